import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { reportToTerminal } from '../../src/diagnostics/reporters/terminal.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { loadPlanFile } from '../../src/plan-folder/load-plan.ts'
import { proveParts } from '../support/prove-parts.ts'
import { EXPECTED } from './expected.ts'

/** Real documents, kept beside the repository and never in it; without them these tests are skipped. */
const CORPUS = process.env.GANGMU_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url))
const isThere = existsSync(CORPUS)
if (!isThere) console.warn(`没有 ${CORPUS}：跳过真实文件的测试（GANGMU_CORPUS 可以指向别处）`)

describe.skipIf(!isThere).each(Object.entries(EXPECTED))('%s', (file, expected) => {
  let result: PipelineResult
  let plan: PipelineResult['plan']
  beforeAll(async () => {
    result = await load(`${CORPUS}/${file}`)
    plan = result.plan
  })

  test('head', () => {
    const { title, documentNumber, issuers, issuedDate, addressees } = plan
    expect({ title, documentNumber, issuers, issuedDate, addressees: addressees.length }).toEqual({
      title: expected.title,
      documentNumber: expected.documentNumber,
      issuers: expected.issuers,
      issuedDate: expected.issuedDate,
      addressees: expected.addressees,
    })
  })

  test('notice and closing', () => {
    for (const part of ['notice', 'closing'] as const) {
      const text = plan[part]?.text ?? null
      if (expected[part] === null) expect(text).toBeNull()
      else expect(text?.startsWith(expected[part]), `${part}: ${text?.slice(0, 80)}`).toBe(true)
    }
  })

  test('chapters', () => {
    const titles = plan.chapters.map(({ title }) => title)
    expect([titles.length, titles[0], titles.at(-1)]).toEqual(expected.chapters)
    expect(plan.chapters.map(({ tasks }) => tasks.length)).toEqual(expected.perChapter)
  })

  test('tasks', () => {
    const [count, ...ends] = expected.tasks
    expect(plan.tasks).toHaveLength(count)
    const found = [plan.tasks[0], plan.tasks.at(-1)].map((task) => [task?.label, task?.id, task?.title])
    expect(found).toEqual(ends)
  })

  test('responsible units', () => {
    for (const [id, [lead, support]] of Object.entries(expected.units)) {
      const units = plan.tasks.find((task) => task.id === id)?.organizations ?? []
      const having = (role: string) => units.filter((unit) => unit.role === role).map(({ text }) => text)
      expect([id, having('lead').join('、'), having('support').join('、')]).toEqual([id, lead, support])
    }
  })

  test('what it leaves open is told, and nothing else is', () => {
    const told = plan.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code)
    expect([...new Set(told)]).toEqual(expected.warnings)
  })

  test('no character is lost or invented', () => {
    expect(proveParts(result)).toEqual([])
  })
})

test.skipIf(!isThere)('there is an expectation for every document of the folder', () => {
  const files = readdirSync(CORPUS).filter((file) => /\.(?:html|txt)$/u.test(file))
  expect(Object.keys(EXPECTED).sort()).toEqual(files.sort())
})

async function load(file: string): Promise<PipelineResult> {
  const loaded = await loadPlanFile(file, { regulations: [], terms: [], organizations: [] })
  if (!loaded.ok) throw new Error(reportToTerminal(loaded.files, false))
  return loaded.result
}
