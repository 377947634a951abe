import type { Finding } from '../diagnostics/finding.ts'
import {
  COLORS,
  type ColorToken,
  colorsOf,
  type HexColor,
  type OwnColors,
  type Theme,
} from '../model/color-tokens.ts'

const PAPERS: readonly ColorToken[] = ['paper', 'sheet', 'seal-wash']
const INKS: readonly ColorToken[] = ['ink', 'ink-2', 'seal']
/** For text of any size (WCAG 2.2, success criterion 1.4.6). */
const LEAST = 7

/** Words that could not be read on the ground that they may stand on, in a publisher's own colours. */
export function checkColors(own: OwnColors): readonly Finding[] {
  return (Object.keys(COLORS) as Theme[]).flatMap((theme) => {
    const colors = colorsOf(theme, own)
    return INKS.flatMap((ink) =>
      PAPERS.map((paper) => ({ ink, paper, ratio: contrast(colors[ink], colors[paper]) })),
    )
      .filter(({ ratio }) => ratio < LEAST)
      .map(({ ink, paper, ratio }) => ({
        code: 'color-contrast' as const,
        at: null,
        file: 'settings' as const,
        member: ['colors', theme, ink in own[theme] ? ink : paper],
        values: {
          ...{ theme, ink, paper, least: LEAST },
          // Rounded down: what is said to have 7 has 7.
          ratio: (Math.floor(ratio * 100) / 100).toFixed(2),
        },
      }))
  })
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, definition of “contrast ratio”). */
export function contrast(one: HexColor, other: HexColor): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of “relative luminance”). */
function luminance(color: HexColor): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
