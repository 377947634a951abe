import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ConvertDocument } from '../../src/library/plan-folder/convert-document.ts'
import { findProgram } from './find-program.ts'
import { runProgram, runWithin } from './run-program.ts'

/** `LibreOffice 7.4.7.2 40(Build:2)` */
const VERSION = /^(?<version>\S+ [\d.]+)/u
/**
 * What no document needs in order to be converted, and what one of a stranger could misuse: macros, and pictures and
 * words that are fetched from elsewhere.
 */
const SETTINGS: readonly (readonly [path: string, name: string, value: string])[] = [
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
]

/**
 * Make a DOCX of a document with LibreOffice, which keeps its lists, notes and changes as Word has them. It runs
 * without a window, with an empty profile of its own, and is stopped when it takes too long or too much memory.
 */
export const convertDocument: ConvertDocument = async (bytes, format, { seconds, megabytes }) => {
  const program = findProgram('soffice')
  if (program === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-convert-'))
  try {
    const file = join(folder, `document.${format}`)
    writeFileSync(file, bytes)
    const options = [...profileIn(folder), '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, file]
    const end = await runWithin('soffice', options, { seconds, megabytes })
    const converter = versionOf()
    const docx = readIfThere(join(folder, 'document.docx'))
    if (docx) return { docx, converter }
    return {
      converter,
      reason: end === 'stopped' ? { reason: 'conversion-stopped', seconds } : { reason: 'conversion-failed' },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The options for a run with a new profile within a folder. */
export function profileIn(folder: string): readonly string[] {
  const profile = join(folder, 'profile')
  mkdirSync(join(profile, 'user'), { recursive: true })
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  writeFileSync(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>`,
  )
  return [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore']
}

function versionOf(): string {
  const { stdout } = runProgram('soffice', ['--version'], { timeout: 60_000 })
  return VERSION.exec(stdout)?.groups?.version ?? 'LibreOffice（版本不明）'
}

function readIfThere(path: string): Uint8Array | null {
  try {
    return Uint8Array.from(readFileSync(path))
  } catch {
    return null
  }
}
