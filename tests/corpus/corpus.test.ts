import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { reportToTerminal } from '../../src/diagnostics/reporters/terminal.ts'
import { loadPlanFile } from '../../src/library/plan-folder/load-plan.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { proveParts } from '../support/prove-parts.ts'
import { NO_REGISTRY } from '../support/registry.ts'
import { EXPECTED } from './expected.ts'
import { toReadings } from './to-readings.ts'

/** Real documents, kept beside the repository and never in it; without them these tests are skipped. */
const CORPUS = process.env.GANGMU_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url))
const isThere = existsSync(CORPUS)
if (!isThere) console.warn(`没有 ${CORPUS}：跳过真实文件的测试（GANGMU_CORPUS 可以指向别处）`)

describe.skipIf(!isThere).each(Object.entries(EXPECTED))('%s', (file, document) => {
  let result: PipelineResult
  beforeAll(async () => {
    result = await load(`${CORPUS}/${file}`)
  })

  for (const { name, expected, find } of toReadings(document)) {
    const fault = document.faults?.[name]
    const check = () => expect(find(result.plan)).toEqual(expected)
    if (fault === undefined) test(name, check)
    else test.fails(`${name} (known fault: ${fault})`, check)
  }

  test('no character is lost or invented', () => {
    expect(proveParts(result)).toEqual([])
  })
})

test.skipIf(!isThere)('there is an expectation for every document of the folder', () => {
  const files = readdirSync(CORPUS).filter((file) => /\.(?:html|txt)$/u.test(file))
  expect(Object.keys(EXPECTED).sort()).toEqual(files.sort())
})

test('every known fault is one of a reading that there is', () => {
  const astray = Object.entries(EXPECTED).flatMap(([file, document]) => {
    const names: readonly string[] = toReadings(document).map(({ name }) => name)
    return Object.keys(document.faults ?? {}).flatMap((name) =>
      names.includes(name) ? [] : [`${file}: ${name}`],
    )
  })
  expect(astray).toEqual([])
})

async function load(file: string): Promise<PipelineResult> {
  const loaded = await loadPlanFile(file, NO_REGISTRY)
  if (!loaded.ok) throw new Error(reportToTerminal(loaded.files, false))
  return loaded.result
}
