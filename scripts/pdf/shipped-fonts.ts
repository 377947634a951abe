import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import { cssToSlices } from '../../src/plan-to-exports/pdf/fonts/css-to-slices.ts'
import { mergeSlices } from '../../src/plan-to-exports/pdf/fonts/merge-slices.ts'
import type { FontName } from '../../src/plan-to-exports/pdf/fonts/shared-tables.ts'
import { ofProgram } from '../support/program.ts'

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
const RARE = ofProgram('scripts/pdf/noto-serif-sc-rare/rare.woff2')
const KAI = 'lxgw-wenkai-screen-webfont/lxgwwenkaigbscreen.css'

/** All under the SIL Open Font License 1.1, which lets documents hold them. */
export const FAMILIES = {
  serif: { family: 'Noto Serif SC', weight: 400, css: SERIF, axes: { wght: 400 }, rest: RARE },
  title: { family: 'Noto Serif SC', weight: 700, css: SERIF, axes: { wght: 700 } },
  sans: { family: 'Noto Sans SC', weight: 400, css: SANS, axes: { wght: 500 } },
  kai: { family: 'LXGW WenKai GB Screen', weight: 400, css: KAI },
} as const satisfies Record<string, Family>
export type FamilyName = keyof typeof FAMILIES

/** Outlines of every character, and nothing that only screens or other languages need. */
const OUTLINES = {
  targetFormat: 'truetype',
  noHinting: true,
  noLayoutClosure: true,
  keepAllGlyphs: true,
} as const

const require = createRequire(import.meta.url)

/** Put a family together as one font at one weight, with every character that it has. */
export async function makeFont(name: FamilyName): Promise<Uint8Array> {
  const { family, weight, css, axes, rest }: Family = FAMILIES[name]
  const path = require.resolve(css)
  const slices: Uint8Array[] = []
  for (const file of cssToSlices(readFileSync(path, 'utf8')))
    slices.push(await readOutlines(join(dirname(path), file), axes))
  if (rest !== undefined) slices.push(await readOutlines(rest))
  return mergeSlices(slices, { family, weight })
}

function readOutlines(file: string, axes?: Family['axes']): Promise<Uint8Array> {
  return subsetFont(readFileSync(file), '', { ...OUTLINES, ...(axes && { variationAxes: axes }) })
}
