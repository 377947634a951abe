import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { copyProject } from './project-copy.ts'

/** Runs a command of the project, as a newcomer would: `npm run NAME -- ARGUMENTS`. */
export type Npm = (name: string, ...args: readonly string[]) => ReturnType<typeof runNpm>

/**
 * Build the site into `folder/site` from a copy of the project with something added to its content: two builds in
 * one folder would write over each other's `.astro/`, and tests run side by side.
 */
export function buildCopy(folder: string, add: (npm: Npm, project: string) => void) {
  const project = join(folder, 'project')
  mkdirSync(project)
  copyProject(project)
  const npm: Npm = (...command) => runNpm(project, command)
  add(npm, project)
  return npm('build', '--out', join(folder, 'site'))
}

function runNpm(project: string, [name = '', ...args]: readonly string[]) {
  // The project's own content, with a cache of its own.
  const env = { ...process.env, GANGMU_CONTENT: join(project, 'content') }
  return runProgram('npm', ['run', '--silent', name, '--', ...args], { cwd: project, env })
}
