import { byRole, type FontRole } from '../../src/plan-to-exports/pdf/font-roles.ts'
import { mergeSlices } from '../../src/plan-to-exports/pdf/fonts/merge-slices.ts'
import { readCmap } from '../../src/plan-to-exports/pdf/fonts/read-cmap.ts'
import { readSfnt } from '../../src/plan-to-exports/pdf/fonts/sfnt.ts'
import { openFont } from './open-font.ts'
import { FAMILIES, type FamilyName } from './shipped-fonts.ts'

/** The family of each role where the publisher gives none; 宋体 stands in for 仿宋, which no free font is. */
const FAMILY_OF: Readonly<Record<FontRole, FamilyName>> = {
  body: 'serif',
  black: 'sans',
  kai: 'kai',
  title: 'title',
  number: 'serif',
}

/** Our own fonts: of each role its own family, and for what that lacks 宋体. */
export interface OurFonts {
  readonly files: readonly Uint8Array[]
  /** The family of each role, and those that stand in for what it lacks. */
  readonly families: Readonly<Record<FontRole, readonly string[]>>
  /** Of the characters needed of each role those that none of its fonts has. */
  readonly missingOf: (needs: Readonly<Record<FontRole, ReadonlySet<number>>>) => readonly number[]
  /** The fonts with some characters more, which are drawn as 〓. */
  readonly filesWith: (missing: readonly number[]) => readonly Uint8Array[]
}

/** Open all of them, which are the same for every plan. */
export async function openFonts(): Promise<OurFonts> {
  const [serif, ...others] = await Promise.all(
    (['serif', 'title', 'sans', 'kai'] as const).map(async (name) => ({ name, bytes: await openFont(name) })),
  )
  if (!serif) throw new Error('no fonts')
  const files = (first: Uint8Array) => [first, ...others.map(({ bytes }) => bytes)]
  const characters = new Map([serif, ...others].map(({ name, bytes }) => [name, charactersOf(bytes)]))
  const has = (name: FamilyName, point: number) => characters.get(name)?.has(point) ?? false
  return {
    files: files(serif.bytes),
    families: byRole((role) => [FAMILIES[FAMILY_OF[role]].family, FAMILIES.serif.family]),
    missingOf: (needs) => {
      const missing = byRole((role) =>
        [...needs[role]].filter((point) => !has(FAMILY_OF[role], point) && !has('serif', point)),
      )
      return [...new Set(Object.values(missing).flat())]
    },
    filesWith: (missing) => files(mergeSlices([serif.bytes], FAMILIES.serif, missing)),
  }
}

function charactersOf(font: Uint8Array): ReadonlyMap<number, number> {
  return new Map(readSfnt(font).flatMap((tables) => [...readCmap(tables)]))
}
