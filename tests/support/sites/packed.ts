import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { runProgram } from '../../../scripts/programs/run-program.ts'
import { ofProgram } from '../../../scripts/support/program.ts'

/** Pack the program as it would be handed on, into a folder that is there; gives the path of the file. */
export function packProgram(folder: string): string {
  const name = ran('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', resolve(folder)])
  return join(folder, name.trim())
}

/**
 * What `npm install gangmu-….tgz` leaves in a folder, made without a network: the program unpacked, the packages that it
 * says it needs linked to those of this clone, none of the developers' among them, npm's note of them, and the command.
 */
export function installPacked(packed: string, site: string): void {
  const modules = resolve(site, 'node_modules')
  const program = join(modules, 'gangmu')
  mkdirSync(program, { recursive: true })
  ran('tar', ['-xzf', resolve(packed), '-C', program, '--strip-components=1'])
  const lock = JSON.parse(readFileSync(ofProgram('node_modules/.package-lock.json'), 'utf8'))
  const needed = Object.entries(lock.packages as Readonly<Record<string, { readonly dev?: boolean }>>).filter(
    ([, { dev }]) => !dev,
  )
  // Packages within a package are there with it.
  for (const [path] of needed.filter(([path]) => path.lastIndexOf('node_modules/') === 0))
    link(ofProgram(path), join(site, path))
  const { version, bin } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8'))
  const packages = { ...Object.fromEntries(needed), 'node_modules/gangmu': { version } }
  writeFileSync(join(modules, '.package-lock.json'), JSON.stringify({ ...lock, packages }))
  link(join('..', 'gangmu', bin.gangmu), join(modules, '.bin', 'gangmu'))
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(target, path)
}

function ran(program: 'npm' | 'tar', args: readonly string[]): string {
  const { status, stdout, stderr } = runProgram(program, args, { cwd: ofProgram('.') })
  if (status !== 0) throw new Error(`${program} ${args[0]}: ${stderr}`)
  return stdout
}
