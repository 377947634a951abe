import {
  type ChildProcess,
  type SpawnOptions,
  type SpawnSyncReturns,
  spawn,
  spawnSync,
} from 'node:child_process'
import { describeMissing, findProgram } from './find-program.ts'
import { PROGRAMS, type ProgramName, type Startable } from './programs.ts'

/** How a program is run; what it prints is decoded as UTF-8 unless `encoding` says otherwise. */
export interface RunOptions extends SpawnOptions {
  readonly encoding?: BufferEncoding
  readonly input?: string | Uint8Array
}

/**
 * Run a program to its end. Nothing else starts programs (a test sees to it), so that none is used that is not listed.
 *
 * @throws Error with what it is for and how to get it, in Chinese, when it is not here.
 */
export function runProgram(
  program: Startable,
  args: readonly string[],
  options: RunOptions = {},
): SpawnSyncReturns<string> {
  return runFile(pathOf(program), args, options)
}

/** Run a program that was found by other means, such as a browser, by its path. */
export function runFile(
  path: string,
  args: readonly string[],
  options: RunOptions = {},
): SpawnSyncReturns<string> {
  return spawnSync(path, args, { maxBuffer: OUTPUT, encoding: 'utf8', ...options })
}

/**
 * Start a program that goes on beside this one.
 *
 * @throws Error as `runProgram` does.
 */
export function startProgram(
  program: Startable,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  return spawn(pathOf(program), args, options)
}

/**
 * Run a program with a limit of time and, where the system has one, of memory. It is stopped together with whatever
 * it started: LibreOffice's own command only starts another.
 */
export function runWithin(
  program: ProgramName,
  args: readonly string[],
  { seconds, megabytes }: { readonly seconds: number; readonly megabytes: number },
): Promise<'ended' | 'stopped'> {
  const isWindows = process.platform === 'win32'
  const limited = [
    '-c',
    `ulimit -v ${megabytes * 1024} 2>/dev/null; exec "$0" "$@"`,
    pathOf(program),
    ...args,
  ]
  const options: SpawnOptions = { stdio: 'ignore', detached: !isWindows }
  const child = isWindows ? startProgram(program, args, options) : startProgram('sh', limited, options)
  return new Promise((resolve) => {
    let isStopped = false
    const timer = setTimeout(() => {
      isStopped = true
      if (isWindows || child.pid === undefined) child.kill()
      else process.kill(-child.pid, 'SIGKILL')
    }, seconds * 1000)
    const end = () => {
      clearTimeout(timer)
      resolve(isStopped ? 'stopped' : 'ended')
    }
    child.on('error', end)
    child.on('exit', end)
  })
}

/** What a program may print, in bytes; Node stops it at one megabyte. */
const OUTPUT = 2 ** 28

function pathOf(program: Startable): string {
  if (program === 'node') return process.execPath
  const path = findProgram(program)
  if (path !== null) return path
  // What is not listed is everywhere, or its absence is told by the operating system.
  if (!Object.hasOwn(PROGRAMS, program)) return program
  throw new Error(describeMissing([program as ProgramName]))
}
