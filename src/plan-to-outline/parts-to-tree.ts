import { unitDepths } from '../model/heading-levels.ts'
import { groupRows, type Part, type PartBlock, type PartKind } from '../model/part.ts'
import { shorten } from '../model/shorten.ts'
import type { Span } from '../model/span.ts'
import { unitText } from '../model/unit-text.ts'

/** Units of a line that a terminal shows without folding it. */
const EXCERPT = 36

/** What people call the parts that have no heading. */
const PASSAGES: Readonly<Partial<Record<PartKind, string>>> = {
  notice: '【通知】',
  preamble: '【导语】',
  closing: '【结语】',
}

/** Paragraphs that end a document. */
const SIGNED: ReadonlySet<PartBlock['role']> = new Set(['signature', 'date'])

/**
 * The parts of a file as an indented tree in the order of the text: notice, titles, headings and tasks,
 * attachments, and below each the tables and the sign-off that it holds.
 */
export function partsToTree(parts: readonly Part[]): readonly string[] {
  const depths = unitDepths(parts.map((part) => ({ kind: part.kind, label: labelOf(part.blocks[0]) })))
  return parts.flatMap((part, index) => {
    const depth = depths[index] ?? 0
    const line = (text: string, at: number) => `${'  '.repeat(Math.max(0, at - 1))}${text}`
    return [line(nameOf(part), depth), ...contentsOf(part).map((text) => line(text, Math.max(1, depth) + 1))]
  })
}

function nameOf({ kind, blocks }: Part): string {
  const [first] = blocks
  if (!first) return ''
  if (kind === 'attachment') {
    const [mark, title] = blocks
    const words = [mark, ...(title?.role === 'title' ? [title] : [])].map((block) => block?.text ?? '')
    return `【附件】${shorten(words.join(' '), EXCERPT)}`
  }
  if (kind === 'title') return `【题名】${shorten((openingOf(blocks) ?? first).text, EXCERPT * 2)}`
  const passage = PASSAGES[kind]
  if (passage) return `${passage}${shorten(openingOf(blocks)?.text ?? '', EXCERPT)}`
  const row = blocks.find(({ columns }) => columns)
  const wordsOf = ({ start, end }: Span) => {
    const block = [first, row].find((each) => each && each.start <= start && end <= each.end) ?? first
    return block.text.slice(start - block.start, end - block.start)
  }
  const { label, title } = first.opens ?? {
    label: { start: first.start, end: first.labelEnd },
    title: { start: first.labelEnd, end: first.titleEnd },
  }
  return shorten(unitText({ label: wordsOf(label), title: wordsOf(title).trim() }), EXCERPT)
}

/** What tells a passage apart: its title, or else its first words; of one that is only a sign-off, nothing. */
function openingOf(blocks: readonly PartBlock[]): PartBlock | undefined {
  return (
    blocks.find(({ role }) => role === 'notice-title' || role === 'title') ??
    blocks.find(({ role }) => role === 'paragraph')
  )
}

function labelOf(heading: PartBlock | undefined): string {
  return heading?.text.slice(0, heading.labelEnd - heading.start) ?? ''
}

/** What a reader would look for below the heading of a part. */
function contentsOf({ blocks }: Part): readonly string[] {
  const tables = groupRows(blocks)
    .filter(([first]) => first.role === 'row' && !first.columns && !first.opens)
    .map((rows) => {
      const columns = Math.max(...rows.map(({ text }) => text.split('\t').length))
      return `［表格］${rows.length} 行 ${columns} 列：${shorten(rows[0].text, EXCERPT)}`
    })
  const signed = blocks.filter(({ role }) => SIGNED.has(role)).map(({ text }) => text)
  return [...tables, ...(signed.length > 0 ? [`［落款］${shorten(signed.join(' '), EXCERPT)}`] : [])]
}
