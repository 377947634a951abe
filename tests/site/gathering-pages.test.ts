import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { writeSummaries } from '../support/sites/made-summaries.ts'
import type { Gathering } from '../support/sites/render-gathering.ts'

/** Bytes of HTML, and packed by gzip. */
const BUDGET = { bytes: 60_000, packed: 14_000 }

describe.each([2, 50, 300, 1000])('of %d plans', (size) => {
  let site: Gathering
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'gathering-'))
    writeSummaries(folder, size)
    const out = join(folder, 'pages.json')
    // The tests' own NODE_ENV would compile the site otherwise than a build does, and builds take what was compiled.
    const { NODE_ENV: _, ...environment } = process.env
    const env = {
      ...environment,
      GANGMU_LIBRARY: folder,
    }
    const ran = runProgram('node', ['tests/support/sites/render-gathering.ts', out], { env })
    if (ran.status !== 0) throw new Error(ran.stderr)
    site = JSON.parse(readFileSync(out, 'utf8'))
  })

  test('no page that gathers from several is over its budget', () => {
    const over = site.pages.filter(({ bytes, packed }) => bytes > BUDGET.bytes || packed > BUDGET.packed)
    expect(over).toEqual([])
  })

  test('no page has an id twice, and what pages lead to among themselves is there', () => {
    expect(site.pages.filter(({ repeatedIds }) => repeatedIds.length > 0)).toEqual([])
    expect(site.broken).toEqual([])
  })

  test('every plan is on one page of a year', () => {
    const wanted = Array.from({ length: size }, (_, index) => `jia-${index}`)
    expect(site.byYear.toSorted()).toEqual(wanted.sort())
  })
})
