import { runProgram } from '../../../scripts/programs/run-program.ts'

/** What a module of the project, given as text, writes to standard output in another time zone and language. */
export function outputIn(zone: string, program: string): Buffer {
  const env = { ...process.env, TZ: zone, LANG: 'C' }
  const { status, stdout, stderr } = runProgram('node', ['--input-type=module', '--eval', program], {
    env,
    encoding: 'latin1',
  })
  if (status !== 0) throw new Error(stderr)
  return Buffer.from(stdout, 'latin1')
}
