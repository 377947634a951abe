import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { Finding } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import { type SiteSettings, siteSettingsSchema } from '../model/site-settings.ts'
import { readSource } from '../source-to-text/read-source.ts'
import { yamlToModel } from '../yaml-to-model/yaml-to-model.ts'

const DEFAULTS: SiteSettings = siteSettingsSchema.parse({})

/** Read and check `content/site.yaml`; where it is missing or faulty the settings are the empty ones. */
export function loadSiteSettings(content: string): {
  readonly settings: SiteSettings
  readonly files: readonly VFile[]
} {
  const path = join(content, 'site.yaml')
  if (!existsSync(path)) return { settings: DEFAULTS, files: [] }
  const source = readSource(path)
  if ('code' in source) return { settings: DEFAULTS, files: report([source], { source: { path, text: '' } }) }
  const parsed = yamlToModel(source.text, siteSettingsSchema)
  if ('value' in parsed) return { settings: parsed.value, files: [] }
  const findings = parsed.map((finding): Finding => ({ ...finding, file: 'source' }))
  return { settings: DEFAULTS, files: report(findings, { source: { path, text: source.text } }) }
}
