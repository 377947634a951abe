/** Builds the sites that tests look at besides `dist/`, two at a time; with a name, that one. */
import { availableParallelism } from 'node:os'
import { startProgram } from '../scripts/programs/run-program.ts'
import { buildTestSite, recordOf, TEST_SITES, type TestSiteName } from './support/sites/test-sites.ts'

const [only] = process.argv.slice(2) as TestSiteName[]
if (only) process.exit(buildTestSite(only) ? 0 : 1)

const queue = TEST_SITES.values()
const results = await Promise.all(
  Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
    let failed = 0
    for (const name of queue) if (!(await buildAside(name))) failed += 1
    return failed
  }),
)
process.exit(results.some(Boolean) ? 1 : 0)

/** In a process of its own, for a build takes all of one. */
function buildAside(name: TestSiteName): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = startProgram('node', [import.meta.filename, name], { stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => {
      console.log(`${code === 0 ? '已构建' : '构建失败'}：${name}`)
      if (code !== 0) console.error(recordOf(name).at(-1)?.stderr)
      resolve(code === 0)
    })
  })
}
