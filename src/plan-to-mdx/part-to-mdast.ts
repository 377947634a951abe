import type { Paragraph, PhrasingContent, Root } from 'mdast'
import { groupRows, type Part, type PartBlock } from '../model/part.ts'
import { textElement } from './elements.ts'
import { type Annotation, nestAnnotations } from './nest-annotations.ts'

/** The words of a part of a plan as an mdast tree, with its annotations as elements. */
export function partToMdast(
  part: Part,
  plan: string | null,
  text: string,
  annotations: readonly Annotation[],
): Root {
  const words: WordsOf = (start, end, isContinued = false) =>
    nestAnnotations(
      text,
      { start, end },
      isContinued ? annotations.filter((a) => a.end > start) : annotations,
    )
  return {
    type: 'root',
    children: groupRows(part.blocks).flatMap((group) =>
      groupToMdast(group, text, words, `${plan}/${part.id}`),
    ),
  }
}

function groupToMdast(
  group: readonly [PartBlock, ...PartBlock[]],
  text: string,
  words: WordsOf,
  of: string,
): Paragraph[] {
  const [first] = group
  if (first.role !== 'row') return blockToMdast(first, text, words)
  const isOfTask = group.some(({ columns }) => columns)
  const rows = group.map((row, index) => rowToMdast(row, index === 0 && !isOfTask, words, of))
  return [paragraph([textElement('Table', isOfTask ? { named: 'true' } : {}, rows)])]
}

/**
 * The cells of a row are parted by tabs, which the table shows as its columns; an empty cell heads none. Those of a
 * task stand apart from the head row, and are shown with its names, as quotes.
 */
function rowToMdast(
  { start, text, columns = [] }: PartBlock,
  isHead: boolean,
  words: WordsOf,
  of: string,
): PhrasingContent {
  let at = start
  const cells = text.split('\t').map((cell, column) => {
    const name = cell === '' ? '' : (columns[column] ?? '')
    const content = textElement(
      'Cell',
      {
        ...(isHead && cell !== '' && { head: 'true' }),
        ...(name !== '' && { name, quote: `${of}-column-${column + 1}` }),
      },
      words(at, at + cell.length),
    )
    at += cell.length + 1
    return content
  })
  return textElement('Row', {}, cells)
}

/** The words of a span; where they go on from others, what was deleted in between is shown with those. */
type WordsOf = (start: number, end: number, isContinued?: boolean) => PhrasingContent[]

function blockToMdast(block: PartBlock, text: string, words: WordsOf): Paragraph[] {
  const label = text.slice(block.start, block.labelEnd)
  switch (block.role) {
    case 'heading': {
      const runsIn = block.headingEnd < block.end
      const heading = textElement(
        'Heading',
        { label, ...(runsIn && { runIn: 'true' }) },
        words(block.labelEnd, block.headingEnd),
      )
      return [
        paragraph([heading]),
        ...(runsIn ? [plainParagraph(words(block.headingEnd, block.end, true))] : []),
      ]
    }
    case 'title':
      return [paragraph([textElement('Heading', {}, words(block.start, block.end))])]
    case 'item':
      return [
        paragraph([
          textElement('Item', { label, level: `${block.level}` }, words(block.labelEnd, block.end)),
        ]),
      ]
    case 'paragraph':
      return [plainParagraph(words(block.start, block.end))]
    default:
      return [paragraph([textElement('Line', { role: block.role }, words(block.start, block.end))])]
  }
}

/** MDX unwraps a paragraph that holds nothing but elements; such a one is written as a line. */
function plainParagraph(children: PhrasingContent[]): Paragraph {
  const hasText = children.some((child) => child.type === 'text' && /[^ \t]/u.test(child.value))
  return paragraph(hasText ? children : [textElement('Line', { role: 'paragraph' }, children)])
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}
