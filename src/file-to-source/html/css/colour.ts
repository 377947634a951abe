import { looksAlike } from '../../looks-alike.ts'

/** The names of colours (CSS Color 4 §6.1) and their red, green and blue in hexadecimal. */
const COLOUR_NAMES: ReadonlyMap<string, string> = new Map(
  (
    'aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc ' +
    'bisque ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a ' +
    'burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50 ' +
    'cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b ' +
    'darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b ' +
    'darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000 ' +
    'darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f ' +
    'darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff ' +
    'dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 ' +
    'forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 ' +
    'goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 ' +
    'hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa ' +
    'lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 ' +
    'lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 ' +
    'lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa ' +
    'lightslategray 778899 lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 ' +
    'limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 mediumaquamarine 66cdaa ' +
    'mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 ' +
    'mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585 ' +
    'midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead ' +
    'navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 ' +
    'orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 ' +
    'papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 ' +
    'purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1 ' +
    'saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d ' +
    'silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa ' +
    'springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 ' +
    'turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 ' +
    'yellowgreen 9acd32'
  )
    .match(/\S+ \S+/gu)
    ?.map((pair) => pair.split(' ') as [string, string]),
)

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
