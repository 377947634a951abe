import { z } from 'zod'

/** A hue of its own for each kind of thing on a page: papers (grounds), inks (words), rules (lines). */
export type ColorToken = keyof typeof COLORS.light

/** A colour in sRGB: `#8a2315`. */
export type HexColor = `#${string}`

/** The colours of pages, by theme: paper, ink, one vermilion. A publisher may set others in `site.yaml`. */
export const COLORS = {
  light: {
    paper: '#fbf9f4',
    sheet: '#ffffff',
    ink: '#1f1c17',
    'ink-2': '#4a443c',
    rule: '#ddd5c7',
    'rule-2': '#ece6da',
    seal: '#8a2315',
    'seal-wash': '#f7e9e4',
  },
  dark: {
    paper: '#16140f',
    sheet: '#1e1b15',
    ink: '#ece6da',
    'ink-2': '#c5bcad',
    rule: '#3d382e',
    'rule-2': '#29251d',
    seal: '#f4a793',
    'seal-wash': '#38201a',
  },
} as const satisfies Readonly<Record<'light' | 'dark', Readonly<Record<string, HexColor>>>>

export type Theme = keyof typeof COLORS

const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/iu, '应写作 "#8a2315"，并加引号')
  .transform((text) => text.toLowerCase() as HexColor)
const ofTheme = z
  .strictObject(Object.fromEntries(Object.keys(COLORS.light).map((token) => [token, color.optional()])))
  .prefault({})

/** Colours of a publisher's own, by theme and token; what is not there is as in `COLORS`. */
export const ownColorsSchema = z.strictObject({ light: ofTheme, dark: ofTheme }).prefault({})

export type OwnColors = z.output<typeof ownColorsSchema>

/** Every token of a theme with its colour. */
export function colorsOf(theme: Theme, own: OwnColors): Readonly<Record<ColorToken, HexColor>> {
  return { ...COLORS[theme], ...own[theme] }
}

/** Style rules that set the tokens, `--paper` and the others: by the reader's choice, or else by her system's. */
export function colorsToCss(own: OwnColors): string {
  const [light, dark] = (['light', 'dark'] as const).map((theme) =>
    [
      ...Object.entries(colorsOf(theme, own)).map(([token, value]) => `--${token}: ${value};`),
      `color-scheme: ${theme};`,
    ].join(' '),
  )
  return `:root { ${light} }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${dark} } }
:root[data-theme="dark"] { ${dark} }
`
}
