import type { PlanDocument } from '../document.ts'
import { charactersByFont } from './characters-by-font.ts'
import { documentToPdfData } from './document-to-pdf-data.ts'
import { byRole, type FontRole } from './font-roles.ts'

/** Where characters stand. */
export interface FontPlace {
  readonly document: PlanDocument
  /** Id of a part, or what the PDF adds. */
  readonly part: string
}

/** The code points that each font must have, with the places that need them. */
export type Needs = Readonly<Record<FontRole, ReadonlyMap<number, readonly FontPlace[]>>>

/** What some plans need of fonts, all together. */
export function findNeeds(documents: readonly PlanDocument[]): Needs {
  const read = documents.map((document) => [document, charactersByFont(documentToPdfData(document))] as const)
  return byRole((role) => {
    const needs = new Map<number, FontPlace[]>()
    for (const [document, characters] of read) {
      for (const [point, parts] of characters[role]) {
        const places = needs.get(point) ?? []
        for (const part of parts) places.push({ document, part })
        needs.set(point, places)
      }
    }
    return needs
  })
}
