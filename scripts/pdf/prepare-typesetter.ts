import { createHash } from 'node:crypto'
import type { Finding } from '../../src/diagnostics/finding.ts'
import type { HostSettings } from '../../src/model/host-settings.ts'
import type { PlanDocument } from '../../src/plan-to-exports/document.ts'
import { documentToPdfData } from '../../src/plan-to-exports/pdf/document-to-pdf-data.ts'
import { findLacking, findMissing, lackingPoints } from '../../src/plan-to-exports/pdf/find-lacking.ts'
import { findNeeds } from '../../src/plan-to-exports/pdf/find-needs.ts'
import { byRole, type FontRole, type PublisherFont } from '../../src/plan-to-exports/pdf/font-roles.ts'
import { documentToPosterData } from '../../src/plan-to-exports/poster/document-to-poster-data.ts'
import { posterCharacters } from '../../src/plan-to-exports/poster/poster-characters.ts'
import { tidySvg } from '../../src/plan-to-exports/poster/tidy-svg.ts'
import type { Poster } from '../../src/publish/downloads-input.ts'
import { svgToPng } from '../poster/svg-to-png.ts'
import { makeFonts } from './make-fonts.ts'
import { startTypst } from './typst-compiler.ts'

/** Makes PDFs and posters of the plans that it was prepared for. */
export interface Typesetter {
  readonly typeset: (document: PlanDocument) => Uint8Array
  /** Set in our own fonts alone: what is drawn as outlines anybody may pass on, and it looks the same from any publisher. */
  readonly drawPoster: (document: PlanDocument) => Promise<Poster>
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
  settings: HostSettings,
): Promise<Typesetter | null> {
  const needs = findNeeds(documents)
  const ofPosters = pointsOfPosters(documents, settings)
  const made = await makeFonts(
    byRole((role) => new Set([...lackingPoints(needs, own, role), ...(ofPosters[role] ?? [])])),
  )
  const families = byRole((role) => [
    ...own.filter((font) => font.role === role).flatMap(({ facts }) => facts.families),
    ...made.families(role),
  ])
  const compiler = await startTypst([...own.map(({ bytes }) => bytes), ...made.files])
  if (compiler === null) return null
  const missing = made.missing.map((point) => String.fromCodePoint(point))
  /** What a format makes of a document, told which characters of it no font has. */
  const withMissing = <T>(make: (missing: readonly string[]) => T): T => {
    const data = make([])
    const words = JSON.stringify(data)
    const printed = missing.filter((character) => words.includes(character))
    return printed.length === 0 ? data : make(printed)
  }
  return {
    typeset: (document) =>
      compiler.compile(
        withMissing((printed) => documentToPdfData(document, printed)),
        families,
      ),
    drawPoster: async (document) => {
      const data = withMissing((printed) => documentToPosterData(document, settings, printed))
      const { page, sheet } = compiler.draw(data, byRole(made.families))
      const picture = tidySvg(page, document.plan.title ?? document.id)
      return { ...picture, png: await svgToPng(picture.svg), sheet }
    },
    findings: [...findLacking(needs, own), ...findMissing(needs, made.missing)],
    fonts: Object.fromEntries(
      own.map(({ file, bytes }) => [file, createHash('sha256').update(bytes).digest('hex')]),
    ),
  }
}

/** The code points that the posters of some plans need of each font. */
function pointsOfPosters(
  documents: readonly PlanDocument[],
  settings: HostSettings,
): Readonly<Partial<Record<FontRole, ReadonlySet<number>>>> {
  const needs = { title: new Set<number>(), black: new Set<number>() }
  for (const document of documents) {
    const { title, black } = posterCharacters(documentToPosterData(document, settings))
    for (const point of title) needs.title.add(point)
    for (const point of black) needs.black.add(point)
  }
  return needs
}
