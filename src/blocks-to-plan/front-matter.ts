import { bareNumber, dateOfAdoption, labelledFacts } from '../chinese/formal-forms.ts'
import { readLine } from '../chinese/line-form.ts'
import { issuersIn } from '../chinese/title-forms.ts'
import type { Block } from '../model/block.ts'
import type { BlockRole, PartBlock } from '../model/part.ts'
import { chooseTitle, type TitleChoice, type TitleContext, titleOn } from './choose-title.ts'
import { splitAddressees } from './split-addressees.ts'
import { asPartBlock } from './split-heading.ts'

/** What a letterhead says behind the names of its bodies. */
const LETTERHEAD = /(?:文\s*件|令)$/u
/** `令`, `令（第215号）`: how the head of an order ends. */
const ORDER_HEAD = /令\s*(?:[（(]?第[^第号]{1,8}号[）)]?)?$/u

/** What the head of a document, or its covering notice, says of it. */
interface FrontMatter {
  readonly blocks: readonly PartBlock[]
  readonly choice: TitleChoice
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
  context: TitleContext,
): FrontMatter {
  const choice = chooseTitle(blocks, kind, context)
  const titleAt = choice.at
  let isBehindBody = false
  let isLabel = false
  return {
    choice,
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
  const ofRole = (role: BlockRole) => blocks.filter((block) => block.role === role)
  const textsOf = (role: BlockRole) => ofRole(role).map(({ text }) => text)
  const metadata = labelledFacts([...textsOf('metadata'), ...textsOf('row')].join('\n'))
  const titleAt = blocks.findIndex(isTitle)
  const notice = blocks.find(({ role }) => role === 'notice-title')
  const named = issuersIn((notice ? titleOn(notice) : title) ?? '')
  const signatures = [...ofRole('signature'), ...ofRole('date')].flatMap(({ form }) => form.bodies)
  const below = linesBelow(blocks, titleAt)
  const issuers = [
    issuersInLetterhead(blocks, titleAt, named, signatures),
    named,
    signatures,
    below.flatMap(({ form }) => form.bodies).filter((name) => !name.startsWith('各')),
  ].find((names) => names.length > 0)
  return {
    documentNumber: numberOf(blocks) ?? metadata.number,
    issuers: [...new Set(issuers ?? [])],
    addressees: splitAddressees(textsOf('addressees')[0] ?? null),
    issuedDate:
      ofRole('date').findLast(({ form }) => form.date !== null)?.form.date ??
      metadata.date ??
      dateOfAdoption(below.map(({ text }) => text).join('')),
  }
}

function isTitle({ role }: PartBlock): boolean {
  return role === 'notice-title' || role === 'title'
}

/** The lines between a title and the first running text or the first heading: who issues it, and who adopted it. */
function linesBelow(blocks: readonly PartBlock[], titleAt: number): readonly PartBlock[] {
  const below = titleAt === -1 ? [] : blocks.slice(titleAt + 1, titleAt + 8)
  const bodyAt = below.findIndex(
    ({ text, role, start }, index) =>
      role === 'addressees' || /[。：]$/u.test(text) || start > (blocks[titleAt + index]?.end ?? 0) + 1,
  )
  return bodyAt === -1 ? below : below.slice(0, bodyAt)
}

/** The document number: on a line of its own, or behind the title; of an order, whose number stands below its name, both: `甲省人民政府令第215号`. */
function numberOf(blocks: readonly PartBlock[]): string | null {
  const at = blocks.findIndex(({ role }) => role === 'document-number')
  const line = blocks[at]?.text
  if (line === undefined) return blocks.find(({ form }) => form.title?.number)?.form.title?.number ?? null
  const number = bareNumber(line)
  const above = blocks.slice(0, at).findLast(({ role }) => role === 'letterhead')?.text ?? ''
  const isOrder = number.startsWith('第') && ORDER_HEAD.test(above)
  return isOrder || ORDER_HEAD.test(number) ? `${isOrder ? above : ''}${number}`.replace(/\s/gu, '') : number
}

/**
 * The issuers that head a document, printed (`甲市人民政府文件`) or as bare names. Bare names are those of the website
 * where others sign or something stands between them and the title; a list of them goes on with the `named` one that opens the title.
 */
function issuersInLetterhead(
  blocks: readonly PartBlock[],
  titleAt: number,
  named: readonly string[],
  signatures: readonly string[],
): readonly string[] {
  const isOfHead = ({ role, text }: PartBlock) =>
    role === 'letterhead' || (role === 'document-number' && ORDER_HEAD.test(text))
  const namesOn = (lines: readonly PartBlock[]) =>
    lines
      .filter(isOfHead)
      .flatMap(({ text }) => readLine(text.replace(ORDER_HEAD, '').replace(LETTERHEAD, '')).bodies)
  const isPrinted = blocks.some(
    ({ role, text }) => role === 'letterhead' && (LETTERHEAD.test(text) || ORDER_HEAD.test(text)),
  )
  if (isPrinted) return namesOn(blocks)
  const above = titleAt === -1 ? blocks : blocks.slice(0, titleAt)
  const apart = above.findLastIndex((block) => !isOfHead(block) && !BESIDE.has(block.role))
  const names = namesOn(titleAt === -1 ? blocks : above.slice(apart + 1))
  if (signatures.length > 0 && !names.every((name) => signatures.includes(name))) return []
  const goesOn =
    above.at(-1)?.role === 'letterhead' &&
    !named.some((name) => names.some((other) => name.startsWith(other)))
  return goesOn ? [...names, ...named] : names
}

/** What may stand between the names that head a document and its title. */
const BESIDE: ReadonlySet<BlockRole> = new Set(['document-number', 'metadata', 'date', 'addressees'])
