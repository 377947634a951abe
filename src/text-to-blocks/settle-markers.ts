import { CONTENTS_LINE, ENCLOSURES_LINE } from '../chinese/document-lines.ts'
import { NUMERAL_CHARACTERS } from '../chinese/numerals.ts'
import type { Block } from '../model/block.ts'

/** `三、四线城市`, `一、二审程序`: a numeral right behind the pause mark. */
const COUNTED_ON = new RegExp(`^[${NUMERAL_CHARACTERS}]{1,3}、[${NUMERAL_CHARACTERS}]`, 'u')
/** How many paragraphs a quotation may go through. */
const QUOTED = 60

/**
 * Take the markers off paragraphs that only look like headings: rows of a table, paragraphs within a quotation
 * that goes over several, a table of contents, the list of enclosures, and words such as `三、四线城市` out of
 * their turn. Those of the last kind are doubtful, and reported.
 */
export function settleMarkers(read: readonly Block[]): {
  blocks: readonly Block[]
  doubtful: readonly Block[]
  /** Indexes of the paragraphs that a quotation over several of them goes through. */
  quoted: ReadonlyMap<number, Quoted>
} {
  const rows = findRows(read)
  const quoted = findQuoted(read)
  const enclosed = findEnclosures(read)
  const contents = findContents(read)
  const doubtful: Block[] = []
  let chapter = 0
  const blocks = read.map((block, index): Block => {
    if (rows.has(index)) return { ...block, marker: null, isRow: true }
    if (quoted.get(index) === 'inside' || enclosed.has(index) || contents.has(index))
      return { ...block, marker: null }
    if (block.marker?.kind !== 'comma') return block
    const isInTurn = block.marker.number === chapter + 1 || block.marker.number === 1
    if (!isInTurn && COUNTED_ON.test(block.text)) {
      doubtful.push(block)
      return { ...block, marker: null }
    }
    chapter = block.marker.number
    return block
  })
  return { blocks, doubtful, quoted }
}

/** Where a paragraph stands in a quotation. */
type Quoted = 'opens' | 'inside'

/** Two or more lines with tabs in them, one behind the other, are a table. */
function findRows(blocks: readonly Block[]): ReadonlySet<number> {
  const hasCells = (index: number) => blocks[index]?.text.includes('\t') ?? false
  const rows = new Set<number>()
  blocks.forEach((_, index) => {
    if (hasCells(index) && (hasCells(index - 1) || hasCells(index + 1))) rows.add(index)
  })
  return rows
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

/** A table of contents: from the line 目录 to where its first heading comes again. */
function findContents(blocks: readonly Block[]): ReadonlySet<number> {
  const contents = new Set<number>()
  const at = blocks.findIndex(({ text }) => CONTENTS_LINE.test(text))
  const first = blocks.slice(at + 1, at + 4).find(({ marker }) => marker !== null)
  if (at === -1 || !first?.marker) return contents
  const { kind, number } = first.marker
  const again = blocks.findIndex(
    (block, index) =>
      index > at && block !== first && block.marker?.kind === kind && block.marker.number === number,
  )
  const isList = again !== -1 && blocks.slice(at + 1, again).every(({ text }) => text.length <= LISTED)
  if (isList) for (let index = at + 1; index < again; index += 1) contents.add(index)
  return contents
}

/** Longest line of a table of contents. */
const LISTED = 60

/** `2.责任清单` below `附件：1.任务分工表`, and `1.任务分工表` below `附件：`. */
function findEnclosures(blocks: readonly Block[]): ReadonlySet<number> {
  const enclosed = new Set<number>()
  blocks.forEach((block, index) => {
    const isList = /^附件[：:]$/u.test(block.text)
    if (!isList && !(ENCLOSURES_LINE.test(block.text) && /^附[^：:]*[：:]\s*1/u.test(block.text))) return
    for (
      let next = index + 1, number = isList ? 1 : 2;
      blocks[next]?.marker?.kind === 'point';
      next += 1, number += 1
    ) {
      if (blocks[next]?.marker?.number !== number) break
      enclosed.add(next)
    }
  })
  return enclosed
}
