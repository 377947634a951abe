import { existsSync, readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where a file or folder of the program is, by its path in the repository. The working folder is another thing: a
 * publisher's, with his content, what is kept between builds, and the site; only in a clone are they the same.
 */
export function ofProgram(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}

/**
 * Which packages the program is installed with, as a text: the lock file of a clone or a bundle, or what npm has written
 * down of the folder that the program is installed in, without what is only of this machine.
 */
export function installedPackages(): string {
  const [own, around] = ['package-lock.json', '../.package-lock.json'].map(ofProgram)
  if (own && existsSync(own)) return readFileSync(own, 'utf8')
  if (!around || !existsSync(around)) return describePackages()
  const { packages } = JSON.parse(readFileSync(around, 'utf8'))
  return JSON.stringify(
    Object.entries(packages as Readonly<Record<string, { version: string; integrity?: string }>>)
      .filter(([path]) => !path.endsWith('/gangmu'))
      .map(([path, { version, integrity }]) => [path, version, integrity]),
  )
}

/** Installed for all, or by another than npm, nothing is written down: the versions of what the program itself names. */
function describePackages(): string {
  const { dependencies } = JSON.parse(readFileSync(ofProgram('package.json'), 'utf8'))
  return JSON.stringify(
    Object.keys(dependencies).map((name) => {
      const file = findPackageJSON(name, import.meta.url)
      return [name, file && JSON.parse(readFileSync(file, 'utf8')).version]
    }),
  )
}

/** Whether this is a clone, with its tests, and the working folder its own. */
export const IS_CLONE =
  existsSync(ofProgram('tests')) && ofProgram('.').replace(/[/\\]$/u, '') === process.cwd()

/** What is kept between builds. */
export const CACHE = process.env.GANGMU_CACHE ?? '.cache'

/** Folders of pages written by hand: a publisher's come before those of the program, by the same names. */
export function writtenPages(content: string): readonly string[] {
  return [join(content, 'about'), relative('.', ofProgram('docs/about'))]
}
