import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { buildSite, withFolder } from './build-site.ts'
import { installStarlight, type Starlight } from './build-starlight.ts'
import { makeLibrary } from './library/make-library.ts'
import { readWords, type Words } from './library/read-words.ts'
import type { Cost } from './run-measured.ts'
import { compareSurveys, type Survey, surveySite } from './survey-site.ts'
import { printRow, printTable } from './table.ts'

/** A library that was built in every way: from nothing, again, after a change, without its office files; and beside it Starlight. */
interface Built {
  readonly size: number
  readonly survey: Survey
  readonly fresh: Cost
  readonly cached: Cost
  /** From nothing but the compiled site and the office files and pictures of plans; as beside it, no earlier site is there to be removed. */
  readonly pages: Cost
  readonly change: Cost & ReturnType<typeof compareSurveys>
  readonly starlight: (Cost & { readonly pages: number }) | null
}

/** What made libraries of some sizes cost: in all, for each further plan and page, and after a change to one plan. */
export async function benchPlans(sizes: readonly number[]): Promise<void> {
  const words = await readWords()
  const starlight = installStarlight()
  const built: Built[] = []
  try {
    for (const size of sizes) {
      console.error(`正在量 ${size} 份的文库……`)
      built.push(await withFolder((folder) => buildInEveryWay(folder, size, words, starlight)))
    }
  } finally {
    // A size that is too large for the machine does not take the smaller ones with it.
    printWhole(built)
    printMarginal(built)
    printChange(built)
    printStarlight(built, starlight)
    starlight?.remove()
  }
}

async function buildInEveryWay(
  folder: string,
  size: number,
  words: Words,
  starlight: Starlight | null,
): Promise<Built> {
  const ids = await makeLibrary(folder, { plans: size, words })
  const content = join(folder, 'content')
  const source = (id: string) => join(content, 'plans', id, 'source.txt')
  const out = join(folder, 'site')
  const from = { content, cache: relative('', join(folder, 'cache')) }
  const fresh = await buildSite(out, from)
  const survey = surveySite(out, ids)
  const cached = await buildSite(out, from)
  const changed = ids[size >> 1] ?? ''
  const before = readFileSync(source(changed), 'utf8')
  // A sentence more, at the end of the first task.
  writeFileSync(source(changed), before.replace(/^[（(]一[）)][^。]+。/mu, '$&每季度通报一次进展。'))
  const after = await buildSite(out, from)
  const change = { ...after, ...compareSurveys(survey, surveySite(out, ids), ids, changed) }
  const sources = ids.map((id) => readFileSync(source(id), 'utf8'))
  const beside = starlight && (await starlight.build(sources, survey.pages))
  leaveOnly(join(folder, 'cache'), ['units', 'fonts'])
  leaveOnly(join(folder, 'cache/units'), ['program', 'office'])
  rmSync(out, { recursive: true })
  const pages = await buildSite(out, from)
  return { size, survey, fresh, cached, pages, change, starlight: beside }
}

function leaveOnly(folder: string, names: readonly string[]): void {
  for (const name of readdirSync(folder).filter((each) => !names.includes(each)))
    rmSync(join(folder, name), { recursive: true })
}

function printWhole(built: readonly Built[]): void {
  printTable('文库（由许多文件的语句混合而成；CPU 是各进程之和，内存是最大的一个进程）', [
    ...[
      '份数',
      '网页',
      '文件',
      'MB',
      '检索 MB',
      'CPU 秒',
      '历时秒',
      '内存 MB',
      '有缓存 CPU 秒',
      '最大的汇总页',
    ],
  ])
  for (const { size, survey, fresh, cached } of built) {
    const { page, bytes, gzip } = survey.heaviest
    printRow([
      ...[size, survey.pages, survey.hashes.size, mega(survey.bytes), mega(survey.searchBytes)],
      ...[seconds(fresh), (fresh.milliseconds / 1000).toFixed(1), mega(fresh.memory)],
      seconds(cached),
      `${page} ${(bytes / 1000).toFixed(0)} KB（gzip ${(gzip / 1000).toFixed(1)}）`,
    ])
  }
}

/** What each plan and each page more costs, from a size to the next; of the first size, what all of it costs. */
function printMarginal(built: readonly Built[]): void {
  printTable('每多一份、每多一页', [
    ...[
      '份数',
      '每份 CPU 秒',
      '不含办公文件',
      '每份 MB',
      '每份文件',
      '每页 CPU 毫秒，不含办公文件',
      'Starlight 每页',
      '倍数',
      '有缓存每份秒',
    ],
  ])
  built.forEach((now, index) => {
    const was = built[index - 1]
    const plans = now.size - (was?.size ?? 0)
    const page = perPage(now.pages, now.survey.pages, was?.pages, was?.survey.pages)
    const beside =
      now.starlight && perPage(now.starlight, now.starlight.pages, was?.starlight, was?.starlight?.pages)
    const each = (cost: Cost, before: Cost | undefined) =>
      cost.seconds === null ? '—' : ((cost.seconds - (before?.seconds ?? 0)) / plans).toFixed(2)
    printRow([
      was ? `${was.size}→${now.size}` : now.size,
      each(now.fresh, was?.fresh),
      each(now.pages, was?.pages),
      mega((now.survey.bytes - (was?.survey.bytes ?? 0)) / plans, 2),
      ((now.survey.hashes.size - (was?.survey.hashes.size ?? 0)) / plans).toFixed(0),
      page?.toFixed(1) ?? '—',
      beside?.toFixed(1) ?? '—',
      page && beside ? (page / beside).toFixed(1) : '—',
      each(now.cached, was?.cached),
    ])
  })
}

/** Milliseconds of processor time for each page more; `null` where it is not known. */
function perPage(cost: Cost, pages: number, before?: Cost | null, pagesBefore = 0): number | null {
  if (cost.seconds === null || pages === pagesBefore) return null
  return ((cost.seconds - (before?.seconds ?? 0)) * 1000) / (pages - pagesBefore)
}

function printChange(built: readonly Built[]): void {
  printTable('改动其中一份之后', ['份数', 'CPU 秒', '历时秒', '变了的文件', '本份的', '别份的', '各份共有的'])
  for (const { size, change } of built) {
    const { own, others, shared } = change
    const time = (change.milliseconds / 1000).toFixed(1)
    printRow([size, seconds(change), time, own + others + shared, own, others, shared])
  }
}

function printStarlight(built: readonly Built[], starlight: Starlight | null): void {
  const title = starlight?.version ?? '：没有网络，装不上，这次不比'
  printTable(`Starlight ${title}（同样多的页、同样的文字，侧栏不列各页，带检索）`, [
    ...['页数', 'CPU 秒', '历时秒', '内存 MB'],
  ])
  for (const { starlight: cost } of built) {
    if (cost === null) continue
    printRow([cost.pages, seconds(cost), (cost.milliseconds / 1000).toFixed(1), mega(cost.memory)])
  }
}

/** Where the system does not tell, a dash. */
function seconds({ seconds: taken }: Cost): string {
  return taken?.toFixed(1) ?? '—'
}

function mega(bytes: number | null, digits = 1): string {
  return bytes === null ? '—' : (bytes / 1e6).toFixed(digits)
}
