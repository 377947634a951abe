import { expect, test } from '@playwright/test'
import { askPage } from '../../../scripts/scoring/ask-page.ts'
import { scoreAnswers } from '../../../scripts/scoring/score-answers.ts'
import {
  nameQuestions,
  numberQuestions,
  phraseQuestions,
  type SearchQuestion,
  sampleQuestions,
} from '../../../scripts/scoring/search-questions.ts'
import { loadHenan } from '../../support/henan.ts'
import { registry } from '../../support/registry.ts'

const { plan } = loadHenan()

const tables: readonly [string, readonly SearchQuestion[]][] = [
  ['numbers', numberQuestions(plan)],
  ['titles and other names', nameQuestions(plan, registry)],
  ...[2, 3, 4, 6, 8].map((length): [string, readonly SearchQuestion[]] => [
    `phrases of ${length} characters`,
    sampleQuestions(phraseQuestions(plan, length), 500),
  ]),
]
for (const [name, questions] of tables) {
  test(`${name} are found without a miss`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.goto('search/')
    const answers = await askPage(page, new URL(page.url()).pathname.replace(/search\/$/u, ''), questions)
    expect(answers.length).toBeGreaterThan(20)
    for (const { misses, recall, precision, top1 } of scoreAnswers(answers)) {
      expect(misses).toEqual([])
      expect({ recall, precision, top1 }).toEqual({ recall: 1, precision: 1, top1: 1 })
    }
  })
}
