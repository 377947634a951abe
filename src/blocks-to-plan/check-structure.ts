import { formatNumeral } from '../chinese/numerals.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { LineIndex } from '../model/line-index.ts'
import type { OffsetMap } from '../model/offset-map.ts'
import type { PartBlock } from '../model/part.ts'
import { numbersRestart } from './assign-ids.ts'
import { checkSequence, type Numbered, type SequenceStyle } from './check-sequence.ts'
import type { Nest } from './nest-blocks.ts'

/** What comes after 九千九百九十九 is told in digits. */
const numeral = (n: number) => (n <= 9999 ? formatNumeral(n) : `${n}`)
const CHAPTERS: SequenceStyle = { unit: '部分', write: (n) => `“${numeral(n)}、”` }
const TASKS: SequenceStyle = { unit: '任务', write: (n) => `“（${numeral(n)}）”` }
const ITEMS: readonly SequenceStyle[] = [
  { unit: '条目', write: (n) => `“${n}.”` },
  { unit: '条目', write: (n) => `“（${n}）”` },
  { unit: '条目', write: (n) => `第 ${n} 个圈码` },
]

/** Where published words stand in the source. */
interface Locator {
  readonly map: OffsetMap
  readonly lines: LineIndex
}

/** Check the numbering of chapters, tasks and items, and that every level stands below the right one. */
export function checkStructure(nests: readonly Nest[], locator: Locator): readonly Finding[] {
  const number = (blocks: readonly PartBlock[]) => blocks.map((block) => toNumbered(block, locator))
  const headings = (kind: Nest['kind']) => number(nests.filter((n) => n.kind === kind).map(headingOf))
  return [
    ...checkSequence(headings('chapter'), CHAPTERS),
    ...taskSequences(nests).flatMap((tasks) => checkSequence(number(tasks), TASKS)),
    ...nests.flatMap((nest) =>
      itemSequences(nest).flatMap(({ level, items }) =>
        checkSequence(number(items), ITEMS[level - 1] as SequenceStyle),
      ),
    ),
    ...checkLevels(nests, locator),
  ]
}

function headingOf(nest: Nest): PartBlock {
  return nest.blocks[0] as PartBlock
}

/** One sequence for the whole plan, or one for each chapter where numbers restart. */
function taskSequences(nests: readonly Nest[]): readonly (readonly PartBlock[])[] {
  const restarts = numbersRestart(nests)
  const sequences: PartBlock[][] = [[]]
  for (const nest of nests) {
    if (nest.kind === 'task') sequences.at(-1)?.push(headingOf(nest))
    else if (restarts) sequences.push([])
  }
  return sequences
}

/** Items that count on from each other: those of one level, until one of a higher level comes between. */
function itemSequences(nest: Nest): readonly { level: number; items: readonly PartBlock[] }[] {
  const closed: { level: number; items: PartBlock[] }[] = []
  const open: { level: number; items: PartBlock[] }[] = []
  for (const block of nest.blocks) {
    if (block.role !== 'item') continue
    while ((open.at(-1)?.level ?? 0) > block.level) open.pop()
    if (open.at(-1)?.level !== block.level) {
      const sequence = { level: block.level, items: [] }
      open.push(sequence)
      closed.push(sequence)
    }
    open.at(-1)?.items.push(block)
  }
  return closed
}

function checkLevels(nests: readonly Nest[], locator: Locator): readonly Finding[] {
  const findings: Finding[] = []
  const report = (block: PartBlock, problem: string) => {
    const { label, at } = toNumbered(block, locator)
    findings.push({ code: 'marker-level', at, values: { label, problem } })
  }
  const firstChapter = nests.findIndex(({ kind }) => kind === 'chapter')
  nests.forEach((nest, index) => {
    if (index < firstChapter) report(headingOf(nest), '它在第一个“一、”之前')
    let above = 0
    for (const block of nest.blocks) {
      if (block.role !== 'item') continue
      if (nest.kind === 'chapter') report(block, '它上面没有“（一）”')
      else if (block.level > above + 1) report(block, '它上面少了一层')
      above = block.level
    }
  })
  return findings
}

function toNumbered(block: PartBlock, { map, lines }: Locator): Numbered {
  const at = map.toSource({ start: block.start, end: block.labelEnd })
  const label = block.text.slice(0, block.labelEnd - block.start)
  return { number: block.number, label, at, line: lines.pointAt(at.start).line }
}
