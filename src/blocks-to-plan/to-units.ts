import type { LineIndex } from '../model/line-index.ts'
import { originOf, type Part, type PartBlock } from '../model/part.ts'
import { partId } from '../model/part-id.ts'
import type { BareChapter, BareExtra, BarePassage, BareTask } from '../model/plan-structure.ts'
import type { PublishedText } from '../model/published-text.ts'
import type { Identified } from './assign-ids.ts'
import { titleOn } from './choose-title.ts'
import { markedTitle } from './document-words.ts'

/** What is needed to read words and their lines off spans. */
export interface Reader {
  readonly published: PublishedText
  readonly lines: LineIndex
}

/** The part that holds the words of a chapter, section or task; `units` are all of its document. */
export function toPart({ nest, id, parent }: Identified, units: readonly Identified[]): Part {
  const part = { id: partId(nest.kind, id), kind: nest.kind, blocks: nest.blocks }
  return nest.kind === 'section' ? { ...part, chapter: units[parent]?.id ?? null } : part
}

/** The words of a part and where they stand in the source; `null` for no part. */
export function toPassage(
  part: Pick<Part, 'blocks'> | undefined,
  { published, lines }: Reader,
): BarePassage | null {
  const first = part?.blocks[0]
  const last = part?.blocks.at(-1)
  if (!first || !last) return null
  const span = { start: first.start, end: last.end }
  return {
    text: published.text.slice(span.start, span.end),
    source: lines.linesOf(published.map.toSource(span)),
  }
}

/** The chapter's entry in the plan; `tasks` are those that stand in it. */
export function toChapter(unit: Identified, tasks: readonly Identified[], reader: Reader): BareChapter {
  const { nest } = unit
  const passage = toPassage(nest, reader) as BarePassage
  return {
    id: unit.id,
    number: nest.number,
    label: nest.label,
    title: titleOf(nest.blocks[0], reader),
    text: passage.text.slice(nest.label.length),
    tasks: tasks.filter(({ nest: { kind } }) => kind === 'task').map(({ id }) => id),
    source: passage.source,
  }
}

/** The task's entry in the plan. */
export function toTask(unit: Identified, reader: Reader): BareTask {
  const { nest, id, chapter } = unit
  const heading = nest.blocks[0]
  const passage = toPassage(nest, reader) as BarePassage
  const origin = heading?.labelEnd ?? 0
  const text = passage.text.slice(origin - (heading?.start ?? 0))
  const columns = nest.blocks.find((block) => block.columns)?.columns
  return {
    id,
    number: nest.number,
    label: nest.label,
    chapter,
    title: titleOf(heading, reader),
    text,
    ...(columns && { columns: [...columns] }),
    items: nest.blocks
      .filter(({ role }) => role === 'item')
      .map((block) => ({
        start: block.start - origin,
        end: block.end - origin,
        text: text.slice(block.start - origin, block.end - origin),
        label: block.text.slice(0, block.labelEnd - block.start),
        number: block.number,
        level: block.level,
      })),
    source: passage.source,
  }
}

/** The entry of a part that is neither of the first document's passages nor a chapter or task. */
export function toExtra(part: Part, document: number, tasks: readonly string[], reader: Reader): BareExtra {
  const heading = part.blocks.find(({ role }) => role === 'heading' || role === 'title')
  const isSection = part.kind === 'section'
  const passage = toPassage(part, reader) as BarePassage
  const origin = originOf(part) - (part.blocks[0]?.start ?? 0)
  return {
    id: part.id,
    kind: part.kind as BareExtra['kind'],
    document,
    chapter: part.chapter ?? null,
    tasks: [...tasks],
    label: isSection && heading ? heading.text.slice(0, heading.labelEnd - heading.start) : null,
    title: isSection ? titleOf(heading, reader) : heading ? (markedTitle(heading) ?? titleOn(heading)) : null,
    text: passage.text.slice(origin),
    source: passage.source,
  }
}

function titleOf(heading: PartBlock | undefined, { published }: Reader): string {
  const { start, end } = heading?.opens?.title ?? { start: heading?.labelEnd, end: heading?.titleEnd ?? 0 }
  return published.text.slice(start, end).trim()
}
