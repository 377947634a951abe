import { readFileSync } from 'node:fs'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { DEEPEST_ITEM } from '../../../src/chinese/markers.ts'
import { describeUnexpected } from '../../../src/html-to-proof/check-markup.ts'
import { planSchema } from '../../../src/model/plan.ts'
import { documentToOffline } from '../../../src/plan-to-exports/offline/document-to-offline.ts'
import { documentOf } from '../../support/read-back/exported.ts'
import { runStages } from '../../support/stages.ts'

const LADDER = readFileSync('tests/golden/items-to-the-sixth-level/source.txt', 'utf8')
const LEVELS = [1, 2, 3, 4, 5, 6]

test('the deepest item of all forms of numbers is of the sixth level', () => {
  const { plan } = runStages(LADDER)
  const levels = plan.tasks.flatMap(({ items }) => items.map(({ level }) => level))
  expect(Math.max(...levels)).toBe(6)
  expect(DEEPEST_ITEM).toBe(6)
})

test('the schema, the proof, both styles and the file for offline use know each level', () => {
  expect(planSchema.safeParse(runStages(LADDER).plan).error).toBeUndefined()
  const offline = documentToOffline(documentOf(LADDER).document, { css: '', script: '' })
  for (const level of LEVELS) {
    expect(unexpected(level), `level ${level}`).toBeNull()
    expect(offline).toContain(`class="item item-${level}"`)
    for (const file of ['src/site/styles/unit.css', 'src/plan-to-exports/offline/offline.css'])
      expect(readFileSync(file, 'utf8'), file).toMatch(new RegExp(`^\\.item-${level} \\{`, 'mu'))
  }
  expect(unexpected(7)).toBe('<p class="item item-7">')
})

function unexpected(level: number): string | null {
  const [element] = parseFragment(`<p class="item item-${level}">甲</p>`).childNodes
  if (!element || !('tagName' in element)) throw new Error('no element')
  return describeUnexpected(element, '甲')
}
