import { cpSync, existsSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { ofProgram } from '../support/program.ts'

/**
 * A copy of what Astro compiles: it writes types and lists of modules (`.astro/`) beside that, while the program may
 * belong to somebody else, or compile another site at the same time.
 *
 * @param root Folder of the copy; the one around it is its own too.
 */
export function copyProgram(root: string): void {
  for (const name of ['astro.config.mjs', 'docs/about', 'package.json', 'public', 'src', 'tsconfig.json'])
    cpSync(ofProgram(name), join(root, name), { recursive: true })
  // Its own packages, and those beside it where it is a package itself, which may be nowhere above the working folder.
  for (const [packages, at] of [
    [ofProgram('node_modules'), root],
    [resolve(ofProgram('..')), dirname(root)],
  ] as const)
    if (basename(packages) === 'node_modules' && existsSync(packages))
      symlinkSync(packages, join(at, 'node_modules'), 'junction')
}
