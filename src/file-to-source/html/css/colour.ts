import { looksAlike } from '../../looks-alike.ts'
import { COLOUR_NAMES } from './colour-names.ts'

/** Red, green, blue (0–255) and how opaque (0–1). */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number]

export const WHITE: Colour = [255, 255, 255, 1]

const HEX = /^#(?<digits>[0-9a-f]{3,8})$/iu
const FUNCTION = /^(?<name>rgb|hsl)a?\((?<numbers>[^)]*)\)$/iu
/** A colour among the words of a `background`. */
const WITHIN = /#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)|\b[a-z]+\b/giu

/** The colour of a value of CSS; `null` for what is none or is not known. */
export function toColour(value: string): Colour | null {
  const text = value.trim().toLowerCase()
  if (text === 'transparent') return [0, 0, 0, 0]
  const digits = COLOUR_NAMES.get(text) ?? HEX.exec(text)?.groups?.digits
  if (digits !== undefined) return fromHex(digits)
  const { name, numbers } = FUNCTION.exec(text)?.groups ?? {}
  if (numbers === undefined) return null
  return name === 'hsl' ? fromHue(numbers) : fromNumbers(numbers)
}

/** The colour that stands among the words of a value, such as `#fff url(a.gif) no-repeat`. */
export function findColour(value: string): Colour | null {
  for (const word of value.match(WITHIN) ?? []) {
    const colour = toColour(word)
    if (colour) return colour
  }
  return null
}

/** The colour that a ground of some opacity makes on what is behind it; `null` where that is not known. */
export function layOver(ground: Colour, behind: Colour | null): Colour | null {
  const alpha = ground[3]
  if (alpha >= 1 || (behind === null && alpha > 0.9)) return ground
  if (behind === null) return null
  const mix = (index: 0 | 1 | 2) => ground[index] * alpha + behind[index] * (1 - alpha)
  return [mix(0), mix(1), mix(2), 1]
}

/** Whether words of a colour cannot be seen on a ground. */
export function isUnseen(ink: Colour, ground: Colour | null): boolean {
  if (ink[3] < 0.02) return true
  return ground !== null && looksAlike(ink, ground)
}

function fromHex(digits: string): Colour | null {
  const isShort = digits.length < 5
  if (digits.length === 5 || digits.length === 7) return null
  const size = isShort ? 1 : 2
  const parts = Array.from({ length: digits.length / size }, (_, index) => {
    const part = digits.slice(index * size, (index + 1) * size)
    return Number.parseInt(isShort ? part + part : part, 16)
  })
  const [red = 0, green = 0, blue = 0, alpha = 255] = parts
  return [red, green, blue, alpha / 255]
}

function fromNumbers(words: string): Colour | null {
  const parts = words.split(/[\s,/]+/u).filter((word) => word !== '')
  const numbers = parts.map((word, index) => {
    const number = Number.parseFloat(word)
    if (!word.endsWith('%')) return number
    return index < 3 ? number * 2.55 : number / 100
  })
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN, alpha = 1] = numbers
  return [red, green, blue, alpha].some(Number.isNaN) ? null : [red, green, blue, alpha]
}

/** A colour by its hue in degrees, its saturation and its lightness (CSS Color 4 §7). */
function fromHue(words: string): Colour | null {
  const [hue = '', saturation = '', lightness = '', opacity = '1'] = words
    .split(/[\s,/]+/u)
    .filter((word) => word !== '')
  const [degrees, colourful, light] = [hue, saturation, lightness].map(Number.parseFloat) as [
    number,
    number,
    number,
  ]
  const alpha = Number.parseFloat(opacity) / (opacity.endsWith('%') ? 100 : 1)
  if ([degrees, colourful, light, alpha].some(Number.isNaN) || !/^[\d.+-]+(?:deg)?$/u.test(hue)) return null
  const span = (colourful / 100) * Math.min(light / 100, 1 - light / 100)
  const part = (offset: number) => {
    const turn = (((offset + degrees / 30) % 12) + 12) % 12
    return 255 * (light / 100 - span * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)))
  }
  return [part(0), part(8), part(4), alpha]
}
