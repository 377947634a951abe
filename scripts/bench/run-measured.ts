import type { ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { startProgram } from '../programs/run-program.ts'

/** What a command took, with every process that it started and waited for. */
export interface Cost {
  readonly milliseconds: number
  /** Processor time, user and system, in seconds; `null` on Windows, which does not add it up. */
  readonly seconds: number | null
  /** The most memory of any one process, in bytes; `null` where there is no `/proc` (all but Linux). */
  readonly memory: number | null
}

/** A command that was run to its end. */
export interface Measured extends Cost {
  readonly status: number | null
  readonly output: string
}

/** `times` (POSIX) tells what a shell's children took, and theirs, in its second line: `1m2.345s 0m6.789s`. */
const SCRIPT = '"$@"; status=$?; times >&3; exit $status'

/** Run a program of Node and tell what it took. */
export async function runMeasured(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Measured> {
  const { cwd, env } = options
  const isWindows = process.platform === 'win32'
  const start = performance.now()
  const child = startProgram(
    isWindows ? 'node' : 'sh',
    isWindows ? args : ['-c', SCRIPT, 'sh', process.execPath, ...args],
    { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  )
  const stopWatching = watchMemory(child)
  const [, output, errors, times] = child.stdio
  const read = Promise.all([output, errors, times].map((stream) => (stream ? text(stream as never) : '')))
  const status = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  const milliseconds = performance.now() - start
  const memory = stopWatching()
  const [out = '', error = '', taken = ''] = await read
  return { milliseconds, seconds: secondsOf(taken), memory, status, output: out + error }
}

function secondsOf(times: string): number | null {
  const children = times.split('\n')[1] ?? ''
  const parts = [...children.matchAll(/(?<minutes>\d+)m(?<seconds>[\d.]+)s/gu)]
  if (parts.length !== 2) return null
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}

/** How often processes are looked at; their peak is the system's own, so that only the last of it can be missed. */
const EVERY = 200

/** Look at a process and all below it from time to time; the function that is given back tells the highest peak. */
function watchMemory(child: ChildProcess): () => number | null {
  let highest = 0
  const look = () => {
    for (const id of descendants(child.pid ?? 0)) highest = Math.max(highest, peakOf(id))
  }
  const timer = setInterval(look, EVERY)
  return () => {
    clearInterval(timer)
    return highest === 0 ? null : highest
  }
}

function descendants(id: number): readonly number[] {
  const threads = attempt(() => readdirSync(`/proc/${id}/task`)) ?? []
  const children = threads.flatMap(
    (thread) => attempt(() => readFileSync(`/proc/${id}/task/${thread}/children`, 'utf8')) ?? '',
  )
  const ids = children.flatMap((list) => list.split(' ').filter(Boolean).map(Number))
  return [...ids, ...ids.flatMap(descendants)]
}

/** The most memory that a process has had (`VmHWM`, in kilobytes), in bytes. */
function peakOf(id: number): number {
  const status = attempt(() => readFileSync(`/proc/${id}/status`, 'utf8')) ?? ''
  return Number(/^VmHWM:\s+(?<kilobytes>\d+)/mu.exec(status)?.groups?.kilobytes ?? 0) * 1024
}

/** A process may end while it is looked at, and other systems have no such files. */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
