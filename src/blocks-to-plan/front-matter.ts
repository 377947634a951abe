import { DATE_LINE, DOCUMENT_NUMBER_LINE, NOTICE_TITLE_LINE } from '../chinese/markers.ts'
import type { Block } from '../model/block.ts'
import type { BlockRole, Part } from '../model/part.ts'
import { asPartBlock } from './split-heading.ts'

/** Longest line that can be a title, in UTF-16 units; longer ones are running text. */
const TITLE_LENGTH = 80
const RUNNING_TEXT = /[。；：，]/u
/** `《河南省2020年度法治政府建设工作安排》`, as a notice names the plan that it issues. */
const NAMED = /《(?<name>[^《》]{1,80})》/gu

/** What stands before the first heading, cut into parts, and what it says of the document. */
export interface FrontMatter {
  readonly parts: readonly Part[]
  readonly title: string | null
  readonly documentNumber: string | null
  readonly issuer: string | null
  readonly addressees: readonly string[]
  /** ISO 8601 calendar date. */
  readonly issuedDate: string | null
}

/**
 * Read the covering notice, the title and the preamble. A notice is there only if its title is;
 * it ends with its date, or before the line that repeats the name it gives in 《》.
 */
export function readFrontMatter(blocks: readonly Block[]): FrontMatter {
  const noticeTitle = blocks.findIndex(({ text }) => isTitle(text) && NOTICE_TITLE_LINE.test(text))
  const noticeEnd = noticeTitle === -1 ? 0 : findNoticeEnd(blocks, noticeTitle)
  const notice = blocks.slice(0, noticeEnd)
  const titleBlock = blocks[noticeEnd]
  const hasTitle =
    titleBlock !== undefined && isTitle(titleBlock.text) && !DOCUMENT_NUMBER_LINE.test(titleBlock.text)
  const roles = notice.map((block, index) => roleInNotice(block, index - noticeTitle))
  const textOf = (role: BlockRole) => notice[roles.indexOf(role)]?.text ?? null
  return {
    parts: [
      part('notice', notice, roles),
      part('title', hasTitle ? [titleBlock] : [], ['title']),
      part('preamble', blocks.slice(noticeEnd + (hasTitle ? 1 : 0)), []),
    ].filter(({ blocks }) => blocks.length > 0),
    title: hasTitle ? titleBlock.text : null,
    documentNumber: textOf('document-number'),
    issuer: textOf('letterhead')?.replace(/文件$/u, '') ?? textOf('notice-title')?.split('关于')[0] ?? null,
    addressees: splitAddressees(textOf('addressees')),
    issuedDate: readDate(notice[roles.lastIndexOf('date')]?.text),
  }
}

function isTitle(text: string): boolean {
  return text.length <= TITLE_LENGTH && !RUNNING_TEXT.test(text)
}

function findNoticeEnd(blocks: readonly Block[], noticeTitle: number): number {
  const date = blocks.findIndex(({ text }, index) => index > noticeTitle && DATE_LINE.test(text))
  if (date !== -1) return date + 1
  const names = new Set<string>()
  const named = blocks.findIndex(({ text }, index) => {
    if (index <= noticeTitle) return false
    if (names.has(text)) return true
    for (const match of text.matchAll(NAMED)) names.add(match[1] as string)
    return false
  })
  return named === -1 ? blocks.length : named
}

/** Roles by form and by place: `fromTitle` is negative before the notice's title. */
function roleInNotice({ text }: Block, fromTitle: number): BlockRole {
  if (fromTitle === 0) return 'notice-title'
  if (DOCUMENT_NUMBER_LINE.test(text)) return 'document-number'
  if (DATE_LINE.test(text)) return 'date'
  if (fromTitle < 0) return text.endsWith('文件') ? 'letterhead' : 'paragraph'
  return fromTitle === 1 && text.endsWith('：') ? 'addressees' : 'paragraph'
}

function part(
  id: 'notice' | 'title' | 'preamble',
  blocks: readonly Block[],
  roles: readonly BlockRole[],
): Part {
  return {
    id,
    kind: id,
    blocks: blocks.map((block, index) => asPartBlock(block, roles[index] ?? 'paragraph')),
  }
}

/** `各省辖市人民政府、济源示范区管委会：` → its bodies; marks within brackets part nothing. */
function splitAddressees(line: string | null): readonly string[] {
  const bodies = ['']
  let isBracketed = false
  for (const character of line?.replace(/：$/u, '') ?? '') {
    if (character === '（') isBracketed = true
    if (character === '）') isBracketed = false
    if (!isBracketed && '、，'.includes(character)) bodies.push('')
    else bodies.push(bodies.pop() + character)
  }
  return bodies.filter((body) => body !== '')
}

function readDate(line: string | undefined): string | null {
  const groups = DATE_LINE.exec(line ?? '')?.groups
  if (!groups) return null
  const iso = [groups.year, groups.month?.padStart(2, '0'), groups.day?.padStart(2, '0')].join('-')
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}
