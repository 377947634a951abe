import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../diagnostics/finding.ts'
import type { ReportedFile } from '../diagnostics/report.ts'
import { readSource } from '../disk/read-source.ts'
import { type SiteSettings, siteSettingsSchema } from '../model/site-settings.ts'
import { yamlToModel } from '../yaml-to-model/yaml-to-model.ts'

const DEFAULTS: SiteSettings = siteSettingsSchema.parse({})

/** `site.yaml` as it was read: the settings, what is wrong with them, and the text that findings point into. */
export interface SiteYaml {
  readonly settings: SiteSettings
  readonly findings: readonly Finding[]
  readonly file: ReportedFile
}

/** Read and check `site.yaml` in a content folder; where it is missing or faulty the settings are the empty ones. */
export function openSiteYaml(content: string): SiteYaml {
  const path = join(content, 'site.yaml')
  if (!existsSync(path)) return { settings: DEFAULTS, findings: [], file: { path, text: '' } }
  const source = readSource(path)
  if ('code' in source) {
    return { settings: DEFAULTS, findings: [{ ...source, file: 'settings' }], file: { path, text: '' } }
  }
  const { text } = source
  const parsed = yamlToModel(text, siteSettingsSchema)
  return 'value' in parsed
    ? { settings: parsed.value, findings: [], file: { path, text, locate: parsed.locate } }
    : { settings: DEFAULTS, findings: parsed, file: { path, text } }
}
