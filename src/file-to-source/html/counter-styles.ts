import { formatNumber } from '../format-number.ts'

/** A number as a page writes it. */
interface WrittenNumber {
  readonly text: string
  /** What follows it where it marks an item of a list. */
  readonly suffix: string
  /** Whether the style is known; otherwise the number is a plain one. */
  readonly isKnown: boolean
}

/** Styles of CSS Counter Styles 3 §6 by Word's names for them, with the sign that follows in a list. */
const STYLES: Readonly<Record<string, readonly [format: string, suffix: string]>> = {
  decimal: ['decimal', '.'],
  'decimal-leading-zero': ['decimalZero', '.'],
  'lower-alpha': ['lowerLetter', '.'],
  'lower-latin': ['lowerLetter', '.'],
  'upper-alpha': ['upperLetter', '.'],
  'upper-latin': ['upperLetter', '.'],
  'lower-roman': ['lowerRoman', '.'],
  'upper-roman': ['upperRoman', '.'],
  'cjk-ideographic': ['chineseCountingThousand', '、'],
  'simp-chinese-informal': ['chineseCountingThousand', '、'],
  'trad-chinese-informal': ['chineseCountingThousand', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'japanese-informal': ['japaneseCounting', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
}

/** Write a number in a style of CSS; beyond the reach of the style it is one of plain figures, as in browsers. */
export function writeNumber(number: number, style: string): WrittenNumber {
  const name = style.toLowerCase()
  const known = Object.hasOwn(STYLES, name) ? STYLES[name] : undefined
  if (!known) return { text: String(number), suffix: '.', isKnown: false }
  const [format, suffix] = known
  const beyond = suffix === '、' ? formatNumber(number, 'ideographDigital') : null
  return { text: formatNumber(number, format) ?? beyond ?? String(number), suffix, isKnown: true }
}
