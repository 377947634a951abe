import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatNumeral } from '../../../src/chinese/numerals.ts'
import { closeAccount } from '../../../src/file-to-source/close-account.ts'
import { createLineWriter, type FormatText } from '../../../src/file-to-source/line-writer.ts'
import { addToTally, type Tally } from '../../../src/model/tally.ts'
import { PICTURE } from '../documents/picture.ts'
import { INJECTIONS } from '../injections.ts'

/** Bidirectional controls are errors of their own and keep a plan from being published. */
export const PUBLISHABLE = INJECTIONS.filter((injection) => !/[\u202a-\u202e\u2066-\u2069]/u.test(injection))
/** A saved web page as the document that the plan was read from. */
export const INJECTED_ORIGINAL = '<!doctype html><script>alert(1)</script><h1>某市2024年工作安排</h1>'
/** Words that nobody was meant to read: no page and no file may have them. */
export const SECRET = '不给人看的话'
export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** Add a plan full of markup and code to a copy of the project: `injections`. */
export function addInjections(project: string): void {
  const { text, pictures, ...read } = readInjections()
  const account = JSON.stringify(closeAccount({ text, pictures, ...read }, null))
  const beside = new Map<string, string | Uint8Array>([['account.json', account], ...pictures])
  const record = {
    ...{ file: 'original.html', sha256: sha256(INJECTED_ORIGINAL), format: 'html', encoding: 'utf-8' },
    ...{ textSha256: sha256(text), doubts: [] },
    kept: Object.fromEntries([...beside].map(([file, content]) => [file, sha256(content)])),
  }
  const files = new Map<string, string | Uint8Array>([
    ['source.txt', text],
    ['plan.yaml', 'id: injections\nprovenance: { received: null, from: 测试, officialUrl: null }\n'],
    // JSON is YAML.
    ['outcomes.yaml', JSON.stringify(PUBLISHABLE.flatMap(injectedOutcomes))],
    ['original.json', JSON.stringify(record)],
    ['original.html', INJECTED_ORIGINAL],
    ...beside,
  ])
  const plan = join(project, 'content/plans/injections')
  mkdirSync(join(plan, 'pictures'), { recursive: true })
  for (const [name, content] of files) writeFileSync(join(plan, name), content)
}

/** What became of the task of an injection: nothing but the injection. */
function injectedOutcomes(text: string, index: number): readonly object[] {
  const task = String(index + 1)
  return [
    { task, what: text, date: '2024', source: { where: text, url: null }, note: text, added: '2025-01-01' },
    { task, checked: '2025-01-01', where: text, about: text },
  ]
}

/** What a reader would make of a document with all of them: in its words, left out of it, as what a picture shows. */
function readInjections(): FormatText {
  const writer = createLineWriter()
  const counted: Tally = new Map()
  const at = (line: number) => ({ part: '<b>.html', line })
  addToTally(counted, '某市2024年工作安排')
  writer.line('某市2024年工作安排', at(1))
  PUBLISHABLE.forEach((text, index) => {
    writer.leaveOut('outside-body', text, at(index + 2))
    writer.leaveOut('hidden-text', SECRET, at(index + 2))
    const line = `（${formatNumeral(index + 1)}）题名${text}。${text}在开头，在中间${text}，在末尾${text}`
    writer.line(line, at(index + 2))
    for (const words of [text, SECRET, line]) addToTally(counted, words)
  })
  for (const text of PUBLISHABLE) {
    const mark = writer.mark('图', text, at(9), PICTURE)
    writer.line(`${mark}${text}独占一段。`, at(9), mark)
    addToTally(counted, `${text}独占一段。`)
  }
  const formula = writer.mark('公式', '', at(10))
  writer.line(`其中：${formula}。`, at(10), formula)
  addToTally(counted, '其中：。')
  return writer.finish(counted)
}
