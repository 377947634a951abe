import { formalRole } from '../chinese/formal-role.ts'
import type { Block } from '../model/block.ts'
import type { Part } from '../model/part.ts'
import { readMarked } from './attachment-title.ts'
import { isTitleLine } from './document-words.ts'
import { asPartBlock } from './split-heading.ts'

/**
 * An attachment: its mark (`附件1`), its title, perhaps in one line with the mark, and its words as they stand,
 * tables row by row.
 */
export function readAttachment(blocks: readonly Block[], number: number): Part {
  const titleAt = readMarked(blocks[0]?.text ?? '') === null ? blocks.findIndex(isTitleLine) : 0
  return {
    id: `attachment-${number}`,
    kind: 'attachment',
    blocks: blocks.map((block, index) => {
      if (index === titleAt && titleAt < 3) return asPartBlock(block, 'title')
      if (block.isRow) return asPartBlock(block, 'row')
      return asPartBlock(block, block.marker ? 'paragraph' : (formalRole(block.text) ?? 'paragraph'))
    }),
  }
}
