import { looksAlike } from '../looks-alike.ts'
import { descend, isOn, valueAt, type XmlElement } from '../xml-to-tree.ts'

/** What stands behind words: six hexadecimal digits, or `null` where that cannot be told, as on a picture. */
export type Ground = string | null

/** What one place says about how words look, of all that decides whether a person sees them. */
export interface RunFormat {
  readonly vanish?: boolean
  readonly strike?: boolean
  readonly dstrike?: boolean
  /** Six hexadecimal digits, or `auto`: black or white, whichever shows. */
  readonly color?: string
  /** In half-points. */
  readonly size?: number
  readonly ground?: Ground
}

/** The places that may say something about a run, from the nearest (ISO/IEC 29500-1 §17.7.2). */
interface FormatLevels {
  readonly direct: RunFormat
  readonly character: RunFormat
  readonly paragraph: RunFormat
  readonly table: RunFormat
  readonly defaults: RunFormat
}

/** Letters of half a point or one point look like a line. */
const SMALLEST_SIZE = 2

/** Read run properties (`w:rPr`): only what they say themselves. */
export function readRunFormat(properties: XmlElement | undefined): RunFormat {
  const flag = (name: string) => (descend(properties, name) ? isOn(properties, name) : undefined)
  const color = valueAt(properties, 'w:color')
  const size = Number(valueAt(properties, 'w:sz') ?? Number.NaN)
  const highlight = valueAt(properties, 'w:highlight')
  const ground = (highlight && HIGHLIGHTS[highlight]) || readGround(properties)
  const found = {
    ...{ vanish: flag('w:vanish'), strike: flag('w:strike'), dstrike: flag('w:dstrike'), color, ground },
    size: Number.isFinite(size) ? size : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** The shading (`w:shd`) below an element of properties; `undefined` where what is behind shows through. */
export function readGround(properties: XmlElement | undefined): Ground | undefined {
  const shading = descend(properties, 'w:shd')
  if (!shading || shading.attributes.val === 'nil') return undefined
  const { val = 'clear', fill = 'auto', color = 'auto' } = shading.attributes
  const found = val === 'solid' ? color : fill
  if (val !== 'solid' && val !== 'clear') return null
  return isColor(found) ? found : undefined
}

/** What a run looks like in the end: its own words first, then its styles, then the defaults of the document. */
export function resolveFormat({ direct, character, paragraph, table, defaults }: FormatLevels): RunFormat {
  const styles = [character, paragraph, table]
  /** A property that toggles is on where an odd number of kinds of styles have it (ISO/IEC 29500-1 §17.7.3). */
  const toggle = (key: 'vanish' | 'strike') =>
    direct[key] ?? (defaults[key] === true || styles.filter((style) => style[key]).length % 2 === 1)
  return {
    ...{ ...defaults, ...table, ...paragraph, ...character, ...direct },
    ...{ vanish: toggle('vanish'), strike: toggle('strike') },
  }
}

/** Whether nobody sees words of a format: not shown, as small as a line, or in the colour of their ground. */
export function isHidden({ vanish, size, color, ground }: RunFormat, behind: Ground): boolean {
  if (vanish === true || (size !== undefined && size <= SMALLEST_SIZE)) return true
  const on = ground === undefined ? behind : ground
  return color !== undefined && isColor(color) && on !== null && looksAlike(toLevels(color), toLevels(on))
}

/** Whether words are struck through. */
export function isStruck({ strike, dstrike }: RunFormat): boolean {
  return strike === true || dstrike === true
}

/** Whether a value names a colour rather than leaving it open. */
export function isColor(value: string): boolean {
  return /^[0-9a-f]{6}$/iu.test(value)
}

function toLevels(color: string): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}

/** `ST_HighlightColor` (ISO/IEC 29500-1 §17.18.40). */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  ...{ black: '000000', blue: '0000FF', cyan: '00FFFF', green: '00FF00', magenta: 'FF00FF', red: 'FF0000' },
  ...{ yellow: 'FFFF00', white: 'FFFFFF', darkBlue: '000080', darkCyan: '008080', darkGreen: '008000' },
  ...{ darkMagenta: '800080', darkRed: '800000', darkYellow: '808000', darkGray: '808080' },
  lightGray: 'C0C0C0',
}
