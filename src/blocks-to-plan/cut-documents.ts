import { foldTitle, namesIn } from '../chinese/cited-names.ts'
import { SAYS_ISSUED } from '../chinese/title-forms.ts'
import type { Block } from '../model/block.ts'
import type { Span } from '../model/span.ts'
import {
  isNumberedText,
  isSignOff,
  isTitleLine,
  markedTitle,
  numberedIn,
  opensHeading,
  titleOfAttachment,
} from './document-words.ts'
import { findTableTasks } from './table-tasks.ts'

/** A stretch of a file that is one document, its covering notice, or an attachment. */
export interface Segment {
  readonly kind: 'notice' | 'document' | 'attachment'
  readonly blocks: readonly Block[]
}

/** What the publisher says of the lines on which something begins. */
export interface DeclaredStarts {
  readonly isTitle: (block: Span) => boolean
  readonly isDocument: (block: Span) => boolean
  readonly isAttachment: (block: Span) => boolean
  /** What begins nothing. */
  readonly isPlain: (block: Span) => boolean
}

/**
 * Cut a file into the documents in it, wherever one of `STARTS` holds. The segments follow each other and together
 * hold every block once.
 */
export function cutDocuments(blocks: readonly Block[], declared: DeclaredStarts): readonly Segment[] {
  const starts = findStarts(blocks, declared)
  const pieces = starts.map((start, index) => blocks.slice(start, starts[index + 1] ?? blocks.length))
  const kinds = kindsOf(pieces, declared)
  return joinNotice(pieces.map((piece, index) => ({ kind: kinds[index] as Segment['kind'], blocks: piece })))
}

/** What was met so far of a document. */
interface Piece {
  readonly hasBody: boolean
  /** Whether its title is that of a notice which issues another, and the name of that if the title tells it. */
  readonly isNotice: boolean
  readonly issued: string
  /** Its first heading, and the highest number of that kind. */
  readonly first: Block | null
  readonly highest: number
}

const NOTHING: Piece = { hasBody: false, isNotice: false, issued: '', first: null, highest: 0 }

/** A block, with what stands around it. */
interface Position {
  readonly block: Block
  readonly index: number
  readonly blocks: readonly Block[]
  readonly piece: Piece
  /** The first heading at or behind it. */
  readonly heading: Block | undefined
  /** What the notices before it name in 《》. */
  readonly names: ReadonlySet<string>
  readonly isFirstPiece: boolean
  readonly declared: DeclaredStarts
}

/** Where a document begins, each with a sample of the line. */
const STARTS: readonly { readonly sample: string; readonly opens: (at: Position) => boolean }[] = [
  {
    sample: 'shape: { documents: [12] }',
    opens: ({ block, piece, declared }) =>
      declared.isDocument(block) ||
      declared.isAttachment(block) ||
      (declared.isTitle(block) && piece.hasBody),
  },
  { sample: '附件1', opens: opensAttachment },
  { sample: '附表1　任务表, behind the list of enclosures', opens: isListedAbove },
  {
    sample: '附件2：责任清单, behind the first attachment',
    opens: ({ block, blocks, index, isFirstPiece }) =>
      !isFirstPiece && isMarked(block) && !isMarked(blocks[index - 1]),
  },
  {
    sample: '甲市2024年工作要点, behind the date that signs the notice',
    opens: ({ block, blocks, index, piece }) =>
      signsOff(blocks, index, piece.hasBody) &&
      (isTitleLine(block) || isMarked(block) || (piece.isNotice && piece.first === null)),
  },
  {
    sample: '甲市2024年工作要点, which the notice names and has not come to its first heading',
    opens: ({ block, blocks, index, piece, heading, names }) =>
      piece.first === null &&
      ((piece.hasBody && isNamed(block, names)) ||
        (heading !== undefined && piece.hasBody && piece.isNotice && isPlanTitle(block)) ||
        (heading !== undefined && foldTitle(block.text) === piece.issued && !saysIssued(blocks, index))),
  },
  {
    sample: '乙市2024年工作要点, with 一、 below it where 一、 二、 stand above',
    opens: ({ block, piece: { first, highest }, heading, names }) =>
      first !== null &&
      (isNamed(block, names) || isPlanTitle(block)) &&
      heading?.marker?.number === 1 &&
      heading.marker.kind === first.marker?.kind &&
      highest > 1,
  },
]

function findStarts(blocks: readonly Block[], declared: DeclaredStarts): readonly number[] {
  const starts = blocks.length > 0 ? [0] : []
  const names = new Set<string>()
  const headings = nextHeadingsOf(blocks)
  let piece = NOTHING
  blocks.forEach((block, index) => {
    const isFirstPiece = starts.length < 2
    const at = { block, index, blocks, piece, heading: headings[index], names, isFirstPiece, declared }
    if (index > 0 && !declared.isPlain(block) && STARTS.some(({ opens }) => opens(at))) {
      starts.push(index)
      piece = NOTHING
    }
    if (piece.first === null) for (const name of namesIn(block.text)) names.add(foldTitle(name))
    piece = readOn(piece, block)
  })
  return starts
}

function readOn(piece: Piece, block: Block): Piece {
  const { marker, form } = block
  const isNotice = piece.first === null && isIssuingTitle(block)
  const first = piece.first ?? (opensHeading(block) ? block : null)
  const isLike = opensHeading(block) && marker?.kind === first?.marker?.kind
  return {
    hasBody: piece.hasBody || isBody(block),
    isNotice: piece.isNotice || isNotice,
    issued: isNotice ? foldTitle(form.title?.issued ?? '') : piece.issued,
    first,
    highest: isLike ? Math.max(piece.highest, marker?.number ?? 0) : piece.highest,
  }
}

/** Lines that end as running text does and are none: a label of a web page with its value below, `附件：`. */
const BODILESS: ReadonlySet<string> = new Set(['metadata', 'attachment-mark'])

/** Whether a block is running text or a heading. */
function isBody({ text, marker, form }: Block): boolean {
  return marker !== null || (/[。：]$/u.test(text) && !BODILESS.has(form.role ?? ''))
}

function isNamed(block: Block, names: ReadonlySet<string>): boolean {
  return isTitleLine(block) && names.has(foldTitle(block.text))
}

function isPlanTitle(block: Block): boolean {
  return isTitleLine(block) && block.form.title?.isPlan === true
}

/** `……关于印发……的通知`: the title of a notice that issues another document. */
function isIssuingTitle({ form: { title } }: Block): boolean {
  return title?.isNotice === true && title.issues
}

/** Whether the notice goes on behind a line, to say that it issues the plan: the plan's name there is no title. */
function saysIssued(blocks: readonly Block[], index: number): boolean {
  return blocks.slice(index + 1, index + 9).some(({ text }) => SAYS_ISSUED.test(text))
}

/** Whether the line before signed off a document: its date, and what stands behind that. */
function signsOff(blocks: readonly Block[], index: number, hasBody: boolean): boolean {
  const block = blocks[index]
  if (!hasBody || !block || isSignOff(block) || block.marker) return false
  const isDate = (at: number) => blocks[at]?.form.role === 'date'
  let before = index - 1
  while (before > 0 && index - before < 8 && isSignOff(blocks[before] as Block) && !isDate(before))
    before -= 1
  return isDate(before)
}

/** `附件：` with `1.分工表` below it is the list of attachments and opens none; `附件：指标解释` above 一、 opens one. */
function opensAttachment({ block, blocks, index }: Position): boolean {
  const { attachment, end } = block.form
  const next = blocks[index + 1]?.form.marker
  if (block.listed !== null || !attachment) return false
  const isFirst = next?.number === 1
  if (attachment.kind === 'list') return attachment.next === 0 && isFirst && next.kind !== 'point'
  return attachment.kind === 'mark' && !(end === 'colon' && isFirst && next.kind === 'point')
}

/** How far above the heading of an attachment the list that names it may stand. */
const LIST_ABOVE = 20

/** `附表1　任务表` behind the list of enclosures with `附表：1.任务表` in it. */
function isListedAbove({ block, blocks, index, piece }: Position): boolean {
  const title = piece.hasBody && isMarked(block) ? foldTitle(markedTitle(block) ?? '') : ''
  if (title === '') return false
  const above = blocks.slice(Math.max(0, index - LIST_ABOVE), index)
  const list = above.findIndex(({ form }) => form.attachment?.kind === 'list')
  return list !== -1 && above.slice(list).some(({ text }) => foldTitle(text).endsWith(title))
}

/** `附件2：责任清单`, as the heading of an attachment or a line of the list of them. */
function isMarked(block: Block | undefined): boolean {
  return block !== undefined && block.listed === null && markedTitle(block) !== null
}

/** For each block, the first heading at or behind it; one pass from the end. */
function nextHeadingsOf(blocks: readonly Block[]): readonly (Block | undefined)[] {
  const next: (Block | undefined)[] = new Array(blocks.length)
  let heading: Block | undefined
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index] as Block
    if (opensHeading(block)) heading = block
    next[index] = heading
  }
  return next
}

/**
 * The notice comes first, unless it is declared a document, and issues what has headings; what is enclosed behind
 * that is an attachment.
 */
function kindsOf(
  pieces: readonly (readonly Block[])[],
  { isDocument, isAttachment }: DeclaredStarts,
): readonly Segment['kind'][] {
  const haveHeadings = pieces.map((blocks) => blocks.some(opensHeading))
  const [cover = []] = pieces
  // Of what has no headings, the first that is a table of tasks is the plan.
  const hasTable = (piece: readonly Block[]) => findTableTasks(piece) !== null
  const behind = haveHeadings.indexOf(true, 1)
  const body = behind === -1 ? pieces.findIndex((piece, index) => index > 0 && hasTable(piece)) : behind
  const isCover =
    !haveHeadings[0] && (behind === -1 ? body > 0 && !hasTable(cover) : namesPlan(cover, pieces[body] ?? []))
  const isIssued = pieces.length > 1 && (isIssuing(cover) || isCover)
  const issued = isIssued ? Math.max(1, body) : 0
  const main = cover.slice(0, 1).some(isDocument) || saysAllItself(cover, pieces[issued] ?? []) ? 0 : issued
  const names = namesOf(pieces.slice(0, Math.max(1, issued)).flat())
  return pieces.map((piece, index) => {
    const [first] = piece
    if (index < main) return 'notice'
    if (index === main || !first || isDocument(first)) return 'document'
    if (isAttachment(first) || !haveHeadings[index]) return 'attachment'
    const isAttached = first.form.attachment !== null
    return !isAttached || isNamedPlan(piece, names) ? 'document' : 'attachment'
  })
}

/** Points that are more than requirements about what a notice issues. */
const MANY_POINTS = 5

/** Whether a notice has the points itself that people cite, and only attachments behind it that it does not issue. */
function saysAllItself(cover: readonly Block[], next: readonly Block[]): boolean {
  const title = foldTitle(titleOfAttachment(next) ?? '')
  const head = headOf(cover)
  const isIssued = namesOf(head).includes(title) || head.some(({ form }) => form.title?.issued === title)
  return numberedIn(cover).length >= MANY_POINTS && next[0]?.form.attachment != null && !isIssued
}

/** Whether what has no headings of its own, such as an order or a letter, names a plan behind it: `现将《甲条例》公布`. */
function namesPlan(cover: readonly Block[], plan: readonly Block[]): boolean {
  const title = foldTitle(titleOfAttachment(plan) ?? plan[0]?.text ?? '')
  return plan.some(opensHeading) && namesOf(cover).includes(title)
}

/** The names in 《》 of what a notice issues. */
function namesOf(notice: readonly Block[]): readonly string[] {
  return notice.flatMap(({ text }) => namesIn(text).map(foldTitle))
}

/** Whether an attachment is one of the plans that the notice names: `附件2`, its title, and 一、 or （一） below it. */
function isNamedPlan(blocks: readonly Block[], names: readonly string[]): boolean {
  const title = foldTitle(titleOfAttachment(blocks) ?? '')
  const isNamed = names.some((name) => name === title || (title.length > 5 && name.endsWith(title)))
  return isNamed && isNumberedText(blocks)
}

/** What stands before the first heading; all where there is none. */
function headOf(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(opensHeading)
  return first > 0 ? blocks.slice(0, first) : blocks
}

function isIssuing(blocks: readonly Block[]): boolean {
  return headOf(blocks).some(
    (block) => SAYS_ISSUED.test(block.text) || (isTitleLine(block) && isIssuingTitle(block)),
  )
}

/** What stands between a notice and the document that it issues is the notice's. */
function joinNotice(segments: readonly Segment[]): readonly Segment[] {
  const notices = segments.filter(({ kind }) => kind === 'notice')
  if (notices.length < 2) return segments
  return [
    { kind: 'notice', blocks: notices.flatMap(({ blocks }) => blocks) },
    ...segments.slice(notices.length),
  ]
}
