import { hanOf } from '../../chinese/characters.ts'
import { addToTally, type Tally } from '../../model/tally.ts'

/** A control word with its number, a byte in hexadecimal, a brace, another control symbol, a line's end, or words. */
const TOKEN =
  /\\(?<word>[a-z]{1,32})(?<number>-?\d{1,10})? ?|\\'(?<hex>[0-9a-f]{2})|(?<brace>[{}])|\\(?<symbol>[^a-z])|(?<end>[\r\n]+)|(?<words>[^\\{}\r\n]+)/giu
/** Groups that hold no words of the document (RTF 1.9.1, destinations); `\*` marks others that may be skipped. */
const SILENT =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|listtable|listoverridetable|revtbl|rsidtbl|generator|header[lrf]?|footer[lrf]?|footnote|themedata|datastore|fldinst|xe|tc|bkmkstart|bkmkend|listtext|pntext|pntxta|pntxtb|shppict|nonshppict|annotation|latentstyles)$/u

/** State of a group. */
interface Group {
  readonly isSilent: boolean
  /** Bytes that follow a `\u` for programs without Unicode. */
  readonly skip: number
}

/**
 * Count the Chinese characters of an RTF document's body, by its codes alone; others are changed by every program
 * that writes quotation marks, blanks and numbers anew. Bytes are in GBK, as Word writes them in China.
 */
export function countRtf(bytes: Uint8Array): Tally {
  const counted: Tally = new Map()
  const groups: Group[] = [{ isSilent: false, skip: 1 }]
  const decoder = new TextDecoder('gb18030')
  let [pending, toSkip, isStarred]: [number[], number, boolean] = [[], 0, false]
  const flush = () => {
    const words = pending.length > 0 ? decoder.decode(Uint8Array.from(pending)) : ''
    addToTally(counted, hanOf(words).join(''))
    pending = []
  }
  const group = () => groups.at(-1) ?? { isSilent: true, skip: 1 }
  const change = (part: Partial<Group>) => groups.splice(-1, 1, { ...group(), ...part })
  const text = new TextDecoder('latin1').decode(bytes)
  for (const { groups: token = {}, 0: raw } of text.matchAll(TOKEN)) {
    const { word, number, hex, brace, symbol, words } = token
    if (hex === undefined) flush()
    if (brace === '{') groups.push(group())
    else if (brace === '}') groups.pop()
    else if (hex !== undefined) {
      if (toSkip > 0) toSkip -= 1
      else if (!group().isSilent) pending.push(Number.parseInt(hex, 16))
    } else if (word === 'u') {
      if (!group().isSilent) addToTally(counted, toHan(Number(number)))
      toSkip = group().skip
    } else if (word === 'uc') change({ skip: Math.min(9, Number(number ?? 1)) })
    else if (word === 'bin') return counted
    else if (word !== undefined && (isStarred || SILENT.test(word))) change({ isSilent: true })
    else if (words !== undefined) toSkip = Math.max(0, toSkip - words.length)
    isStarred = symbol === '*'
    if (raw === '') break
  }
  flush()
  return counted
}

/** A code unit, written as a signed number; only what one of them can write is counted. */
function toHan(code: number): string {
  return hanOf(String.fromCharCode(code & 0xffff)).join('')
}
