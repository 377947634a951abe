/** Red, green, blue (0–255) and how opaque (0–1). */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number]

export const WHITE: Colour = [255, 255, 255, 1]

/** The names that pages use; another name is a colour that is not known. */
const NAMES: Readonly<Record<string, Colour>> = {
  ...{ white: WHITE, black: [0, 0, 0, 1], transparent: [0, 0, 0, 0], red: [255, 0, 0, 1] },
  ...{ blue: [0, 0, 255, 1], green: [0, 128, 0, 1], yellow: [255, 255, 0, 1], gray: [128, 128, 128, 1] },
  ...{ silver: [192, 192, 192, 1], navy: [0, 0, 128, 1], maroon: [128, 0, 0, 1], snow: [255, 250, 250, 1] },
  ...{ ivory: [255, 255, 240, 1], whitesmoke: [245, 245, 245, 1], ghostwhite: [248, 248, 255, 1] },
}
const HEX = /^#(?<digits>[0-9a-f]{3,8})$/iu
const FUNCTION = /^rgba?\((?<numbers>[^)]*)\)$/iu
/** A colour among the words of a `background`. */
const WITHIN = /#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|\b[a-z]+\b/giu
/** How far two colours may lie apart, in each part, and still be one to the eye. */
const NEAR = 8

/** The colour of a value of CSS; `null` for what is none or is not known. */
export function toColour(value: string): Colour | null {
  const text = value.trim().toLowerCase()
  if (Object.hasOwn(NAMES, text)) return NAMES[text] ?? null
  const digits = HEX.exec(text)?.groups?.digits
  if (digits !== undefined) return fromHex(digits)
  const numbers = FUNCTION.exec(text)?.groups?.numbers
  return numbers === undefined ? null : fromNumbers(numbers)
}

/** The colour that stands among the words of a value, such as `#fff url(a.gif) no-repeat`. */
export function findColour(value: string): Colour | null {
  for (const word of value.match(WITHIN) ?? []) {
    const colour = toColour(word)
    if (colour) return colour
  }
  return null
}

/** Whether words of a colour cannot be seen on a ground. */
export function isUnseen(ink: Colour, ground: Colour | null): boolean {
  if (ink[3] < 0.02) return true
  return ground !== null && ink.every((part, index) => Math.abs(part - (ground[index] ?? 0)) <= NEAR)
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
