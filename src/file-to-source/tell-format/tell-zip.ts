import type { Reason } from '../../diagnostics/finding.ts'
import type { Format } from '../../model/format-names.ts'
import { DocumentFault } from '../document-fault.ts'
import type { Zip } from '../zip/open-zip.ts'

/** What other programs keep in a ZIP container, told by a file in it, and what to do. */
const OTHERS: readonly (readonly [pattern: RegExp, what: Reason])[] = [
  [/^xl\//u, { reason: 'spreadsheet' }],
  [/^ppt\//u, { reason: 'slides' }],
  [/^META-INF\/container\.xml$/u, { reason: 'epub' }],
]
/** The form that an ODF says it is of (ODF 1.3 part 2 §3.3): text, a template of it, or a master document. */
const ODF = /^application\/vnd\.oasis\.opendocument\.(?<kind>[a-z]+)/u
const ODF_KINDS: Readonly<Record<string, Reason>> = {
  spreadsheet: { reason: 'odf-spreadsheet' },
  presentation: { reason: 'odf-slides' },
}

/**
 * Tell what a ZIP container is: a document, or, where it is none, several files together.
 *
 * @throws DocumentFault `document-locked`, `format-unsupported`
 */
export function tellZip(zip: Zip): Extract<Format, 'docx' | 'odt' | 'ofd' | 'zip'> {
  const { names } = zip
  if (names.some((name) => /^\/?OFD\.xml$/iu.test(name))) return 'ofd'
  const other = OTHERS.find(([pattern]) => names.some((name) => pattern.test(name)))
  if (other) throw new DocumentFault('format-unsupported', { what: other[1] })
  const kind = ODF.exec(readText(zip, 'mimetype'))?.groups?.kind
  if (kind !== undefined) return checkOdf(zip, kind)
  if (names.some((name) => /^word\/|^\[Content_Types\]\.xml$/u.test(name))) return 'docx'
  return 'zip'
}

function checkOdf(zip: Zip, kind: string): 'odt' {
  if (kind !== 'text')
    throw new DocumentFault('format-unsupported', {
      what: ODF_KINDS[kind] ?? { reason: 'odf-other' },
    })
  if (readText(zip, 'META-INF/manifest.xml').includes('encryption-data'))
    throw new DocumentFault('document-locked')
  return 'odt'
}

function readText(zip: Zip, name: string): string {
  const bytes = zip.read(name)
  return bytes ? new TextDecoder().decode(bytes) : ''
}
