import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import { cssToSlices } from '../../src/plan-to-exports/pdf/fonts/css-to-slices.ts'
import { mergeSlices } from '../../src/plan-to-exports/pdf/fonts/merge-slices.ts'
import { readCmap } from '../../src/plan-to-exports/pdf/fonts/read-cmap.ts'
import { readSfnt } from '../../src/plan-to-exports/pdf/fonts/sfnt.ts'
import type { FontName } from '../../src/plan-to-exports/pdf/fonts/shared-tables.ts'

/** A family that is installed with the project, in slices for the Web. */
interface Family extends FontName {
  /** Its package, and the style sheet that names the slices. */
  readonly css: string
  readonly axes?: Readonly<Record<string, number>>
  /** A font with the characters that the slices leave out, which are those that Web pages hardly ever have. */
  readonly rest?: string
}

const SERIF = '@fontsource-variable/noto-serif-sc/wght.css'
const SANS = '@fontsource-variable/noto-sans-sc/wght.css'
/** See the file beside it. */
const RARE = 'scripts/pdf/noto-serif-sc-rare/rare.woff2'
const KAI = 'lxgw-wenkai-screen-webfont/lxgwwenkaigbscreen.css'

/** All under the SIL Open Font License 1.1, which lets documents hold them. */
export const FAMILIES = {
  serif: { family: 'Noto Serif SC', weight: 400, css: SERIF, axes: { wght: 400 }, rest: RARE },
  title: { family: 'Noto Serif SC', weight: 700, css: SERIF, axes: { wght: 700 } },
  sans: { family: 'Noto Sans SC', weight: 400, css: SANS, axes: { wght: 500 } },
  kai: { family: 'LXGW WenKai GB Screen', weight: 400, css: KAI },
} as const satisfies Record<string, Family>
export type FamilyName = keyof typeof FAMILIES

/** A font made for some characters, and those of them that it has. */
export interface MadeFont {
  /** `null` where it has none. */
  readonly bytes: Uint8Array | null
  readonly characters: ReadonlySet<number>
}

/** Outlines of the characters asked for, and nothing that only screens or other languages need. */
const OUTLINES = { targetFormat: 'truetype', noHinting: true, noLayoutClosure: true } as const

const require = createRequire(import.meta.url)

/**
 * Make a font with some characters of a family, which is far smaller than the family.
 *
 * @param missing Characters to draw as 〓.
 */
export async function makeFont(
  name: FamilyName,
  points: ReadonlySet<number>,
  missing: readonly number[] = [],
): Promise<MadeFont> {
  const { family, weight, rest }: Family = FAMILIES[name]
  const slices = await cutSlices(name, points)
  const left = [...points].filter((point) => !charactersOf(slices).has(point))
  if (rest !== undefined && left.length > 0) slices.push(await cut(rest, left))
  const characters = charactersOf(slices)
  if (characters.size === 0) return { bytes: null, characters }
  return { bytes: mergeSlices(slices, { family, weight }, missing), characters }
}

/** Of each slice that may have some of the characters, those. */
async function cutSlices(name: FamilyName, points: ReadonlySet<number>): Promise<Uint8Array[]> {
  const { css, axes }: Family = FAMILIES[name]
  const path = require.resolve(css)
  const slices: Uint8Array[] = []
  for (const { file, ranges } of cssToSlices(readFileSync(path, 'utf8'))) {
    const wanted = [...points].filter((point) =>
      ranges.some(([first, last]) => point >= first && point <= last),
    )
    if (wanted.length > 0) slices.push(await cut(join(dirname(path), file), wanted, axes))
  }
  return slices
}

function cut(file: string, points: readonly number[], axes?: Family['axes']): Promise<Buffer> {
  // One by one: a call with as many arguments as a font has characters would be too long.
  const text = points.map((point) => String.fromCodePoint(point)).join('')
  return subsetFont(readFileSync(file), text, { ...OUTLINES, ...(axes && { variationAxes: axes }) })
}

function charactersOf(slices: readonly Uint8Array[]): ReadonlySet<number> {
  return new Set(slices.flatMap(readSfnt).flatMap((tables) => [...readCmap(tables).keys()]))
}
