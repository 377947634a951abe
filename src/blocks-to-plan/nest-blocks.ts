import type { MarkerKind } from '../chinese/markers.ts'
import type { Block } from '../model/block.ts'
import type { PartBlock } from '../model/part.ts'
import { asPartBlock, splitHeading } from './split-heading.ts'

/** A chapter or a task with the paragraphs that belong to it, before it has an id. */
export interface Nest {
  readonly kind: 'chapter' | 'task'
  readonly number: number
  readonly label: string
  readonly blocks: PartBlock[]
}

const ITEM_LEVEL: Readonly<Record<MarkerKind, number>> = {
  chapter: 0,
  task: 0,
  'item-1': 1,
  'item-2': 2,
  'item-3': 3,
}

/** Give every paragraph to the heading above it; the first block must be a heading. */
export function nestBlocks(blocks: readonly Block[]): readonly Nest[] {
  const nests: Nest[] = []
  for (const block of blocks) {
    const { marker } = block
    if (marker?.kind === 'chapter' || marker?.kind === 'task') {
      nests.push({
        kind: marker.kind,
        number: marker.number,
        label: marker.label,
        blocks: [splitHeading(block)],
      })
    } else nests.at(-1)?.blocks.push(belowHeading(block))
  }
  return nests
}

function belowHeading(block: Block): PartBlock {
  if (!block.marker) return asPartBlock(block, 'paragraph')
  const labelEnd = block.start + block.marker.label.length
  return {
    ...asPartBlock(block, 'item'),
    labelEnd,
    titleEnd: labelEnd,
    headingEnd: labelEnd,
    level: ITEM_LEVEL[block.marker.kind],
    number: block.marker.number,
  }
}

/** `本安排中所列工作……`: how a document speaks of itself when it comes to its end. */
const CLOSING_WORDS = /^(?:本(?:安排|方案|计划|意见|办法|规划|要点|通知)|此件|附件|抄送)/u

/**
 * Take the closing off the last task. Plain paragraphs after it close the plan where no other task
 * has plain paragraphs of its own, or where they begin as closings do.
 */
export function takeClosing(nests: readonly Nest[]): readonly PartBlock[] {
  const last = nests.findLast((nest) => nest.kind === 'task')
  if (!last || last !== nests.at(-1)) return []
  const afterItems = last.blocks.findLastIndex(({ role }) => role !== 'paragraph') + 1
  const isUsual = nests.some((nest) => nest !== last && nest.kind === 'task' && nest.blocks.some(isParagraph))
  const offset = isUsual ? last.blocks.slice(afterItems).findIndex(({ text }) => CLOSING_WORDS.test(text)) : 0
  return offset === -1 ? [] : last.blocks.splice(afterItems + offset)
}

function isParagraph({ role }: PartBlock): boolean {
  return role === 'paragraph'
}
