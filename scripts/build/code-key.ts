import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../../src/disk/list-files.ts'
import type { HostSettings } from '../../src/model/host-settings.ts'
import { installedPackages, ofProgram } from '../support/program.ts'
import { keyOf } from './unit-store.ts'

/** Hashes of all that is not content: code, dependencies, hand-written pages, settings of host and site, Node. */
export interface CodeKeys {
  /** Of what a plan's pages and data are made with. */
  readonly pages: string
  /** Of what its office files and pictures are made with, which no page of ours changes. */
  readonly office: string
}

const FILES = ['astro.config.mjs', 'tsconfig.json']
/** Code of the site's pages, and of what reads them back. */
const OF_PAGES = /^(?:site|html-to-[^/]+|query-to-results)\//u

/** @param content The content folder, of which every page may show what is neither a plan nor in the registry. */
export function codeKeys(content: string, settings: HostSettings): CodeKeys {
  const office = keyOf(
    process.version,
    JSON.stringify(settings),
    ...ownFiles(content).flatMap((file) => [file, readFileSync(join(content, file))]),
    folderKey(ofProgram('src'), (file) => !OF_PAGES.test(file)),
    ...['scripts/build', 'scripts/pdf', 'scripts/poster'].map((folder) => folderKey(ofProgram(folder))),
    ...FILES.map((file) => readFileSync(ofProgram(file))),
    installedPackages(),
  )
  const site = folderKey(ofProgram('src'), (file) => OF_PAGES.test(file))
  return {
    office,
    pages: keyOf(office, site, folderKey(ofProgram('public')), folderKey(ofProgram('docs/about'))),
  }
}

/** What a publisher has besides plans and registry: settings, pages, fonts, a logo. */
function ownFiles(content: string): readonly string[] {
  if (!existsSync(content)) return []
  return readdirSync(content, { withFileTypes: true })
    .filter(({ name }) => !['plans', 'registry'].includes(name) && !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? listFiles(join(content, entry.name)).map((file) => join(entry.name, file))
        : [entry.name],
    )
}

/** A hash of the files below a folder, by their paths and bytes; one that is not there has none. */
export function folderKey(folder: string, isCounted: (file: string) => boolean = () => true): string {
  const files = existsSync(folder) ? listFiles(folder).filter(isCounted) : []
  return keyOf(...files.flatMap((file) => [file, readFileSync(join(folder, file))]))
}
