/** `npx gangmu check`: the quick steps of `npm test`, for use while writing. */
import { runSteps } from './run-steps.ts'
import { steps } from './steps.ts'

const numbered = steps.map((step, index) => ({ ...step, number: index + 1 }))
process.exit(await runSteps(numbered.filter(({ quick }) => quick)))
