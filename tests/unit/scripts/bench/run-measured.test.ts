import { expect, test } from 'vitest'
import { runMeasured } from '../../../../scripts/bench/run-measured.ts'

/** Keeps a processor busy for so many seconds, with so many megabytes that are written to. */
const busy = (seconds: number, megabytes: number) =>
  `const held = Buffer.alloc(${megabytes * 2 ** 20}, 1)
   const taken = () => process.cpuUsage().user + process.cpuUsage().system
   while (taken() < ${seconds * 1e6}) for (let n = 0; n < 1e6; n += 1);
   held.at(-1)`

test.skipIf(process.platform !== 'linux')(
  'what a command takes is what its children take, and the largest of them',
  async () => {
    const runs = [busy(0.8, 300), busy(0.8, 10)].map(
      (code) => `runProgram('node', ['-e', ${JSON.stringify(code)}])`,
    )
    const parent = `import { runProgram } from './scripts/programs/run-program.ts'; ${runs.join(';')}`
    const cost = await runMeasured(['--input-type=module', '-e', parent])
    expect(cost.status).toBe(0)
    expect(cost.seconds).toBeGreaterThan(1.6)
    // Three processes of Node that do nothing else take far less than a second each.
    expect(cost.seconds).toBeLessThan(5)
    expect(cost.milliseconds).toBeGreaterThan(1600)
    expect(cost.memory).toBeGreaterThan(300 * 2 ** 20)
    expect(cost.memory).toBeLessThan(600 * 2 ** 20)
  },
)

test('a command that fails says so, and what it printed', async () => {
  const { status, output } = await runMeasured([
    '-e',
    'console.log("一"); console.error("二"); process.exit(3)',
  ])
  expect([status, output]).toEqual([3, '一\n二\n'])
})
