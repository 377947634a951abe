import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatNumeral } from '../../src/chinese/numerals.ts'
import { INJECTIONS } from './injections.ts'

/** Bidirectional controls are errors of their own and keep a plan from being published. */
export const PUBLISHABLE = INJECTIONS.filter((injection) => !/[\u202a-\u202e\u2066-\u2069]/u.test(injection))
/** A saved web page as the document that the plan was read from. */
export const INJECTED_ORIGINAL = '<!doctype html><script>alert(1)</script><h1>某市2024年工作安排</h1>'
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Add a plan full of markup and code to a copy of the project: `injections`. */
export function addInjections(project: string): void {
  const tasks = PUBLISHABLE.map(
    (text, index) =>
      `（${formatNumeral(index + 1)}）题名${text}。${text}在开头，在中间${text}，在末尾${text}`,
  )
  const paragraphs = PUBLISHABLE.map((text) => `${text}独占一段。`)
  const source = ['某市2024年工作安排', ...tasks, ...paragraphs].join('\n\n')
  const record = {
    ...{ file: 'original.html', sha256: sha256(INJECTED_ORIGINAL), format: 'html', encoding: 'utf-8' },
    ...{ textSha256: sha256(source), doubts: [], readings: [] },
  }
  const files = {
    'source.txt': source,
    'plan.yaml': 'id: injections\nprovenance: { received: null, from: 测试, officialUrl: null }\n',
    'original.json': JSON.stringify(record),
    'original.html': INJECTED_ORIGINAL,
  }
  const plan = join(project, 'content/plans/injections')
  mkdirSync(plan)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(plan, name), text)
}
