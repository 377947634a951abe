import { ATTACHMENT_LINE, ISSUES, NOTICE_TITLE_LINE, PLAN_TITLE_LINE } from '../chinese/document-lines.ts'
import { formalRole } from '../chinese/formal-role.ts'
import { MARKER_LENGTH, readMarker } from '../chinese/markers.ts'
import type { Block } from '../model/block.ts'
import { readMarked, titleOfAttachment } from './attachment-title.ts'
import { isNumberedText, isSignOff, isTitleLine, opensHeading } from './document-words.ts'

/** A stretch of a file that is one document, its covering notice, or an attachment. */
export interface Segment {
  readonly kind: 'notice' | 'document' | 'attachment'
  readonly blocks: readonly Block[]
}

/** What the publisher says of the lines on which something begins. */
export interface DeclaredStarts {
  readonly isTitle: (block: Block) => boolean
  readonly isDocument: (block: Block) => boolean
  readonly isAttachment: (block: Block) => boolean
}

/** `《河南省2020年度法治政府建设工作安排》`, as a notice names the plan that it issues. */
const NAMED = /《(?<name>[^《》]{1,80})》/gu
/** The same in the notice's own title, which may name it without 《》. */
const ISSUED_NAME = /印发《?(?<name>[^《》]{4,80})》?的通知$/u

/**
 * Cut a file into the documents in it. A new one begins behind a date that signs off the one before, at a line
 * such as `附件1`, at a title that the notice names, or at a title below which the numbers begin anew.
 *
 * The segments follow each other and together hold every block once.
 */
export function cutDocuments(blocks: readonly Block[], declared: DeclaredStarts): readonly Segment[] {
  const starts = findStarts(blocks, declared)
  const pieces = starts.map((start, index) => blocks.slice(start, starts[index + 1] ?? blocks.length))
  const kinds = kindsOf(pieces, declared)
  return joinNotice(pieces.map((piece, index) => ({ kind: kinds[index] as Segment['kind'], blocks: piece })))
}

function findStarts(blocks: readonly Block[], declared: DeclaredStarts): readonly number[] {
  const starts = blocks.length > 0 ? [0] : []
  const names = new Set<string>()
  const nextHeadings = nextHeadingsOf(blocks)
  const piece = { hasBody: false, isNotice: false, issued: '', first: null as Block | null, highest: 0 }
  const begin = (index: number) => {
    if (index > (starts.at(-1) ?? 0)) starts.push(index)
    Object.assign(piece, { hasBody: false, isNotice: false, issued: '', first: null, highest: 0 })
  }
  blocks.forEach((block, index) => {
    const isHead = piece.first === null
    const next = nextHeadings[index]
    const isNamed = names.has(fold(block.text))
    if (index > 0) {
      const restarts =
        !isHead &&
        next?.marker?.number === 1 &&
        next.marker.kind === piece.first?.marker?.kind &&
        piece.highest > 1
      const isTitle = isTitleLine(block) && (isNamed || PLAN_TITLE_LINE.test(block.text))
      const isIssued = isHead && piece.hasBody && piece.isNotice && isTitle && next !== undefined
      const isDeclared = declared.isDocument(block) || declared.isAttachment(block)
      if (isDeclared || (declared.isTitle(block) && piece.hasBody) || opensAttachment(blocks, index))
        begin(index)
      else if (
        signsOff(blocks, index, piece.hasBody) &&
        (isTitleLine(block) || isMarked(block) || (piece.isNotice && isHead))
      )
        begin(index)
      else if (starts.length > 1 && isMarked(block) && !isMarked(blocks[index - 1])) begin(index)
      else if (
        isIssued ||
        (isHead && fold(block.text) === piece.issued && next !== undefined && !saysIssued(blocks, index)) ||
        (isHead && piece.hasBody && isNamed && isTitleLine(block)) ||
        (isTitle && restarts)
      )
        begin(index)
    }
    if (isHead && NOTICE_TITLE_LINE.test(block.text) && ISSUES.test(block.text)) {
      piece.isNotice = true
      piece.issued = fold(ISSUED_NAME.exec(block.text)?.groups?.name ?? '')
    }
    if (piece.first === null)
      for (const match of block.text.matchAll(NAMED)) names.add(fold(match[1] as string))
    if (opensHeading(block)) {
      piece.first ??= block
      if (block.marker?.kind === piece.first.marker?.kind)
        piece.highest = Math.max(piece.highest, block.marker?.number ?? 0)
    }
    if (isBody(block)) piece.hasBody = true
  })
  return starts
}

/** Lines that end as running text does and are none: a label of a web page with its value below, `附件：`. */
const BODILESS: ReadonlySet<string> = new Set(['metadata', 'attachment-mark'])

/** Whether a block is running text or a heading. */
function isBody({ text, marker }: Block): boolean {
  return marker !== null || (/[。：]$/u.test(text) && !BODILESS.has(formalRole(text) ?? ''))
}

/** Whether a notice says behind a line that it issues the plan: then its name there is no title yet. */
function saysIssued(blocks: readonly Block[], index: number): boolean {
  return blocks.slice(index + 1, index + 9).some(({ text }) => ISSUED_TO.test(text))
}

/** Whether the line before signed off a document: its date, and what stands behind that. */
function signsOff(blocks: readonly Block[], index: number, hasBody: boolean): boolean {
  const block = blocks[index]
  if (!hasBody || !block || isSignOff(block) || block.marker) return false
  let before = index - 1
  while (before > 0 && index - before < 8 && isSignOff(blocks[before] as Block) && !isDate(blocks[before]))
    before -= 1
  return isDate(blocks[before])
}

/** `附件1` opens an attachment; `附件：` with `1.分工表` below it is the list of them. */
function opensAttachment(blocks: readonly Block[], index: number): boolean {
  const next = readMarker(blocks[index + 1]?.text.slice(0, MARKER_LENGTH) ?? '')
  const isList = /[：:]$/u.test(blocks[index]?.text ?? '') && next?.kind === 'point' && next.number === 1
  return ATTACHMENT_LINE.test(blocks[index]?.text ?? '') && !isList
}

/** `附件2：责任清单`, as the heading of an attachment or a line of the list of them. */
function isMarked(block: Block | undefined): boolean {
  return block !== undefined && readMarked(block.text) !== null
}

function isDate(block: Block | undefined): boolean {
  return block !== undefined && formalRole(block.text) === 'date'
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

/** The notice comes first and issues what has headings; what is enclosed behind that is an attachment. */
function kindsOf(
  pieces: readonly (readonly Block[])[],
  { isDocument, isAttachment }: DeclaredStarts,
): readonly Segment['kind'][] {
  const haveHeadings = pieces.map((blocks) => blocks.some(opensHeading))
  const [cover = [], next = []] = pieces
  const isIssued = next.length > 0 && (isIssuing(cover) || (!haveHeadings[0] && namesNext(cover, next)))
  const main = isIssued ? Math.max(1, haveHeadings.indexOf(true, 1)) : 0
  const names = namesIn(pieces.slice(0, main).flat())
  return pieces.map((piece, index) => {
    const [first] = piece
    if (index < main) return 'notice'
    if (index === main || !first || isDocument(first)) return 'document'
    if (isAttachment(first) || !haveHeadings[index]) return 'attachment'
    const isAttached = ATTACHMENT_LINE.test(first.text) || isMarked(first)
    return !isAttached || isNamedPlan(piece, names) ? 'document' : 'attachment'
  })
}

/** Whether what has no headings of its own, such as an order, names the document behind it: `现将《甲条例》公布`. */
function namesNext(cover: readonly Block[], next: readonly Block[]): boolean {
  return next.some(opensHeading) && namesIn(cover).includes(fold(next[0]?.text ?? ''))
}

/** The names in 《》 of what a notice issues. */
function namesIn(notice: readonly Block[]): readonly string[] {
  return notice.flatMap(({ text }) => [...text.matchAll(NAMED)].map((match) => fold(match[1] as string)))
}

/** Whether an attachment is one of the plans that the notice names: `附件2`, its title, and 一、 or （一） below it. */
function isNamedPlan(blocks: readonly Block[], names: readonly string[]): boolean {
  const title = fold(titleOfAttachment(blocks) ?? '')
  const isNamed = names.some((name) => name === title || (title.length > 5 && name.endsWith(title)))
  return isNamed && isNumberedText(blocks)
}

/** What a notice says of the document that it issues. */
const ISSUED_TO = /(?:印发|转发|下发)给你们|现予?(?:印发|公布|发布|转发)/u

function isIssuing(blocks: readonly Block[]): boolean {
  const head = blocks.slice(0, Math.max(0, blocks.findIndex(opensHeading)) || blocks.length)
  return head.some(
    (block) =>
      ISSUED_TO.test(block.text) ||
      (isTitleLine(block) && NOTICE_TITLE_LINE.test(block.text) && ISSUES.test(block.text)),
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

function fold(text: string): string {
  return text.replace(/[\s“”‘’〈〉《》]/gu, '')
}
