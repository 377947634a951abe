import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { CONTENT } from './registry.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A stack trace, or words of the runtime: what no reader should get. */
export const CRASH = /\n\s+at |Error:|undefined|\[object/u

/** What a command did: its exit code, and what it printed where. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

export type Script =
  | 'add'
  | 'build'
  | 'check'
  | 'export-search'
  | 'fidelity'
  | 'generate'
  | 'init'
  | 'inspect'
  | 'links'
  | 'outcome'
  | 'upgrade'
  | 'verify'

/** Run a script of the project as a process of its own. */
export function run(script: Script, args: readonly string[], content = CONTENT): Ran {
  return runIn(ROOT, script, args, { GANGMU_CONTENT: content })
}

/** Run a script of the project in a publisher's folder, which has its content below it. */
export function runIn(
  folder: string,
  script: Script,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Ran {
  const { GITHUB_ACTIONS: _, ...environment } = process.env
  const { status, stdout, stderr } = runProgram('node', [join(ROOT, 'scripts', `${script}.ts`), ...args], {
    cwd: folder,
    env: { ...environment, ...env },
  })
  return { code: status, out: stdout, error: stderr }
}

/** A copy of the content folder, to be spoilt. */
export function copyContent(): string {
  const content = mkdtempSync(join(tmpdir(), 'gangmu-content-'))
  cpSync(CONTENT, content, { recursive: true })
  return content
}

/** Every file below a folder with its bytes, in hexadecimal. */
export function snapshot(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [path, readFileSync(path).toString('hex')]))
}
