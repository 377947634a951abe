/** Where fonts of symbols keep theirs; the same characters without the offset mean the same. */
const OFFSET = 0xf000

/**
 * Characters of fonts of symbols that words hang on, by font and code without the offset: signs of comparison and
 * degrees (Adobe Symbol encoding), boxes and ticks of forms (Microsoft’s mapping of Wingdings to Unicode).
 */
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    ...{ 163: '≤', 179: '≥', 177: '±', 180: '×', 184: '÷', 185: '≠', 187: '≈', 165: '∞' },
    ...{ 176: '°', 183: '•', 215: '⋅', 174: '→', 172: '←', 173: '↑', 175: '↓', 222: '⇒' },
    ...{ 214: '√', 229: '∑', 213: '∏', 208: '∠', 162: '′', 178: '″', 186: '≡', 206: '∈' },
    ...{ 97: 'α', 98: 'β', 103: 'γ', 100: 'δ', 101: 'ε', 113: 'θ', 108: 'λ', 109: 'μ' },
    ...{ 112: 'π', 114: 'ρ', 115: 'σ', 102: 'φ', 119: 'ω', 68: 'Δ', 83: 'Σ', 87: 'Ω' },
  },
  wingdings: {
    ...{ 168: '◻', 111: '□', 112: '❐', 113: '❑', 254: '☑', 253: '☒', 252: '✓', 251: '✗' },
    ...{ 108: '●', 110: '■', 117: '◆', 161: '○', 167: '▪', 216: '➢', 224: '→', 223: '←' },
    ...{ 225: '↑', 226: '↓', 171: '★', 129: '①', 130: '②', 131: '③', 132: '④', 133: '⑤' },
    ...{ 134: '⑥', 135: '⑦', 136: '⑧', 137: '⑨', 138: '⑩', 118: '❖' },
  },
  'wingdings 2': {
    ...{ 80: '✓', 79: '✗', 81: '☒', 82: '☑', 83: '☒', 163: '□' },
  },
}

/** The character that a symbol (`w:sym`) shows; `null` for one of a font that is not known. */
export function symbolOf(font: string, code: number): string | null {
  const known = FONTS[font.trim().toLowerCase()]
  const plain = code >= OFFSET ? code - OFFSET : code
  if (known) return known[plain] ?? null
  const isText = code > 0x20 && code < 0xe000 && !(code >= 0xd800 && code <= 0xdfff)
  return isText ? String.fromCodePoint(code) : null
}
