import { editorLines } from '../../model/line-index.ts'
import type { Encoding } from '../../model/original.ts'
import { DocumentFault } from '../document-fault.ts'
import { type DecodedText, decodeText } from './decode-text.ts'
import { isPlausible } from './is-plausible.ts'
import { toLatin1 } from './latin1.ts'

/** Bytes of a page that are no characters of its encoding. */
export interface DecodedDamage {
  /** How many replacement characters stand for them. */
  readonly characters: number
  /** Where these are, in words: `第 4、17 行`. */
  readonly places: string
}

/** A page, and what of it is damaged. */
export interface DecodedPage extends DecodedText {
  readonly damage: DecodedDamage | null
}

/** Damaged places beyond which nobody can say what a page was; a system that cuts a summary leaves one or two. */
const MOST_DAMAGED = 5
/** Bytes in which a page declares its encoding (HTML §13.2.3.2). */
const DECLARED_WITHIN = 1024
const DECLARED =
  /(?:<meta\b[^>]*?\bcharset\s*=\s*["']?|<\?xml\b[^>]*?\bencoding\s*=\s*["'])(?<label>[\w-]+)/iu
const LABELS: Readonly<Record<string, Encoding>> = {
  ...{ 'utf-8': 'utf-8', utf8: 'utf-8', gb2312: 'gb18030', gbk: 'gb18030', gb18030: 'gb18030' },
  ...{ 'gb_2312-80': 'gb18030', 'x-gbk': 'gb18030' },
}
/** U+FFFD as a page itself may hold it. */
const REPLACEMENT: Readonly<Record<'utf-8' | 'gb18030', string>> = {
  'utf-8': '\xef\xbf\xbd',
  gb18030: '\x84\x31\xa4\x37',
}

/**
 * Decode a page as a browser does, for the systems of sites cut titles and summaries in mid-character.
 *
 * 1. Bytes that are a text in one encoding are that text.
 * 2. Otherwise the sole encoding in which at most five places are damaged and the rest reads like Chinese is taken, or of
 *    two the one that the page declares; each damaged place is U+FFFD, and is told.
 *
 * @throws DocumentFault `encoding-undecided`
 */
export function decodePage(bytes: Uint8Array, declared?: string): DecodedPage {
  const label = declared?.toLowerCase() ?? declaredIn(bytes)
  try {
    return { ...decodeText(bytes), damage: null }
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error
    const strict = label === undefined ? null : decodeAs(bytes, LABELS[label], true)
    if (strict) return strict
    const candidates = (['utf-8', 'gb18030'] as const).flatMap((encoding) => decodeAs(bytes, encoding) ?? [])
    const [sole, other] = candidates
    const chosen = other ? candidates.find(({ encoding }) => encoding === LABELS[label ?? '']) : sole
    if (!chosen) throw error
    return chosen
  }
}

function declaredIn(bytes: Uint8Array): string | undefined {
  return DECLARED.exec(toLatin1(bytes.subarray(0, DECLARED_WITHIN)))?.groups?.label?.toLowerCase()
}

function decodeAs(bytes: Uint8Array, encoding: Encoding | undefined, isStrict = false): DecodedPage | null {
  if (encoding !== 'utf-8' && encoding !== 'gb18030') return null
  const text = new TextDecoder(encoding).decode(bytes)
  const held = toLatin1(bytes).split(REPLACEMENT[encoding]).length - 1
  const characters = text.split('\uFFFD').length - 1 - held
  if (isStrict) return characters === 0 && !text.includes('\0') ? { text, encoding, damage: null } : null
  if (characters > MOST_DAMAGED || text.includes('\0')) return null
  if (!isPlausible(text.replaceAll('\uFFFD', ''), encoding, bytes)) return null
  return { text, encoding, damage: { characters, places: placesIn(text) } }
}

function placesIn(text: string): string {
  const lines = editorLines(text).flatMap((line, index) => (line.includes('\uFFFD') ? [index + 1] : []))
  return `第 ${lines.slice(0, MOST_DAMAGED).join('、')} 行`
}
