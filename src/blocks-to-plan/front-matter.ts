import { bodiesOf } from '../chinese/body-forms.ts'
import { labelledFacts, readDate, splitDate } from '../chinese/formal-forms.ts'
import { ISSUES, readTitle, USUAL_TITLE } from '../chinese/title-forms.ts'
import type { Block } from '../model/block.ts'
import type { BlockRole, PartBlock } from '../model/part.ts'
import { isTitleLine, markedTitle } from './document-words.ts'
import { splitAddressees } from './split-addressees.ts'
import { asPartBlock } from './split-heading.ts'

/** What a letterhead says behind the names of its bodies. */
const LETTERHEAD = /(?:文\s*件|令)$/u
/** `令`, `令（第215号）`: how the head of an order ends. */
const ORDER_HEAD = /令\s*(?:[（(]?第[^第号]{1,8}号[）)]?)?$/u

/** What the head of a document, or its covering notice, says of it. */
export interface FrontMatter {
  readonly blocks: readonly PartBlock[]
  /** Index of the title among the blocks; -1 where there is none. */
  readonly titleAt: number
}

/** What is read off the roles of blocks. */
export interface Facts {
  readonly documentNumber: string | null
  readonly issuers: readonly string[]
  readonly addressees: readonly string[]
  /** ISO 8601 calendar date. */
  readonly issuedDate: string | null
}

/** Give each block of a notice, or of a document's head, its role. */
export function readFrontMatter(
  blocks: readonly Block[],
  kind: 'notice' | 'document',
  isDeclaredTitle: (block: Block) => boolean,
): FrontMatter {
  const declared = blocks.findIndex(isDeclaredTitle)
  const titleAt = declared === -1 ? findTitle(blocks, kind) : declared
  let isBehindBody = false
  let isLabel = false
  return {
    titleAt,
    blocks: blocks.map((block, index) => {
      const around = index < titleAt ? 'before' : 'below'
      const place = isBehindBody ? 'behind' : titleAt === -1 ? 'headless' : around
      const own = kind === 'notice' ? 'notice-title' : 'title'
      const role = index === titleAt ? own : roleOf(block, place)
      // `发文日期：` and, on the next line, `2024年4月6日`.
      const isValue = isLabel && index < titleAt && role === 'paragraph' && block.text.length <= VALUE_LENGTH
      isLabel = role === 'metadata' && /[：:]$/u.test(block.text)
      if (isValue) return asPartBlock(block, 'metadata')
      if (index > titleAt && role === 'paragraph' && /[。：]$/u.test(block.text)) isBehindBody = true
      return asPartBlock(block, role)
    }),
  }
}

/** Longest value of a label that stands on the next line. */
const VALUE_LENGTH = 40

/** Before the title, below it, or behind its first running text; `headless` where there is no title. */
type Place = 'before' | 'below' | 'behind' | 'headless'

/** The title stands before the first running text: that of a notice if there is one, or of a plan, or the first. */
function findTitle(blocks: readonly Block[], kind: 'notice' | 'document'): number {
  if (kind === 'document' && markedTitle(blocks[0]) !== null) return 0
  const isBody = ({ text, marker, form }: Block, index: number) =>
    marker !== null || (/[。；：]/u.test(text) && form.role === null) || (index > 0 && form.isContents)
  const bodyAt = blocks.findIndex(isBody)
  const head = blocks.slice(0, bodyAt === -1 ? blocks.length : bodyAt)
  const candidates = head.map((block) => isTitleLine(block) && block.form.bodies.length === 0)
  const last = (is: 'isNotice' | 'isPlan') =>
    head.findLastIndex(({ form }, index) => candidates[index] && form.title?.[is])
  const notice = last('isNotice')
  if (notice !== -1 || kind === 'notice') return notice
  const plan = last('isPlan')
  const long = head.findIndex(({ text }, index) => candidates[index] && text.length >= USUAL_TITLE)
  return [plan, long].find((index) => index !== -1) ?? candidates.indexOf(true)
}

/** Roles by form and by place. */
function roleOf(block: Block, place: Place): BlockRole {
  const { form } = block
  if (block.isRow) return 'row'
  if (block.listed) return block.listed === 'contents' ? 'paragraph' : 'enclosures'
  const isHead = place === 'before' || place === 'headless'
  if (isHead && form.letterhead && form.letterhead.length > 0) return 'letterhead'
  const formal = form.role
  if (formal === 'signature') return isHead ? 'letterhead' : place === 'behind' ? 'signature' : 'paragraph'
  if (formal === 'date' && form.endsWithFigures && place !== 'behind') return 'paragraph'
  if (formal) return formal
  const isAddress = place !== 'before' && place !== 'behind' && form.address === 'names'
  return isAddress ? 'addressees' : 'paragraph'
}

/** What the roles say, of the notice first and then of the document and its closing. */
export function readFacts(blocks: readonly PartBlock[], title: string | null): Facts {
  const textsOf = (role: BlockRole) => blocks.filter((block) => block.role === role).map(({ text }) => text)
  const metadata = labelledFacts([...textsOf('metadata'), ...textsOf('row')].join('\n'))
  const named = issuersInTitle(textsOf('notice-title')[0] ?? title)
  const signatures = [...textsOf('signature'), ...textsOf('date')].flatMap((text) =>
    bodiesOf(splitDate(text).words),
  )
  const letterhead = issuersInLetterhead(blocks, named)
  // Bare names above the title are those of the website where others sign.
  const isPrinted = textsOf('letterhead').some((text) => LETTERHEAD.test(text) || ORDER_HEAD.test(text))
  const isSigned = signatures.length === 0 || letterhead.every((name) => signatures.includes(name))
  const candidates = [...(isPrinted || isSigned ? [letterhead] : []), named, signatures, letterhead]
  const issuers = candidates.find((names) => names.length > 0) ?? []
  return {
    documentNumber: numberOf(blocks) ?? metadata.number,
    issuers: [...new Set(issuers)],
    addressees: splitAddressees(textsOf('addressees')[0] ?? null),
    issuedDate:
      textsOf('date')
        .map(dateOf)
        .findLast((date) => date !== null) ?? metadata.date,
  }
}

/** The document number; of an order, whose number stands below its name, both: `甲省人民政府令第215号`. */
function numberOf(blocks: readonly PartBlock[]): string | null {
  const at = blocks.findIndex(({ role }) => role === 'document-number')
  const number = blocks[at]?.text.replace(/\s*[-—–]$/u, '')
  if (number === undefined) return null
  const above = blocks.slice(0, at).findLast(({ role }) => role === 'letterhead')?.text ?? ''
  const isOrder = number.startsWith('第') && ORDER_HEAD.test(above)
  return isOrder || ORDER_HEAD.test(number) ? `${isOrder ? above : ''}${number}`.replace(/\s/gu, '') : number
}

/** The issuers on the letterhead's lines; a list of bare names goes on with the `named` one that opens the title. */
function issuersInLetterhead(blocks: readonly PartBlock[], named: readonly string[]): readonly string[] {
  const lines = blocks
    .filter(
      ({ role, text }) => role === 'letterhead' || (role === 'document-number' && ORDER_HEAD.test(text)),
    )
    .map(({ text }) => text)
  const names = lines.flatMap((text) => bodiesOf(text.replace(ORDER_HEAD, '').replace(LETTERHEAD, '')))
  const titleAt = blocks.findIndex(({ role }) => role === 'notice-title' || role === 'title')
  const goesOn =
    blocks[titleAt - 1]?.role === 'letterhead' &&
    !lines.some((text) => LETTERHEAD.test(text)) &&
    !named.some((name) => names.some((other) => name.startsWith(other)))
  return goesOn ? [...names, ...named] : names
}

/** `国务院` of `国务院关于……的通知`; none for a title that names no issuer. */
function issuersInTitle(title: string | null): readonly string[] {
  if (title === null) return []
  const at = Math.min(...[title.search(/关于/u), title.search(ISSUES)].filter((index) => index >= 0))
  const named = at > 0 && Number.isFinite(at) ? title.slice(0, at).trim() : ''
  if (named === '') return []
  const names = named.split('、')
  if (readTitle(title)?.isNotice || names.every((name) => bodiesOf(name).length > 0))
    return names.flatMap((name) => (bodiesOf(name).length > 0 ? bodiesOf(name) : [name]))
  return []
}

/** The date that a line is, or that stands behind bodies in it. */
function dateOf(text: string): string | null {
  return readDate(text) ?? splitDate(text).date
}
