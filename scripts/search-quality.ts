// npm run -s search-quality: how the search page of dist/ answers its tables in a real browser. `--all` asks every
// phrase of the tasks instead of 500 of each length; `--misses` lists every question that was not answered right.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { withSite } from './browser/with-site.ts'
import { askPage } from './scoring/ask-page.ts'
import { type SearchScore, scoreAnswers } from './scoring/score-answers.ts'
import {
  nameQuestions,
  numberQuestions,
  phraseQuestions,
  sampleQuestions,
} from './scoring/search-questions.ts'
import { loadFirstPlan } from './support/load-first-plan.ts'

const { all = false, misses = false } = parseArgs({
  options: { all: { type: 'boolean' }, misses: { type: 'boolean' } },
}).values
if (!existsSync('dist/search')) {
  console.error('还没有构建结果（dist/）。请先运行 npx gangmu build')
  process.exit(1)
}
const {
  result: { plan },
  registry,
} = loadFirstPlan()
const questions = [
  ...numberQuestions(plan),
  ...nameQuestions(plan, registry),
  ...[2, 3, 4, 6, 8].flatMap((length) => {
    const phrases = phraseQuestions(plan, length)
    return all ? phrases : sampleQuestions(phrases, 500)
  }),
]
await withSite('dist', async (browser, address) => {
  const page = await browser.newPage()
  await page.goto(`${address}search/`)
  const scores = scoreAnswers(await askPage(page, new URL(address).pathname, questions))
  console.log(['表', '题数', '召回', '精确', '首条'].join('\t'))
  for (const score of scores) printScore(score)
  process.exitCode = scores.every((score) => score.misses.length === 0) ? 0 : 1
})

function printScore({ table, questions: count, recall, precision, top1, misses: missed }: SearchScore): void {
  const figures = [recall, precision, top1].map((figure) => figure.toFixed(3))
  console.log([table, count, ...figures].join('\t'))
  for (const line of misses ? missed : missed.slice(0, 3)) console.log(`  ${line}`)
}
