import { readLine } from '../chinese/line-form.ts'
import type { Block } from '../model/block.ts'
import type { Part, PartBlock } from '../model/part.ts'
import { withoutMarksBehind } from '../model/picture-mark.ts'
import type { FileParts } from './read-parts.ts'
import { asPartBlock } from './split-heading.ts'

/**
 * Take marks of pictures and formulas out of what a structure is read from: a seal that stands beside a signature,
 * or a red line below a letterhead, says nothing of either.
 *
 * 1. A paragraph that is nothing but marks is set aside, unless it opens the text; it is put back as a paragraph,
 *    behind the one that it follows, in the same part.
 * 2. Marks at the end of a paragraph are set aside, and put back with its words; spans stay as they are.
 */
export function setMarksAside(blocks: readonly Block[]): {
  readonly words: readonly Block[]
  readonly putBack: (file: FileParts) => FileParts
} {
  const bare = blocks.map((block) => {
    const text = withoutMarksBehind(block.text)
    return text === block.text ? block : { ...block, text, form: readLine(text) }
  })
  const first = bare.findIndex(({ text }) => text !== '')
  const isMark = (index: number) => first !== -1 && index > first && bare[index]?.text === ''
  const marks = blocks.filter((_, index) => isMark(index))
  const texts = new Map(blocks.map(({ start, text }) => [start, text]))
  const hasMarks = bare.some(({ text }, index) => text !== blocks[index]?.text)
  return {
    words: bare
      .map((block, index) => (index < first ? (blocks[index] ?? block) : block))
      .filter((_, index) => !isMark(index)),
    putBack: (file) => (hasMarks ? complete(file, marks, texts) : file),
  }
}

function complete(
  { parts, points, documents, extras }: FileParts,
  marks: readonly Block[],
  texts: ReadonlyMap<number, string>,
): FileParts {
  const whole = new Map<number, readonly PartBlock[]>()
  let next = 0
  parts.forEach(({ blocks }, index) => {
    const end = parts[index + 1]?.blocks[0]?.start ?? Number.POSITIVE_INFINITY
    const from = next
    while (next < marks.length && (marks[next]?.start ?? 0) < end) next += 1
    whole.set(blocks[0]?.start ?? 0, merge(blocks, marks.slice(from, next), texts))
  })
  const wholeBlocks = (blocks: readonly PartBlock[]) => [...(whole.get(blocks[0]?.start ?? 0) ?? blocks)]
  const wholePart = (part: Part): Part => ({ ...part, blocks: wholeBlocks(part.blocks) })
  return {
    parts: parts.map(wholePart),
    points,
    documents: documents.map((document) => ({
      ...document,
      parts: document.parts.map(wholePart),
      units: document.units.map((unit) => ({
        ...unit,
        nest: { ...unit.nest, blocks: wholeBlocks(unit.nest.blocks) },
      })),
    })),
    extras: extras.map((extra) => ({ ...extra, part: wholePart(extra.part) })),
  }
}

function merge(
  blocks: readonly PartBlock[],
  marks: readonly Block[],
  texts: ReadonlyMap<number, string>,
): readonly PartBlock[] {
  const whole = blocks.map((block) => ({ ...block, text: texts.get(block.start) ?? block.text }))
  return [...whole, ...marks.map((mark) => asPartBlock(mark, 'paragraph'))].sort((a, b) => a.start - b.start)
}
