import type { Block } from '../model/block.ts'
import type { Part } from '../model/part.ts'
import { partId } from '../model/part-id.ts'
import { isTitleLine, markedTitle } from './document-words.ts'
import { asPartBlock } from './split-heading.ts'

/**
 * An attachment: its mark (`附件1`), its title, perhaps in one line with the mark, and its words as they stand,
 * tables row by row.
 */
export function readAttachment(blocks: readonly Block[], number: number): Part {
  const titleAt = markedTitle(blocks[0]) === null ? blocks.findIndex(isTitleLine) : 0
  return {
    id: partId('attachment', String(number)),
    kind: 'attachment',
    blocks: blocks.map((block, index) => {
      if (index === titleAt && titleAt < 3) return asPartBlock(block, 'title')
      if (block.isRow) return asPartBlock(block, 'row')
      return asPartBlock(block, block.marker ? 'paragraph' : (block.form.role ?? 'paragraph'))
    }),
  }
}
