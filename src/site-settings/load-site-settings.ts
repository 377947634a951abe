import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { Finding } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import type { SiteSettings } from '../model/site-settings.ts'
import { checkColors } from './check-colors.ts'
import { type Logo, loadLogo } from './load-logo.ts'
import { openSiteYaml } from './open-site-yaml.ts'

/**
 * Version of a content folder that this program writes; all up to it are read.
 *
 * 1. Of program 0.1: a fork, with the pages about the program in `content/about/`.
 * 2. Since 0.2: these pages are the program's.
 */
export const CONTENT_VERSION = 2

/**
 * Read and check `content/site.yaml` and what it names; where it is missing or faulty the settings are the empty ones.
 */
export function loadSiteSettings(content: string): {
  readonly settings: SiteSettings
  readonly logo: Logo | null
  readonly files: readonly VFile[]
} {
  const { settings, findings, file } = openSiteYaml(content)
  const logo = settings.logo === null ? null : loadLogo(content, settings.logo)
  const isFault = logo !== null && 'code' in logo
  const all = [
    ...findings,
    ...checkVersion(content, settings.contentVersion),
    ...checkColors(settings.colors),
    ...(isFault ? [logo] : []),
  ]
  const files = all.length === 0 ? [] : report(all, { source: { path: '', text: '' }, settings: file })
  return { settings, logo: isFault ? null : logo, files }
}

/** Pages of program 0.1 that a fork has; they would stand in the place of those of today. */
export function pagesOfFirstVersion(content: string): readonly string[] {
  return [join(content, 'about', 'diagnostics')].filter((folder) => existsSync(folder))
}

function checkVersion(content: string, version: number): readonly Finding[] {
  const at = { at: null, file: 'settings', member: ['contentVersion'] } as const
  if (version > CONTENT_VERSION)
    return [{ code: 'content-newer', ...at, values: { version, known: CONTENT_VERSION } }]
  return pagesOfFirstVersion(content).map((path) => ({ code: 'content-outdated', ...at, values: { path } }))
}
