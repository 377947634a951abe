import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { SiteSettings } from '../model/site-settings.ts'
import { openSiteYaml } from './open-site-yaml.ts'

/** Read and check `content/site.yaml`; where it is missing or faulty the settings are the empty ones. */
export function loadSiteSettings(content: string): {
  readonly settings: SiteSettings
  readonly files: readonly VFile[]
} {
  const { settings, findings, file } = openSiteYaml(content)
  if (findings.length === 0) return { settings, files: [] }
  return { settings, files: report(findings, { source: { path: '', text: '' }, settings: file }) }
}
