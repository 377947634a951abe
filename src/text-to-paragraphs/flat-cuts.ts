import { isBody, isSplitName } from '../chinese/body-forms.ts'
import { isBalanced } from '../chinese/brackets.ts'
import { BLANK, HAN } from '../chinese/characters.ts'
import { opensWithDate } from '../chinese/formal-forms.ts'
import { markerAt, markersWithin, readLine } from '../chinese/line-form.ts'
import type { Span } from '../model/span.ts'
import { FLAT_LENGTH } from './head-cuts.ts'
import { isNearlyAll } from './lines.ts'

/** A line that holds a whole document is long, and has so many numbers or indented paragraphs behind blanks. */
const BREAKS = 3
const GAP = new RegExp(`[${BLANK}]+`, 'gu')
/** Two ideographic spaces indent a paragraph, wherever its line ended. */
const INDENT = '\u3000\u3000'
/** The end of a sentence with a blank behind it: where nearly all of a text is one line, a paragraph ends there. */
const SENTENCE_GAP = new RegExp(`[。：][${BLANK}]+(?=[${HAN}“《（【])`, 'gu')

/** Whether a line holds a document whose paragraphs were run together with blanks between them. */
export function isFlat(text: string, line: Span): boolean {
  if (line.end - line.start < FLAT_LENGTH) return false
  const words = text.slice(line.start, line.end)
  const numbers = markersWithin(text, line).filter(({ at, gap }) => gap > 0 && at > line.start)
  return (
    numbers.length >= BREAKS ||
    words.split(INDENT).length > BREAKS ||
    (isNearlyAll(text, line) && [...words.matchAll(SENTENCE_GAP)].length >= BREAKS)
  )
}

/** Where a line is cut; a cut that is not sure is taken back where a sentence goes on over it. */
interface Cut {
  readonly at: number
  readonly isSure: boolean
}

/** Cut such a line wherever a blank parts two paragraphs of it. */
export function flatCuts(text: string, line: Span): readonly Cut[] {
  const chunks = chunksOf(text, line)
  const cuts: Cut[] = []
  let piece = line.start
  let before = ''
  let isHead = true
  chunks.forEach((chunk, index) => {
    const next = chunks[index + 1]
    if (!next) return
    const gap = text.slice(chunk.end, next.start)
    const words = text.slice(Math.max(piece, chunk.end - PIECE), chunk.end)
    const follows = text.slice(next.start, next.end)
    const ahead = text.slice(next.end, next.end + AHEAD).trimStart()
    const marker = markerAt(text, next.start, line.end)
    if (marker) isHead = false
    const isJoint = isHead && goesOnAsIssuers(words, gap, text, chunks.slice(index + 1, index + 1 + ISSUERS))
    if (isJoint || staysTogether(words, gap, follows)) return
    const isSure =
      marker !== null ||
      gap.includes(INDENT) ||
      endsParagraph(words) ||
      readLine(before).attachment?.kind === 'mark' ||
      opensParagraph(`${follows} ${ahead}`) ||
      isSigned(follows, ahead) ||
      goesOnAsText(words, follows)
    const isWide = gap.length > 1 || gap === '\u3000' || /[”）)]$/u.test(words)
    if (!isSure && (isNumber(words, follows) || !(isHead || isWide))) return
    cuts.push({ at: next.start, isSure })
    piece = next.start
    before = words
  })
  return cuts
}

/** How much is looked at of what stands before a blank, and behind the words that follow it. */
const PIECE = 400
const AHEAD = 60

/** The stretches without a blank. */
function chunksOf(text: string, line: Span): readonly Span[] {
  const chunks: Span[] = []
  let start = line.start
  for (const { 0: gap, index } of text.slice(line.start, line.end).matchAll(GAP)) {
    chunks.push({ start, end: line.start + index })
    start = line.start + index + gap.length
  }
  return [...chunks, { start, end: line.end }]
}

/** `《国家卫生健康委 财政部关于……`: a cited title may hold blanks of its own. */
const CITING = /《[^》]{0,100}$/u
const CITED = /^[^《》]{0,100}》/u
/** `【发文单位】 某部`, `电 话：`, `索 引 号：`: a label and what it labels. */
const LABEL_ONLY = /^【[^【】]{2,8}】$/u
const SPACED_LABEL = new RegExp(`(?:^|[${BLANK}])${HAN}$`, 'u')
const REST_OF_LABEL = new RegExp(`^${HAN}(?:[：:]|$)`, 'u')
/** What never opens a paragraph, and what never ends one. */
const GOES_ON = /^[，。、；：！？,;:”’）》〉〕】]/u
const OPENS = /[“‘（《〈〔【]$/u
/** `财政部关于……的通知` behind `商务部`: the title of a document that several bodies issue together. */
const JOINT_TITLE = new RegExp(`^(?<body>${HAN}{2,28}?)关于${HAN}`, 'u')

/** How many bodies issue a document together at most. */
const ISSUERS = 12

/** Whether a list of bodies goes on, up to the last one and the title: `商务部` `财政部` `税务总局关于……`. */
function goesOnAsIssuers(words: string, gap: string, text: string, chunks: readonly Span[]): boolean {
  const names = words.split(GAP)
  if (!names.every(isBody)) return false
  if (gap !== '\u3000' && /政府$/u.test(words)) return false
  for (const { start, end } of chunks) {
    const chunk = text.slice(start, end)
    const body = JOINT_TITLE.exec(chunk)?.groups?.body ?? chunk
    if (!isBody(body) || names.some((name) => body.startsWith(name))) return false
    if (body !== chunk) return true
  }
  return false
}

function staysTogether(words: string, gap: string, follows: string): boolean {
  if (CITING.test(words) && CITED.test(follows)) return true
  if (GOES_ON.test(follows) || OPENS.test(words) || isBareNumber(words)) return true
  if (LABEL_ONLY.test(words) && !gap.includes(INDENT)) return true
  return SPACED_LABEL.test(words) && REST_OF_LABEL.test(follows)
}

/** A number with a blank between it and its title. */
function isBareNumber(words: string): boolean {
  return words.length <= 8 && markerAt(words, 0, words.length)?.length === words.length
}

const PARAGRAPH_END = /[。！？；：:…][”’）)]?$|[〕】\]]$/u

function endsParagraph(words: string): boolean {
  if (PARAGRAPH_END.test(words)) return true
  const { role } = readLine(words)
  return role === 'date' || role === 'attachment-mark'
}

/** `联系人：……`, `传 真：……`, `【发文日期】`. */
const LABEL = new RegExp(
  `^(?:${HAN}{2,8}[：:]|${HAN}[${BLANK}]{1,4}${HAN}[：:]|【${HAN}{2,8}】|附件?\\d{0,2}[：:\\s])`,
  'u',
)

function opensParagraph(follows: string): boolean {
  return LABEL.test(follows) || opensWithDate(follows) || readLine(follows).role === 'metadata'
}

/** A body signs where a date stands behind it, or behind others that sign with it, or behind the rest of its name. */
function isSigned(follows: string, ahead: string): boolean {
  const rest = ahead.split(GAP)
  const dateAt = rest.findIndex((_, index) => opensWithDate(rest.slice(index).join(' ')))
  if (dateAt === -1) return false
  const names = [follows, ...rest.slice(0, dateAt)]
  const [first = '', second = ''] = names
  return names.every(isBody) || (names.length === 2 && isSplitName(first, second))
}

const HEADING_LENGTH = 60

/** A numbered heading, or a line of responsible units, ends where running text begins behind a blank. */
function goesOnAsText(words: string, follows: string): boolean {
  if (!/[，。；：]/u.test(follows) || follows.length < 8) return false
  if (isNumber(words, follows) && !(/^\d{4}年/u.test(follows) && HEADING_END.test(words))) return false
  if (readLine(words).units.opens === 'label' && !/[。；]/u.test(words)) return /。/u.test(follows)
  const marker = words.length <= HEADING_LENGTH ? markerAt(words, 0, words.length) : null
  return (
    marker !== null &&
    !/[。；：！？]/u.test(words.slice(marker.length)) &&
    isBalanced(words, '“《（(', '”》）)')
  )
}

/** Words that no year belongs to: `总体要求`, but not `力争到`. */
const HEADING_END = /[、\p{Script=Han}]{4}(?<![到在于至自从])$/u

/** Numbers stand apart from the words that they count. */
function isNumber(words: string, follows: string): boolean {
  return /\d$/u.test(words) || /^\d/u.test(follows)
}
