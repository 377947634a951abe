import type { Block } from '../model/block.ts'
import type { Part } from '../model/part.ts'
import { partId } from '../model/part-id.ts'
import { isTitleLine, markedTitle } from './document-words.ts'
import { asPartBlock } from './split-heading.ts'

/**
 * An attachment: its mark (`附件1`), its title, perhaps in one line with the mark, and its words as they stand,
 * tables row by row. Bodies sign it at its end with a date; elsewhere their names are words, as those in a column of units.
 */
export function readAttachment(blocks: readonly Block[], number: number): Part {
  const titleAt = markedTitle(blocks[0]) === null ? blocks.findIndex(isTitleLine) : 0
  const signedFrom = blocks.findLastIndex(({ form, isRow }) => form.role === null || isRow) + 1
  const isSigned = blocks.slice(signedFrom).some(({ form }) => form.role === 'date')
  return {
    id: partId('attachment', String(number)),
    kind: 'attachment',
    blocks: blocks.map((block, index) => {
      if (index === titleAt && titleAt < 3) return asPartBlock(block, 'title')
      if (block.isRow) return asPartBlock(block, 'row')
      const { role } = block.form
      const isWords = role === 'signature' && !(isSigned && index >= signedFrom)
      return asPartBlock(block, block.marker || isWords ? 'paragraph' : (role ?? 'paragraph'))
    }),
  }
}
