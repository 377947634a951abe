import { ENCLOSURES_LINE } from '../chinese/document-lines.ts'
import { NUMERAL_CHARACTERS } from '../chinese/numerals.ts'
import type { Block } from '../model/block.ts'

/** `三、四线城市`, `一、二审程序`: a numeral right behind the pause mark. */
const COUNTED_ON = new RegExp(`^[${NUMERAL_CHARACTERS}]{1,3}、[${NUMERAL_CHARACTERS}]`, 'u')
/** How many paragraphs a quotation may go through. */
const QUOTED = 60

/**
 * Take the markers off paragraphs that only look like headings: rows of a table, paragraphs within a quotation
 * that goes over several, the list of enclosures, and words such as `三、四线城市` out of their turn. Those of
 * the last kind are doubtful, and reported.
 */
export function settleMarkers(read: readonly Block[]): {
  blocks: readonly Block[]
  doubtful: readonly Block[]
} {
  const rows = findRows(read)
  const quoted = findQuoted(read)
  const enclosed = findEnclosures(read)
  const doubtful: Block[] = []
  let chapter = 0
  const blocks = read.map((block, index): Block => {
    if (rows.has(index)) return { ...block, marker: null, isRow: true }
    if (quoted.has(index) || enclosed.has(index)) return { ...block, marker: null }
    if (block.marker?.kind !== 'comma') return block
    const isInTurn = block.marker.number === chapter + 1 || block.marker.number === 1
    if (!isInTurn && COUNTED_ON.test(block.text)) {
      doubtful.push(block)
      return { ...block, marker: null }
    }
    chapter = block.marker.number
    return block
  })
  return { blocks, doubtful }
}

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
const OPENS_QUOTATION = /[：:]“[^”]*$/u
const CLOSES_QUOTATION = /^[^“”]*(?:“[^“”]*”[^“”]*)*”[。；，]?$/u

/** Paragraphs behind an opening quotation mark that is closed in a later one. */
function findQuoted(blocks: readonly Block[]): ReadonlySet<number> {
  const quoted = new Set<number>()
  let opened = -1
  blocks.forEach(({ text }, index) => {
    if (opened === -1) opened = OPENS_QUOTATION.test(text) ? index : -1
    else if (index - opened > QUOTED) opened = -1
    else if (CLOSES_QUOTATION.test(text)) {
      for (let inside = opened + 1; inside <= index; inside += 1) quoted.add(inside)
      opened = -1
    }
  })
  return quoted
}

/** `2.责任清单` below `附件：1.任务分工表`. */
function findEnclosures(blocks: readonly Block[]): ReadonlySet<number> {
  const enclosed = new Set<number>()
  blocks.forEach((block, index) => {
    if (!ENCLOSURES_LINE.test(block.text) || !/^附[^：:]*[：:]\s*1/u.test(block.text)) return
    for (let next = index + 1, number = 2; blocks[next]?.marker?.kind === 'point'; next += 1, number += 1) {
      if (blocks[next]?.marker?.number !== number) break
      enclosed.add(next)
    }
  })
  return enclosed
}
