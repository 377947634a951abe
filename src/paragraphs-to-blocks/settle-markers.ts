import { type Marker, rankOf } from '../chinese/markers.ts'
import { NUMERAL_CHARACTERS } from '../chinese/numerals.ts'
import type { Reason } from '../diagnostics/finding.ts'
import type { Block } from '../model/block.ts'
import { findTables } from '../text-to-paragraphs/find-tables.ts'
import { findContents } from './find-contents.ts'

/** `三、四线城市`, `一、二审程序`: a numeral right behind the pause mark. */
const COUNTED_ON = new RegExp(`^[${NUMERAL_CHARACTERS}]{1,3}、[${NUMERAL_CHARACTERS}]`, 'u')
/** How many paragraphs a quotation may go through. */
const QUOTED = 60

/**
 * Take the markers off paragraphs that only look like headings: rows and cells of a table, notes and boxes,
 * paragraphs within a quotation that goes over several, a table of contents, the list of enclosures, words such
 * as `三、四线城市` out of their turn, and `unsurePoints`, which may be amounts. Those of the last two
 * kinds are doubtful, and reported.
 */
export function settleMarkers(
  read: readonly Block[],
  unsurePoints: ReadonlySet<number>,
): {
  blocks: readonly Block[]
  doubtful: readonly Doubtful[]
  /** `目录` above what may be a table of contents, but nothing tells where it ends. */
  unsure: readonly Block[]
  /** Indexes of the paragraphs that a quotation over several of them goes through. */
  quoted: ReadonlyMap<number, Quoted>
} {
  const rows = findRows(read)
  const quoted = findQuoted(read)
  const { enclosed, openers } = findEnclosures(read)
  const { lines: contents, unsure } = findContents(read)
  const cells = findTables(read.map(({ text, form }) => ({ words: text, form })))
  const listed = findLists(read)
  const general = findGeneral(read, contents)
  const doubtful: Doubtful[] = []
  const doubt = (block: Block, because: Reason): Block => {
    doubtful.push({ start: block.start, text: block.text, label: block.marker?.label ?? '', because })
    return { ...block, marker: null }
  }
  let chapter = 0
  const blocks = read.map((block, index): Block => {
    if (contents.has(index)) return { ...block, marker: null, listed: 'contents' }
    if (index === general) return { ...block, marker: GENERAL }
    if (openers.has(index)) return { ...block, listed: 'enclosures' }
    if (rows.has(index)) return { ...block, marker: null, isRow: true }
    const isApart = quoted.get(index) === 'inside' || enclosed.has(index)
    if (isApart || cells.has(index) || listed.has(index)) return { ...block, marker: null }
    if (unsurePoints.has(index)) return doubt(block, { reason: 'number-before-digits' })
    if (block.marker?.kind !== 'comma') return block
    const isInTurn = block.marker.number === chapter + 1 || block.marker.number === 1
    if (!isInTurn && COUNTED_ON.test(block.text)) return doubt(block, { reason: 'number-out-of-turn' })
    chapter = block.marker.number
    return block
  })
  return { blocks, doubtful, unsure, quoted }
}

/** A paragraph that opens as a heading does, and is taken for words. */
interface Doubtful extends Pick<Block, 'start' | 'text'> {
  readonly label: string
  readonly because: Reason
}

/** Where a paragraph stands in a quotation. */
type Quoted = 'opens' | 'inside'

/** Two or more lines with tabs in them are a table, one behind the other, or with the name of a group between them. */
function findRows(blocks: readonly Block[]): ReadonlySet<number> {
  const tabs = blocks.map(({ text }) => text.split('\t').length - 1)
  const isLike = (count: number, other: number | undefined) => count > 1 && other === count
  return new Set(
    tabs.flatMap((count, index) => {
      const isBeside = tabs[index - 1] || tabs[index + 1]
      const isNear = isLike(count, tabs[index - 2]) || isLike(count, tabs[index + 2])
      return count > 0 && (isBeside || isNear) ? [index] : []
    }),
  )
}

/** A quotation that a paragraph opens behind a colon and does not close, as amendments do: `修改为：“第三条……`. */
const OPENS_QUOTATION = /$(?<=[：:]“[^”]*)/u
const CLOSES_QUOTATION = /^[^“”]*(?:“[^“”]*”[^“”]*)*”[。；，]?$/u

/** Paragraphs behind an opening quotation mark that is closed in a later one. */
function findQuoted(blocks: readonly Block[]): ReadonlyMap<number, Quoted> {
  const quoted = new Map<number, Quoted>()
  let opened = -1
  blocks.forEach(({ text }, index) => {
    if (opened === -1) opened = OPENS_QUOTATION.test(text) ? index : -1
    else if (index - opened > QUOTED) opened = -1
    else if (CLOSES_QUOTATION.test(text)) {
      quoted.set(opened, 'opens')
      for (let inside = opened + 1; inside <= index; inside += 1) quoted.set(inside, 'inside')
      opened = -1
    }
  })
  return quoted
}

/** `2.责任清单` below `附件：1.任务分工表` or `附件1.任务分工表`, and `1.任务分工表` below `附件：`. */
function findEnclosures(blocks: readonly Block[]): {
  readonly enclosed: ReadonlySet<number>
  /** First lines of lists that only their second line tells from the title of an attachment. */
  readonly openers: ReadonlySet<number>
} {
  const enclosed = new Set<number>()
  const openers = new Set<number>()
  blocks.forEach(({ form: { attachment } }, index) => {
    let number = attachment?.next ?? 0
    if (number === 0) return
    for (let next = index + 1; ; next += 1, number += 1) {
      const { marker } = blocks[next] ?? {}
      if (marker?.kind !== 'point' || marker.number !== number) break
      enclosed.add(next)
    }
    if (attachment?.kind === 'entry' && enclosed.has(index + 1)) openers.add(index)
  })
  return { enclosed, openers }
}

/** How many paragraphs an entry of a box may have. */
const BOX = 40

/** `2.乙` below `注：1.甲`; `1.甲` and `2.乙` in a box `专栏1`, perhaps with paragraphs between. */
function findLists(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>()
  blocks.forEach(({ form: { list } }, index) => {
    if (list === null) return
    let number = list.next
    let last = index
    for (let next = index + 1; next <= last + BOX && next < blocks.length; next += 1) {
      const { marker, form } = blocks[next] as Block
      if (form.list !== null) break
      const isBelow = marker && rankOf(marker.kind) > rankOf('point')
      if (isBelow || (marker?.kind === 'point' && marker.number === number)) found.add(next)
      else if (marker || list.kind === 'notes') break
      if (marker?.kind === 'point') number += 1
      if (marker) last = next
    }
  })
  return found
}

/** `总则` above the first section, and 第一章 behind it: a chapter before the first, without a number. */
const GENERAL: Marker = { kind: 'chapter', label: '', number: 0, length: 0 }

/** The index of the chapter without a number; -1 where there is none. */
function findGeneral(blocks: readonly Block[], contents: ReadonlySet<number>): number {
  const isChapter = ({ marker }: Block, index: number) => marker?.kind === 'chapter' && !contents.has(index)
  const first = blocks.findIndex(isChapter)
  const at = blocks.findIndex(
    ({ text, marker }, index) => marker === null && !contents.has(index) && /^总\s{0,8}则$/u.test(text),
  )
  const isAbove = at !== -1 && at < first && blocks[first]?.marker?.number === 1
  return isAbove && blocks[at + 1]?.marker?.number === 1 ? at : -1
}
