import type { Finding } from '../../src/diagnostics/finding.ts'
import { colorsOf, type OwnColors } from '../../src/model/color-tokens.ts'
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
import { openFonts } from './open-fonts.ts'
import { startTypst } from './typst-compiler.ts'

/** Sets as many plans as there are with the same fonts; what it makes of one does not depend on the others. */
export interface Typesetter {
  /** Find what some plans need of the fonts; for characters that none has, 〓 is added. */
  readonly prepare: (documents: readonly PlanDocument[]) => Promise<PreparedPlans>
}

/** Makes PDFs and posters of the plans that were prepared. */
export interface PreparedPlans {
  readonly typeset: (document: PlanDocument) => Uint8Array
  /** Set in our own fonts alone: what is drawn as outlines anybody may pass on, and it looks the same from any publisher. */
  readonly drawPoster: (document: PlanDocument) => Promise<Poster>
  /** What the fonts lack. */
  readonly findings: readonly Finding[]
}

/**
 * Start the compiler with the publisher's fonts and ours; `null` where there is none for this system and processor. The
 * publisher's come first; nothing of the machine's own is used.
 */
export async function startTypesetter(
  own: readonly PublisherFont[],
  settings: HostSettings,
  ownColors: OwnColors = { light: {}, dark: {} },
): Promise<Typesetter | null> {
  const ours = await openFonts()
  const colors = colorsOf('light', ownColors)
  const start = (files: readonly Uint8Array[]) => startTypst([...own.map(({ bytes }) => bytes), ...files])
  const usual = await start(ours.files)
  if (usual === null) return null
  const families = byRole((role) => [
    ...own.filter((font) => font.role === role).flatMap(({ facts }) => facts.families),
    ...ours.families[role],
  ])
  return {
    prepare: async (documents) => {
      const needs = findNeeds(documents)
      const ofPosters = pointsOfPosters(documents, settings)
      const missing = ours.missingOf(
        byRole((role) => new Set([...lackingPoints(needs, own, role), ...(ofPosters[role] ?? [])])),
      )
      const compiler = (missing.length > 0 && (await start(ours.filesWith(missing)))) || usual
      return {
        typeset: (document) =>
          compiler.compile(
            withMissing(missing, (printed) => documentToPdfData(document, printed)),
            families,
          ),
        drawPoster: async (document) => {
          const data = withMissing(missing, (printed) => documentToPosterData(document, settings, printed))
          const { page, sheet } = compiler.draw(data, ours.families, colors)
          const picture = tidySvg(page, document.plan.title ?? document.id)
          return { ...picture, png: await svgToPng(picture.svg), sheet }
        },
        findings: [...findLacking(needs, own), ...findMissing(needs, missing)],
      }
    },
  }
}

/** What a format makes of a document, told which characters of it no font has. */
function withMissing<T>(points: readonly number[], make: (missing: readonly string[]) => T): T {
  const data = make([])
  const words = JSON.stringify(data)
  const printed = points
    .map((point) => String.fromCodePoint(point))
    .filter((character) => words.includes(character))
  return printed.length === 0 ? data : make(printed)
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
