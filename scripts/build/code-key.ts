import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { listFiles } from '../../src/disk/list-files.ts'
import { ADDRESSES } from '../../src/library/plan-folder/addresses.ts'
import type { HostSettings } from '../../src/model/host-settings.ts'
import { openSiteYaml } from '../../src/site-settings/open-site-yaml.ts'
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
    ...ownFiles(content).flatMap((file) => [relative(content, file), readFileSync(file)]),
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

/** What a publisher has besides plans and registry: settings and pages, and fonts and a logo wherever they are. */
function ownFiles(content: string): readonly string[] {
  const { settings } = openSiteYaml(content)
  const names = existsSync(content) ? readdirSync(content) : []
  const own = names.filter((name) => !NOT_OWN.includes(name) && !name.startsWith('.'))
  const named = [settings.fonts, settings.logo].flatMap((path) => path ?? [])
  return [...new Set([...own, ...named].map((name) => resolve(content, name)))].sort().flatMap(filesOf)
}

/** What is read by itself, or, like the list of addresses, grows with every build. */
const NOT_OWN = ['plans', 'registry', ADDRESSES]

/** A file, or those of a folder, links followed; what is not there, or is neither, has none. */
function filesOf(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return listFiles(path).map((file) => join(path, file))
  return found?.isFile() ? [path] : []
}

/** A hash of the files below a folder, by their paths and bytes; one that is not there has none. */
export function folderKey(folder: string, isCounted: (file: string) => boolean = () => true): string {
  const files = existsSync(folder) ? listFiles(folder).filter(isCounted) : []
  return keyOf(...files.flatMap((file) => [file, readFileSync(join(folder, file))]))
}
