import { MARKER_TABLE, type MarkerKind } from '../chinese/markers.ts'
import { formatNumeral } from '../chinese/numerals.ts'
import type { Finding, Reason } from '../diagnostics/finding.ts'
import type { LineIndex } from '../model/line-index.ts'
import type { PartBlock } from '../model/part.ts'
import type { OffsetMap } from '../model/published-text.ts'
import { numbersRestart } from './assign-ids.ts'
import { checkSequence, type Numbered, type SequenceStyle } from './check-sequence.ts'
import type { Nest } from './nest-blocks.ts'

/** As a message writes a number of a kind; what comes after 九千九百九十九 is told in digits. */
const written = (kind: MarkerKind, number: number) =>
  MARKER_TABLE[kind].write(number, number <= 9999 ? formatNumeral(number) : `${number}`)
const style = (reason: Nest['kind'] | 'item', kind: MarkerKind): SequenceStyle => ({
  unit: { reason },
  write: (number) => written(kind, number),
})

/** Where published words stand in the source. */
interface Locator {
  readonly map: OffsetMap
  readonly lines: LineIndex
}

/** Check the numbering of chapters, tasks and items, and that every level stands below the right one. */
export function checkStructure(nests: readonly Nest[], locator: Locator): readonly Finding[] {
  const number = (blocks: readonly PartBlock[]) => blocks.map((block) => toNumbered(block, locator))
  return [
    ...headingSequences(nests).flatMap(({ kind, marker, headings }) =>
      checkSequence(number(headings), style(kind, marker)),
    ),
    ...runOnSequences(nests.flatMap(itemSequences)).flatMap(({ kind, items }) =>
      checkSequence(number(items), style('item', kind)),
    ),
    ...checkLevels(nests, locator),
  ]
}

function headingOf(nest: Nest): PartBlock {
  return nest.blocks[0] as PartBlock
}

interface HeadingSequence {
  readonly kind: Nest['kind']
  readonly marker: MarkerKind
  readonly headings: PartBlock[]
}

/** One sequence of each kind for the whole document, or one below each heading where numbers restart. */
function headingSequences(nests: readonly Nest[]): readonly HeadingSequence[] {
  const restarts = new Map<string, boolean>()
  const sequences: HeadingSequence[] = []
  const open = new Map<string, HeadingSequence>()
  for (const nest of nests) {
    const key = `${nest.kind} ${nest.marker}`
    let sequence = open.get(key)
    if (!sequence) {
      sequence = { kind: nest.kind, marker: nest.marker, headings: [] }
      open.set(key, sequence)
      if (nest.kind !== 'chapter' && !restarts.has(key)) {
        restarts.set(key, numbersRestart(nests, nest.kind, nest.marker))
      }
      sequences.push(sequence)
    }
    sequence.headings.push(headingOf(nest))
    for (const other of open.keys()) {
      const [kind] = other.split(' ')
      const isBelow =
        nest.kind === 'chapter' ? kind !== 'chapter' : nest.kind === 'section' && kind === 'task'
      if (isBelow && restarts.get(other)) open.delete(other)
    }
  }
  return sequences
}

interface ItemSequence {
  readonly level: number
  readonly kind: MarkerKind
  readonly items: PartBlock[]
}

/**
 * Items that count on from each other: those of one level, until one of a higher level comes between, or a list
 * begins anew behind a plain paragraph.
 */
function itemSequences(nest: Nest): readonly ItemSequence[] {
  const closed: ItemSequence[] = []
  const open: ItemSequence[] = []
  let before: PartBlock | undefined
  for (const block of nest.blocks) {
    const isNew = block.number === 1 && before?.role === 'paragraph'
    before = block
    if (block.role !== 'item') continue
    if (isNew) while ((open.at(-1)?.level ?? 0) >= block.level) open.pop()
    while ((open.at(-1)?.level ?? 0) > block.level) open.pop()
    if (open.at(-1)?.level !== block.level) {
      const sequence = {
        level: block.level,
        kind: block.form.marker?.kind ?? 'point',
        items: [],
      }
      open.push(sequence)
      closed.push(sequence)
    }
    open.at(-1)?.items.push(block)
  }
  return closed
}

/** Items whose numbers run on from those below the heading before: 1.–6. below （一）, 7. and 8. below （二）. */
function runOnSequences(sequences: readonly ItemSequence[]): readonly ItemSequence[] {
  const last = new Map<MarkerKind, ItemSequence>()
  return sequences.flatMap((sequence) => {
    const before = last.get(sequence.kind)
    const first = sequence.items[0]?.number ?? 1
    const goesOn = first > 1 && before?.items.at(-1)?.number === first - 1
    if (goesOn) before.items.push(...sequence.items)
    else last.set(sequence.kind, sequence)
    return goesOn ? [] : [sequence]
  })
}

function checkLevels(nests: readonly Nest[], locator: Locator): readonly Finding[] {
  const findings: Finding[] = []
  const report = (block: PartBlock, problem: Reason) => {
    const { label, at } = toNumbered(block, locator)
    findings.push({ code: 'marker-level', at, values: { label, problem } })
  }
  const firstChapter = nests.findIndex(({ kind }) => kind === 'chapter')
  const chapterKind = nests[firstChapter]?.marker
  const taskKind = nests.find(({ kind }) => kind === 'task')?.marker
  nests.forEach((nest, index) => {
    if (index < firstChapter)
      report(headingOf(nest), { reason: 'before-first-chapter', label: written(chapterKind ?? 'comma', 1) })
    let above = 0
    for (const block of nest.blocks) {
      if (block.role !== 'item') continue
      if (nest.kind !== 'task' && taskKind)
        report(block, { reason: 'not-below', label: written(taskKind, 1) })
      else if (block.level > above + 1 && nest.marker !== 'decimal')
        report(block, { reason: 'level-skipped' })
      above = block.level
    }
  })
  return findings
}

function toNumbered(block: PartBlock, { map, lines }: Locator): Numbered {
  const at = map.toSource(block.opens?.label ?? { start: block.start, end: block.labelEnd })
  const label = block.opens ? `${block.number}` : block.text.slice(0, block.labelEnd - block.start)
  return { number: block.number, label, at, line: lines.pointAt(at.start).line }
}
