import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import type { FidelityRecord } from '../../src/html-to-proof/fidelity-record.ts'
import type { HostSettings } from '../../src/model/host-settings.ts'
import { findProgram } from '../programs/find-program.ts'
import { runFile } from '../programs/run-program.ts'
import { installedPackages } from '../support/program.ts'

/** What decides the bytes of files beside the sources: of PDFs the compiler, and where their fonts come from. */
const TOOLS = [
  'astro',
  'docx',
  'hucre',
  '@myriaddreamin/typst-ts-node-compiler',
  'subset-font',
  '@fontsource-variable/noto-serif-sc',
  '@fontsource-variable/noto-sans-sc',
  'lxgw-wenkai-screen-webfont',
]

/**
 * What a site was built from and with, published as `/build.json`. It holds no time and no name of a machine or folder:
 * two builds of one commit with the same tools write the same.
 *
 * @param publisherFonts SHA-256 of the publisher's own font files, by their names.
 */
export function buildRecord(
  plans: readonly FidelityRecord[],
  settings: HostSettings,
  publisherFonts: Readonly<Record<string, string>>,
): string {
  const changes = git('status', '--porcelain')
  const record = {
    schemaVersion: 1,
    // Without git, or in a folder that git does not keep, neither is known.
    commit: git('rev-parse', 'HEAD'),
    // Whether files differ from the commit, or are not in it.
    modified: changes === null ? null : changes !== '',
    ...settings,
    sources: plans.map(({ plan, source }) => ({ plan, sha256: source.sha256 })),
    packageLock: createHash('sha256').update(installedPackages()).digest('hex'),
    tools: {
      node: process.version,
      ...Object.fromEntries(TOOLS.map((name) => [name, versionOf(name)])),
      publisherFonts,
    },
  }
  return `${JSON.stringify(record, null, 2)}\n`
}

function git(...args: readonly string[]): string | null {
  const path = findProgram('git')
  return path === null ? null : output(path, ...args)
}

function output(path: string, ...args: readonly string[]): string | null {
  const { status, stdout } = runFile(path, args)
  return status === 0 ? stdout.trim() : null
}

function versionOf(name: string): string {
  const file = findPackageJSON(name, import.meta.url)
  if (file === undefined) throw new Error(`${name} is not installed`)
  return JSON.parse(readFileSync(file, 'utf8')).version
}
