import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { listFiles } from '../../src/disk/list-files.ts'
import { ofProgram } from '../support/program.ts'

/**
 * A copy of what Astro compiles: it writes types and lists of modules (`.astro/`) beside that, while the program may
 * belong to somebody else, or compile another site at the same time.
 *
 * @param root Folder of the copy; the one around it is its own too.
 */
export function copyProgram(root: string): void {
  for (const folder of ['docs/about', 'public', 'src'])
    for (const file of listFiles(ofProgram(folder))) copy(join(folder, file), root)
  for (const file of ['astro.config.mjs', 'package.json', 'tsconfig.json']) copy(file, root)
  // Its own packages, and those beside it where it is a package itself, which may be nowhere above the working folder.
  for (const [packages, at] of [
    [ofProgram('node_modules'), root],
    [resolve(ofProgram('..')), dirname(root)],
  ] as const)
    if (basename(packages) === 'node_modules' && existsSync(packages))
      symlinkSync(packages, join(at, 'node_modules'), 'junction')
}

/** File by file: copying a folder says of a full disk that it cannot be read or written (`EIO`). */
function copy(file: string, root: string): void {
  const to = join(root, file)
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(ofProgram(file), to)
}
