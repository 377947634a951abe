/** `npx gangmu check`: of a publisher's folder, its content and what was generated; in a clone, all that is quick in `npm test`. */
import { runNode } from './run-node.ts'
import { IS_CLONE } from './support/program.ts'

process.exit(IS_CLONE ? await checkClone() : await runNode('scripts/generate.ts', '--check'))

/** The steps need packages that are only installed for developers. */
async function checkClone(): Promise<number> {
  const [{ steps }, { runSteps }] = await Promise.all([import('./steps.ts'), import('./run-steps.ts')])
  const numbered = steps.map((step, index) => ({ ...step, number: index + 1 }))
  return runSteps(numbered.filter(({ quick }) => quick))
}
