import { byRole, type FontRole } from './font-roles.ts'
import { OF_MISSING } from './notes-to-blocks.ts'
import type { PdfBlock, PdfData, PdfWords } from './pdf-data.ts'

/** Each character that a font must have, by its code point, with the parts of the plan that it stands in. */
type Characters = ReadonlyMap<number, ReadonlySet<string>>

/** What the layout itself sets: `— 12 —`. */
const PAGE_NUMBERS = '0123456789— '

/** What is never seen, and needs no glyph. */
export const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu

/** Which characters a plan needs of which font. */
export function charactersByFont({ contents, blocks }: PdfData): Readonly<Record<FontRole, Characters>> {
  const fonts = byRole(() => new Map<number, Set<string>>())
  const add = (font: FontRole, part: string, text: string) => {
    for (const character of text.replace(UNSEEN, '')) {
      const point = character.codePointAt(0) ?? 0
      fonts[font].set(point, (fonts[font].get(point) ?? new Set()).add(part))
    }
  }
  add('number', 'layout', PAGE_NUMBERS)
  add('body', 'layout', PAGE_NUMBERS + OF_MISSING)
  if (contents !== null) add('title', 'contents', contents)
  for (const block of blocks) for (const [font, text] of textsOf(block)) add(font, block.part, text)
  return fonts
}

/** The texts of a block, each with its font; entries of the contents are in the font of the text. */
function textsOf(block: PdfBlock): readonly (readonly [FontRole, string])[] {
  const entry = 'entry' in block && block.entry !== null ? [['body', block.entry] as const] : []
  if (block.kind === 'heading')
    return [...entry, [block.font, toText(block.words)], ['body', toText(block.runningOn)]]
  if (block.kind === 'table') {
    const texts = block.rows.map(({ cells }) => cells.map(toText).join(''))
    return texts.map((text, index) => [block.hasHead && index === 0 ? 'black' : block.font, text])
  }
  const lines = 'lines' in block ? block.lines : [block.words]
  return [...entry, ...lines.map((words) => [block.font, toText(words)] as const)]
}

function toText(words: PdfWords): string {
  return words
    .map((word) => (typeof word === 'string' ? word : 'gap' in word ? '\u3000' : toText(word.words)))
    .join('')
}
