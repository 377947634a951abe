import { DEEPEST_ITEM, ITEM_KINDS, type MarkerKind, rankOf } from '../chinese/markers.ts'
import type { Block } from '../model/block.ts'
import type { PartBlock } from '../model/part.ts'
import type { Shape } from './detect-shape.ts'
import { asPartBlock, splitHeading } from './split-heading.ts'

/** A chapter, a section or a task with the paragraphs that belong to it, before it has an id. */
export interface Nest {
  readonly kind: 'chapter' | 'section' | 'task'
  /** How its number is written. */
  readonly marker: MarkerKind
  readonly number: number
  readonly label: string
  readonly blocks: PartBlock[]
}

/** Give every paragraph to the heading above it; the first block must be a heading of the shape. */
export function nestBlocks(blocks: readonly Block[], shape: Shape): readonly Nest[] {
  const nests: Nest[] = []
  const levels = itemLevels(blocks, shape)
  const kindOf = nestKinds(blocks, shape)
  blocks.forEach((block, index) => {
    const { marker } = block
    const kind = kindOf(index)
    if (kind && marker) {
      const { number, label } = marker
      const first = block.opens ? { ...asPartBlock(block, 'row'), number } : splitHeading(block)
      nests.push({ kind, marker: marker.kind, number, label, blocks: [first] })
    } else nests.at(-1)?.blocks.push(belowHeading(block, levels))
  })
  return nests
}

/**
 * What each heading opens. A chapter without any number of the tasks' kind, but with several 1. 2. 3. right
 * below it, has those for its tasks.
 */
function nestKinds(blocks: readonly Block[], shape: Shape): (index: number) => Nest['kind'] | null {
  const own = (block: Block | undefined): Nest['kind'] | null => {
    const kind = block?.marker?.kind
    if (!kind) return null
    if (kind === shape.chapter) return 'chapter'
    if (kind === shape.task) return 'task'
    return shape.sections.includes(kind) ? 'section' : null
  }
  const loose = new Set<number>()
  const other = otherKind(shape)
  if (other) {
    let points: number[] = []
    let hasTasks = true
    const close = () => {
      if (!hasTasks && points.length > 1) for (const index of points) loose.add(index)
    }
    blocks.forEach((block, index) => {
      const kind = own(block)
      if (kind === 'chapter') {
        close()
        points = []
        hasTasks = false
      } else if (kind === 'task') hasTasks = true
      else if (block.marker?.kind === other) points.push(index)
    })
    close()
  }
  return (index) => (loose.has(index) ? 'task' : own(blocks[index]))
}

function otherKind({ chapter, sections, task }: Shape): MarkerKind | null {
  if (chapter !== 'comma' || sections.length > 0) return null
  return task === 'bracket' ? 'point' : task === 'point' ? 'bracket' : null
}

/** GB/T 9704—2012 §7.3.3, and ① below its levels: kinds that take up a level whether a document has them or not. */
const STANDARD: ReadonlySet<MarkerKind> = new Set(['comma', 'point', 'digit-bracket', 'circle'])

/**
 * The level of each kind of number below a task. Below （一） the levels are those of GB/T 9704; below other
 * kinds they are counted from the highest that the document uses.
 */
function itemLevels(
  blocks: readonly Block[],
  { chapter, sections, task }: Shape,
): ReadonlyMap<MarkerKind, number> {
  const top = chapter ?? task
  const heading = new Set([chapter, ...sections, task])
  const below = ITEM_KINDS.filter(
    (kind) =>
      !heading.has(kind) &&
      (top === null || rankOf(kind) > rankOf(top) || (task === 'decimal' && kind === 'subdecimal')),
  )
  const used = new Set(blocks.map(({ marker }) => marker?.kind))
  const counted = below.filter((kind) => used.has(kind) || (task === 'bracket' && STANDARD.has(kind)))
  return new Map(counted.map((kind, index) => [kind, Math.min(index + 1, DEEPEST_ITEM)]))
}

function belowHeading(block: Block, levels: ReadonlyMap<MarkerKind, number>): PartBlock {
  const level = block.marker && levels.get(block.marker.kind)
  const plain = block.listed === 'enclosures' ? 'enclosures' : 'paragraph'
  if (!block.marker || !level) return asPartBlock(block, block.isRow ? 'row' : plain)
  const labelEnd = block.start + block.marker.label.length
  return {
    ...asPartBlock(block, 'item'),
    labelEnd,
    titleEnd: labelEnd,
    headingEnd: labelEnd,
    level,
    number: block.marker.number,
  }
}
