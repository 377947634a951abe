import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { runProgram } from '../../../scripts/programs/run-program.ts'

/** A copy of the project's own files as one commit, always the same one, with the dependencies of this one. */
export function copyProject(folder: string): void {
  const { stdout } = git('.', 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate')
  for (const file of stdout.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(file, join(folder, file), { force: true, errorOnExist: false })
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  git(folder, 'init', '--quiet')
  git(folder, 'add', '--all')
  git(folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '--quiet', '--message', 'x')
}

const DATE = '2020-04-17T00:00:00Z'

function git(folder: string, ...args: readonly string[]) {
  const env = { ...process.env, GIT_AUTHOR_DATE: DATE, GIT_COMMITTER_DATE: DATE }
  const ran = runProgram('git', ['-C', folder, ...args], { env })
  if (ran.status !== 0) throw new Error(`git ${args[0]}: ${ran.stderr}`)
  return ran
}
