import type { FontRole } from '../../src/plan-to-exports/pdf/font-roles.ts'
import { GETA } from '../../src/plan-to-exports/pdf/fonts/merge-slices.ts'
import { FAMILIES, type FamilyName, type MadeFont, makeFont } from './shipped-fonts.ts'

/** The family of each role where the publisher gives none; 宋体 stands in for 仿宋, which no free font is. */
const FAMILY_OF: Readonly<Record<FontRole, FamilyName>> = {
  body: 'serif',
  black: 'sans',
  kai: 'kai',
  title: 'title',
  number: 'serif',
}

/** Fonts for some plans. */
export interface MadeFonts {
  readonly files: readonly Uint8Array[]
  /** The family of a role, and those that stand in for what it lacks. */
  readonly families: (role: FontRole) => readonly string[]
  /** Characters that none of them has; they are drawn as 〓. */
  readonly missing: readonly number[]
}

/**
 * Make fonts that have every character needed: of each role its own family, and for what that lacks 宋体.
 *
 * @param needs Characters by role that the publisher's own fonts do not have.
 */
export async function makeFonts(needs: Readonly<Record<FontRole, ReadonlySet<number>>>): Promise<MadeFonts> {
  const title = await makeFont('title', needs.title)
  const sans = await makeFont('sans', needs.black)
  const kai = await makeFont('kai', needs.kai)
  const ofSerif = new Set([
    ...needs.body,
    ...needs.number,
    ...without(needs.title, title),
    ...without(needs.black, sans),
    ...without(needs.kai, kai),
  ])
  let serif = await makeFont('serif', ofSerif)
  const missing = without(ofSerif, serif)
  if (missing.length > 0) serif = await makeFont('serif', new Set([...ofSerif, GETA]), missing)
  return {
    files: [serif, title, sans, kai].flatMap(({ bytes }) => (bytes === null ? [] : [bytes])),
    families: (role) => [FAMILIES[FAMILY_OF[role]].family, FAMILIES.serif.family],
    missing,
  }
}

function without(points: Iterable<number>, { characters }: MadeFont): readonly number[] {
  return [...points].filter((point) => !characters.has(point))
}
