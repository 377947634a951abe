/**
 * `npm test`: every check there is. `--only 4,5` takes some of the steps, by number; `--every-page` has the costly checks
 * visit every page, not only one of every type (`tests/support/sites/page-types.ts`).
 */
import { parseArgs } from 'node:util'
import { runSteps } from './run-steps.ts'
import { steps } from './steps.ts'

const numbered = steps.map((step, index) => ({ ...step, number: index + 1 }))
const chosen = readChosen()
process.exit(await runSteps(chosen ? numbered.filter(({ number }) => chosen.includes(number)) : numbered))

function readChosen(): readonly number[] | undefined {
  try {
    const options = { only: { type: 'string' }, 'every-page': { type: 'boolean' } } as const
    const { only, 'every-page': everyPage } = parseArgs({ options }).values
    if (everyPage) process.env.GANGMU_EVERY_PAGE = '1'
    const numbers = only?.split(',').map(Number)
    if (!numbers || numbers.every((number) => numbered[number - 1])) return numbers
  } catch {}
  console.error('用法：npm test -- [--only 步骤号,步骤号] [--every-page]，步骤有：')
  for (const { number, title } of numbered) console.error(`  ${number}  ${title}`)
  process.exit(1)
}
