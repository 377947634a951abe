import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { VFile } from 'vfile'
import type { Finding } from '../diagnostics/finding.ts'
import { type ReportedFile, report } from '../diagnostics/report.ts'
import { FONT_ROLES, type FontRole, type PublisherFont } from '../plan-to-exports/pdf/font-roles.ts'
import { type FontFacts, readFontFacts } from '../plan-to-exports/pdf/fonts/read-font-facts.ts'
import { openSiteYaml } from './open-site-yaml.ts'

/** What font files are called; a folder may hold a licence or a note beside them, and hidden files of macOS. */
const FONT_FILE = /^[^.].*\.(?:ttf|otf|ttc|otc)$/iu

/**
 * Read the fonts in the folder that `site.yaml` names (`fonts`); without that, there are none. Of several fonts for a
 * role the one whose family stands first in `FONT_ROLES` is used.
 */
export function loadFonts(content: string): {
  readonly fonts: readonly PublisherFont[]
  /** What is wrong with them. */
  readonly files: readonly VFile[]
  /** `site.yaml`, for what is found about them later. */
  readonly file: ReportedFile
} {
  const { settings, file } = openSiteYaml(content)
  if (settings.fonts === null) return { fonts: [], files: [], file }
  const { fonts, findings } = readFolder(resolve(content, settings.fonts), settings.fonts)
  const located = report(findings.map(atSetting), { source: { path: '', text: '' }, settings: file })
  return { fonts, files: located, file }
}

/** A finding about the fonts, at the line of `site.yaml` that names their folder. */
function atSetting(finding: Finding): Finding {
  return { ...finding, file: 'settings', member: ['fonts'] }
}

interface Reading {
  readonly fonts: readonly PublisherFont[]
  readonly findings: readonly Finding[]
}

function readFolder(folder: string, name: string): Reading {
  const fault = (code: 'fonts-folder-missing' | 'fonts-folder-empty') => ({
    fonts: [],
    findings: [{ code, at: null, values: { folder: name } }],
  })
  const names = listFolder(folder)
  if (names === null) return fault('fonts-folder-missing')
  const files = names.filter((file) => FONT_FILE.test(file))
  if (files.length === 0) return fault('fonts-folder-empty')
  const read = files.sort().map((file) => readFont(join(folder, file), file))
  const fonts = read.flatMap((each) => each.fonts)
  return {
    fonts: fonts.filter((font) => font === preferred(fonts, font.role)),
    findings: read.flatMap(({ findings }) => findings),
  }
}

/** Names in a folder; `null` where there is none that may be read. */
function listFolder(folder: string): string[] | null {
  try {
    return readdirSync(folder)
  } catch {
    return null
  }
}

/** A file of several fonts is used when one of them is of use. */
function readFont(path: string, file: string): Reading {
  const finding = (code: Finding['code'], values = {}): Reading => ({
    fonts: [],
    findings: [{ code, at: null, values: { file, ...values } }],
  })
  let bytes: Uint8Array
  let all: readonly FontFacts[]
  try {
    bytes = readFileSync(path)
    all = readFontFacts(bytes)
  } catch {
    return finding('font-unreadable')
  }
  const fonts = all.flatMap((facts) => {
    const role = ROLES.find((each) => FONT_ROLES[each].families.some((name) => facts.families.includes(name)))
    if (role === undefined) return []
    const family = FONT_ROLES[role].families.find((name) => facts.families.includes(name)) ?? ''
    return [{ role, file, family, facts, bytes }]
  })
  const families = all.flatMap((facts) => facts.families).join('、')
  if (fonts.length === 0) return finding('font-unrecognized', { families })
  if (!all.every(({ mayBeEmbedded }) => mayBeEmbedded)) return finding('font-not-embeddable', { families })
  return { fonts, findings: [] }
}

const ROLES = Object.keys(FONT_ROLES) as FontRole[]

function preferred(fonts: readonly PublisherFont[], role: FontRole): PublisherFont | undefined {
  const { families } = FONT_ROLES[role]
  return families.flatMap((family) => fonts.filter((font) => font.role === role && font.family === family))[0]
}
