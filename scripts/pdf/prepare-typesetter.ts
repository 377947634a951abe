import { createHash } from 'node:crypto'
import type { Finding } from '../../src/diagnostics/finding.ts'
import type { PlanDocument } from '../../src/plan-to-exports/document.ts'
import { documentToPdfData } from '../../src/plan-to-exports/pdf/document-to-pdf-data.ts'
import { findLacking, findMissing, lackingPoints } from '../../src/plan-to-exports/pdf/find-lacking.ts'
import { findNeeds } from '../../src/plan-to-exports/pdf/find-needs.ts'
import { byRole, type PublisherFont } from '../../src/plan-to-exports/pdf/font-roles.ts'
import { makeFonts } from './make-fonts.ts'
import { startTypst } from './typst-compiler.ts'

/** Makes PDFs of the plans that it was prepared for. */
export interface Typesetter {
  readonly typeset: (document: PlanDocument) => Uint8Array
  /** What its fonts lack. */
  readonly findings: readonly Finding[]
  /** Hashes of the publisher's font files by their names; ours are in the lock file. */
  readonly fonts: Readonly<Record<string, string>>
}

/**
 * Make fonts that have every character of some plans, and start the compiler with them; `null` where there is none for
 * this system and processor. The publisher's fonts come first; nothing of the machine's own is used.
 */
export async function prepareTypesetter(
  documents: readonly PlanDocument[],
  own: readonly PublisherFont[],
): Promise<Typesetter | null> {
  const needs = findNeeds(documents)
  const made = await makeFonts(byRole((role) => lackingPoints(needs, own, role)))
  const families = byRole((role) => [
    ...own.filter((font) => font.role === role).flatMap(({ facts }) => facts.families),
    ...made.families(role),
  ])
  const compiler = await startTypst([...own.map(({ bytes }) => bytes), ...made.files], families)
  if (compiler === null) return null
  const missing = made.missing.map((point) => String.fromCodePoint(point))
  return {
    typeset: (document) => {
      const data = documentToPdfData(document)
      const words = JSON.stringify(data)
      const printed = missing.filter((character) => words.includes(character))
      return compiler.compile(printed.length === 0 ? data : documentToPdfData(document, printed))
    },
    findings: [...findLacking(needs, own), ...findMissing(needs, made.missing)],
    fonts: Object.fromEntries(
      own.map(({ file, bytes }) => [file, createHash('sha256').update(bytes).digest('hex')]),
    ),
  }
}
