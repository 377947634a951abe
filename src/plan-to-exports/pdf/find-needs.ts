import type { PlanDocument } from '../document.ts'
import { charactersByFont } from './characters-by-font.ts'
import { documentToPdfData } from './document-to-pdf-data.ts'
import { FONT_ROLES, type FontRole } from './font-roles.ts'

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
  const roles = Object.keys(FONT_ROLES) as FontRole[]
  const needs = roles.map((role) => [role, new Map<number, FontPlace[]>()] as const)
  for (const document of documents) {
    const characters = charactersByFont(documentToPdfData(document))
    for (const [role, points] of needs) {
      for (const [point, parts] of characters[role]) {
        const places = points.get(point) ?? []
        for (const part of parts) places.push({ document, part })
        points.set(point, places)
      }
    }
  }
  return Object.fromEntries(needs) as unknown as Needs
}
