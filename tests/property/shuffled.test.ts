import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planSchema } from '../../src/model/plan.ts'
import { proveParts } from '../support/prove-parts.ts'
import '../support/seed.ts'
import { runStages } from '../support/stages.ts'

const GOLDEN = fileURLToPath(new URL('../golden', import.meta.url))
const SOURCES = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** A document whose lines stand in another order is hardly one; yet nothing of it may be lost, and ids stay unique. */
describe.each(SOURCES)('%s, with its lines shuffled', (name) => {
  const lines = readFileSync(`${GOLDEN}/${name}/source.txt`, 'utf8').split('\n')

  test('is read as some plan with every word in it', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        const result = runStages(shuffled.join('\n'))
        expect(proveParts(result)).toEqual([])
        expect(planSchema.safeParse(result.plan).error).toBeUndefined()
        const ids = result.parts.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: Number(process.env.GANGMU_FUZZ ?? 4) },
    )
  })
})
