import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { listFiles } from '../../src/disk/list-files.ts'
import { buildSite, withFolder } from './build-site.ts'
import { makeLibrary } from './library/make-library.ts'
import { printRow, printTable } from './table.ts'

/** What libraries of some sizes cost: in all, for each plan, and after a change to one plan. */
export async function benchPlans(sizes: readonly number[]): Promise<void> {
  const changes: (() => void)[] = []
  printTable('文库（由许多文件的语句混合而成）', [
    '份数',
    '秒',
    '每份秒',
    '内存 MB',
    '每份内存 MB',
    '网页',
    '每份 MB',
    '首页 gzip KB',
    '搜索页 gzip KB',
    '编号 gzip KB',
    '每份检索 KB',
  ])
  for (const size of sizes) {
    await withFolder(async (folder) => {
      const ids = await makeLibrary(folder, { plans: size })
      const out = join(folder, 'site')
      const { milliseconds, memory } = buildSite(out, join(folder, 'content'))
      const files = listFiles(out)
      const weight = (isCounted: (file: string) => boolean) =>
        files.filter(isCounted).reduce((sum, file) => sum + statSync(join(out, file)).size, 0)
      const search = weight((file) => file.startsWith('pagefind/'))
      printRow([
        size,
        (milliseconds / 1000).toFixed(1),
        (milliseconds / 1000 / size).toFixed(2),
        (memory / 1e6).toFixed(0),
        (memory / 1e6 / size).toFixed(1),
        files.filter((file) => file.endsWith('.html')).length,
        (weight(() => true) / 1e6 / size).toFixed(2),
        gzipped(out, ['index.html']),
        gzipped(out, ['search/index.html']),
        gzipped(out, ['search/names.json', `search/names/${ids[0]}.json`, 'search/numbers/24.json']),
        search === 0 ? '—' : (search / 1000 / size).toFixed(1),
      ])
      const change = measureChange(folder, ids[size >> 1] ?? '')
      changes.push(() => printRow([size, ...change]))
    })
  }
  printTable('改动其中一份之后', [
    '份数',
    '秒',
    '重写的生成文件',
    '其中别份的',
    '变了的网页',
    '其中别份的',
    '各份共有的',
  ])
  for (const print of changes) print()
}

/** What some files of a site come to on the way to a reader, in kilobytes. */
function gzipped(out: string, files: readonly string[]): string {
  const there = files.map((file) => join(out, file)).filter((file) => existsSync(file))
  return (there.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000).toFixed(1)
}

/** Change one plan of a library, build again, and tell which files are others than before. */
function measureChange(folder: string, changed: string): readonly (string | number)[] {
  const out = join(folder, 'site')
  const plans = join(folder, 'content/plans')
  const before = { pages: hashes(out), mdx: times(plans) }
  const source = join(plans, changed, 'source.txt')
  writeFileSync(source, readFileSync(source, 'utf8').replace('加强立法、执法', '加强立法、普法、执法'))
  const { milliseconds } = buildSite(out, join(folder, 'content'))
  const isOther = (file: string) => /^\w+-\d+-\d+\//u.test(file) && !file.startsWith(`${changed}/`)
  const mdx = different(before.mdx, times(plans))
  const pages = different(before.pages, hashes(out)).filter((file) => file.endsWith('.html'))
  const own = pages.filter((file) => file.startsWith(`${changed}/`))
  const others = pages.filter(isOther)
  return [
    (milliseconds / 1000).toFixed(1),
    mdx.length,
    mdx.filter(isOther).length,
    pages.length,
    others.length,
    pages.length - own.length - others.length,
  ]
}

function hashes(out: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(out, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
  return new Map(lines.map((line) => [line.slice(66).replace(/^\.\//u, ''), line.slice(0, 64)]))
}

/** When each generated file was written. */
function times(plans: string): ReadonlyMap<string, number> {
  const files = listFiles(plans).filter((file) => file.endsWith('.mdx'))
  return new Map(files.map((file) => [file, statSync(join(plans, file)).mtimeMs]))
}

function different<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): readonly string[] {
  return [...after.keys()].filter((file) => before.get(file) !== after.get(file))
}
