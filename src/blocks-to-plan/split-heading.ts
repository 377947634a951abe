import type { Block } from '../model/block.ts'
import type { BlockRole, PartBlock } from '../model/part.ts'

const OPENERS = '《〈“‘（〔【「『('
const CLOSERS = '》〉”’）〕】」』)'
const SENTENCE_END = '。！？'

/** Mark off a heading's number, its title (the first sentence) and the full stop after it. */
export function splitHeading(block: Block): PartBlock {
  const label = block.marker?.label.length ?? 0
  // Behind the words of a row that is a heading stand the tabs of its empty cells.
  const words = block.text.slice(label).trimEnd()
  const titleLength = firstSentenceLength(words)
  const titleEnd = block.start + label + titleLength
  return {
    ...asPartBlock(block, 'heading'),
    labelEnd: block.start + label,
    titleEnd,
    headingEnd: titleLength === words.length ? block.end : Math.min(block.end, titleEnd + 1),
    number: block.marker?.number ?? 0,
  }
}

/** A block with a role and neither number nor title. */
export function asPartBlock({ start, end, text, form, columns, opens }: Block, role: BlockRole): PartBlock {
  return {
    ...(columns && { columns }),
    ...(opens && { opens }),
    start,
    end,
    text,
    form,
    role,
    labelEnd: start,
    titleEnd: start,
    headingEnd: start,
    level: 0,
    number: 0,
  }
}

/** Units before the first full stop that no bracket or quotation mark encloses; all where there is none. */
export function firstSentenceLength(text: string): number {
  let depth = 0
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset] as string
    if (OPENERS.includes(character)) depth += 1
    else if (CLOSERS.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && SENTENCE_END.includes(character)) return offset
  }
  return text.length
}
