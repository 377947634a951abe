import { readFileSync } from 'node:fs'
import { formatNumeral } from '../../src/chinese/numerals.ts'
import { decodeSource } from '../../src/file-to-source/text/decode-source.ts'
import { type PipelineResult, runPipeline } from '../../src/pipeline.ts'
import { documentToDocx } from '../../src/plan-to-exports/docx/document-to-docx.ts'
import { toDocument } from '../../src/plan-to-exports/to-document.ts'
import { startTypesetter, type Typesetter } from '../pdf/start-typesetter.ts'
import { loadFirstPlan } from '../support/load-first-plan.ts'
import { median } from './measure.ts'
import { printRow, printTable } from './table.ts'

const MODEL = 'content/plans/henan-2020'
const RUNS = 5
const NOWHERE = { site: null, base: '/' }

/** What a PDF costs beside a DOCX of the same plan; the compiler is started once for many plans. */
export async function benchPdf(): Promise<void> {
  const { result } = loadFirstPlan()
  const document = toDocument(result)
  printTable('一份 PDF（与同一份 DOCX 相比）', ['', '毫秒', 'CPU 秒', '字节', '内存 MB', '毫秒之比'])
  const docx = await cost(() => documentToDocx(document))
  const started: (Typesetter | null)[] = []
  const start = await cost(async () => started.push(await startTypesetter([], NOWHERE)), 1)
  const [typesetter] = started
  if (!typesetter) return
  const prepare = await cost(() => typesetter.prepare([document]))
  const { typeset, drawPoster } = await typesetter.prepare([document])
  const long = toDocument(longPlan())
  const ofLong = await typesetter.prepare([long])
  const rows = [
    ['DOCX', docx, (await documentToDocx(document)).length],
    ['字体和编译器，每进程一次', start, '—'],
    ['查找所用的字', prepare, '—'],
    ['PDF', await cost(() => typeset(document)), typeset(document).length],
    ['一图读懂', await cost(() => drawPoster(document)), (await drawPoster(document)).png.length],
    ['3000 项的一图读懂', await cost(() => ofLong.drawPoster(long), 1), '—'],
    ['3000 项的 PDF', await cost(() => ofLong.typeset(long), 1), '—'],
  ] as const
  for (const [name, { milliseconds, seconds, memory }, bytes] of rows) {
    const ratio = (milliseconds / docx.milliseconds).toFixed(2)
    printRow([name, milliseconds.toFixed(0), seconds.toFixed(2), bytes, memory.toFixed(0), ratio])
  }
}

interface Cost {
  readonly milliseconds: number
  readonly seconds: number
  /** The most that the process has taken so far, in megabytes. */
  readonly memory: number
}

async function cost(run: () => unknown, runs = RUNS): Promise<Cost> {
  const measured: { milliseconds: number; seconds: number }[] = []
  for (let index = 0; index < runs; index += 1) {
    const start = performance.now()
    const before = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(before)
    measured.push({ milliseconds: performance.now() - start, seconds: (user + system) / 1e6 })
  }
  return {
    milliseconds: median(measured.map(({ milliseconds }) => milliseconds)),
    seconds: median(measured.map(({ seconds }) => seconds)),
    memory: process.resourceUsage().maxRSS / 1000,
  }
}

/** A plan of 50 chapters with 60 tasks each, with sentences of the first plan. */
function longPlan(): PipelineResult {
  const words = readFileSync(`${MODEL}/source.txt`, 'utf8').replaceAll(/[^\p{Script=Han}，。]/gu, '')
  const chapters = Array.from({ length: 50 }, (_, chapter) => {
    const tasks = Array.from({ length: 60 }, (_, task) => {
      const start = (chapter * 60 + task) % (words.length - 150)
      return `（${formatNumeral(task + 1)}）推进工作。${words.slice(start, start + 150)}。\n`
    })
    return `第${formatNumeral(chapter + 1)}章　工作\n${tasks.join('')}`
  })
  const source = decodeSource(Buffer.from(`某市工作要点\n${chapters.join('')}`), 'bench.txt')
  if ('code' in source) throw new Error(source.code)
  return runPipeline({ source, settings: null })
}
