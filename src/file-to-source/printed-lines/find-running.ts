import { readLine } from '../../chinese/line-form.ts'
import type { LeftOutKind } from '../../model/account.ts'
import type { PrintedLine } from './printed-line.ts'

/** `— 2 —`, `- 2 -`, `2`, `第 2 页 共 9 页`, `2/9` */
const PAGE_NUMBER =
  /^[-—–－―─·•\s]{0,6}(?:第\s?)?(?<number>\d{1,4})(?:\s?页)?(?:\s?[/／,，]?\s?共?\s?\d{1,4}\s?页?)?[-—–－―─·•\s]{0,6}$/u
/** A page number that cannot be anything else. */
const SURE_PAGE_NUMBER = /^[-—–－―─]\s?\d{1,4}\s?[-—–－―─]$|^第\s?\d{1,4}\s?页/u
/** How many lines at the top and bottom of a page are looked at. */
const EDGE_LINES = 2
/** A running line stands on this part of the pages: those on left or right pages only on half of them. */
const SHARE = 0.4
/** The part of a page’s height, at its top and its bottom, in which running lines stand. */
const EDGE_SHARE = 1 / 4
/** Points by which the place of a running line may differ. */
const TOLERANCE = 4

/**
 * Find the lines that stand in the margins of many pages: page numbers, which count with the pages, and
 * running headers and footers, which repeat the same words at the same height. Where an attachment begins is of the text,
 * and so is what repeats where the text of another page stands.
 */
export function findRunning(
  lines: readonly PrintedLine[],
  pages: number,
  heightOf: (line: PrintedLine) => number,
): ReadonlyMap<PrintedLine, LeftOutKind> {
  const edges = [...Map.groupBy(lines, ({ page, turn }) => `${page} ${turn ?? 0}`).values()].map(edgesOf)
  const repeated = findRepeated(
    edges.map(({ top, bottom }) => ({
      top: top.filter((line) => line.y >= heightOf(line) * (1 - EDGE_SHARE)),
      bottom: bottom.filter((line) => line.y <= heightOf(line) * EDGE_SHARE),
    })),
    pages,
  )
  const numbers = findPageNumbers(edges, pages)
  const found = new Set([...repeated.flatMap(({ same }) => same), ...numbers.map(([line]) => line)])
  const text = lines.filter((line) => !found.has(line) && !line.isStack)
  const running = repeated.flatMap(({ kind, same }) =>
    isWithin(text, same, kind === 'running-header' ? 1 : -1) ? [] : same.map((line) => [line, kind] as const),
  )
  return new Map([...running, ...numbers])
}

/** Whether text stands further out, up or down, than lines that repeat: on their own page or on one without them. */
function isWithin(text: readonly PrintedLine[], same: readonly PrintedLine[], way: 1 | -1): boolean {
  const own = new Map(same.map(({ page, y }) => [page, y * way]))
  const outmost = Math.max(...own.values()) + TOLERANCE
  const [turn] = same.map((line) => line.turn)
  return text.some((line) => line.turn === turn && line.y * way > (own.get(line.page) ?? outmost))
}

interface Edges {
  readonly top: readonly PrintedLine[]
  readonly bottom: readonly PrintedLine[]
}

function edgesOf(lines: readonly PrintedLine[]): Edges {
  const byHeight = lines.filter(({ isStack }) => !isStack).toSorted((a, b) => b.y - a.y)
  // The rows of a table are of the text, also where it fills the page.
  const isLine = ({ row }: PrintedLine) => !row
  return {
    top: byHeight.slice(0, EDGE_LINES).filter(isLine),
    bottom: byHeight.slice(-EDGE_LINES).filter(isLine),
  }
}

/** The outermost line whose number goes up by one from page to page. */
function findPageNumbers(edges: readonly Edges[], pages: number): readonly [PrintedLine, LeftOutKind][] {
  const candidates = edges.flatMap(({ top, bottom }) =>
    [...top, ...bottom].flatMap((line) => {
      const number = PAGE_NUMBER.exec(line.text)?.groups?.number
      return number === undefined ? [] : [{ line, offset: Number(number) - line.page }]
    }),
  )
  const byOffset = Map.groupBy(candidates, ({ offset }) => offset)
  const counts = [...byOffset.values()].sort((a, b) => b.length - a.length)
  const best = (counts[0]?.length ?? 0) >= Math.max(2, pages * SHARE) ? (counts[0] ?? []) : []
  const sure = candidates.filter(({ line }) => SURE_PAGE_NUMBER.test(line.text))
  return [...best, ...sure].map(({ line }) => [line, 'page-number'])
}

interface Repeated {
  readonly kind: 'running-header' | 'running-footer'
  readonly same: readonly PrintedLine[]
}

function findRepeated(edges: readonly Edges[], pages: number): readonly Repeated[] {
  const needed = pages === 2 ? 2 : Math.max(3, pages * SHARE)
  return (['top', 'bottom'] as const).flatMap((edge) => {
    const kind = edge === 'top' ? 'running-header' : 'running-footer'
    const byWords = Map.groupBy(
      edges.flatMap((each) => each[edge]).filter(({ text }) => readLine(text).attachment?.kind !== 'mark'),
      ({ text }) => text.replace(NUMBERS, '0'),
    )
    return [...byWords.values()].flatMap((all): Repeated[] => {
      const same = all.filter((line) => {
        const near = all.filter((other) => Math.abs(other.y - line.y) <= TOLERANCE && repeats(line, other))
        return new Set(near.map(({ page }) => page)).size >= needed
      })
      return same.length > 0 ? [{ kind, same }] : []
    })
  })
}

const NUMBERS = /\d+/gu

/**
 * Whether lines of the same words are the same but for the number of the page: `〔2023〕5号` and `〔2023〕8号`, each
 * on top of a document of one page, are not; nor are `一、第1季度` and `一、第2季度`, which open a text each.
 */
function repeats(line: PrintedLine, other: PrintedLine): boolean {
  if (line.text === other.text || PAGE_NUMBER.test(line.text)) return true
  if (readLine(line.text).marker !== null) return false
  const numbers = other.text.match(NUMBERS) ?? []
  return (line.text.match(NUMBERS) ?? []).every((number, index) => {
    const ahead = Number(numbers[index]) - Number(number)
    return ahead === 0 || ahead === other.page - line.page
  })
}

/** The heads of tables that go on over the page, which are printed again on each: the first row, once more. */
export function findRepeatedHeads(lines: readonly PrintedLine[]): readonly [PrintedLine, LeftOutKind][] {
  const heads = lines.filter(({ row }) => row?.isFirst)
  return heads.flatMap((head, index): [PrintedLine, LeftOutKind][] => {
    const before = heads[index - 1]
    const isNext = before?.text === head.text && head.page > before.page
    return isNext && head.row && head.row.rows > 1 ? [[head, 'running-header']] : []
  })
}

/** What browsers print in the margins: an address, a date with the time or without, `1/1`, `1 of 1`, `第 1 页，共 1 页`. */
const ADDRESS = /^(?:https?|file):\/\/\S+$/u
const DATE =
  /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[,，]?\s?(?:上午|下午)?\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s?[AP]M)?)?$/u
const PAGE = /^(?:Page\s|第\s?)?(?<page>\d{1,4})\s?(?:\/|of|页[,，]?\s?共)\s?(?<pages>\d{1,4})\s?页?$/u

/** Share of a page’s height that a margin is. */
const MARGIN = 0.08

type Part = 'address' | 'date' | 'page' | 'words'

/**
 * The lines in the margins of a page that a browser printed: the outermost at the top and at the bottom, when two of an
 * address, a date and a number of pages stand in them, whatever the page’s title beside them is.
 */
export function findBrowserMargins(
  lines: readonly PrintedLine[],
  height: number,
): readonly [PrintedLine, LeftOutKind][] {
  const [top] = lines.toSorted((a, b) => b.y - a.y).filter(({ row, y }) => !row && y >= height * (1 - MARGIN))
  const [bottom] = lines.toSorted((a, b) => a.y - b.y).filter(({ row, y }) => !row && y <= height * MARGIN)
  const found = [top, bottom].flatMap((line) => (line ? partsOf(line) : []))
  if (new Set(found.filter((part) => part !== 'words')).size < 2) return []
  return [...marked(top, 'running-header'), ...marked(bottom, 'running-footer')]
}

function marked(line: PrintedLine | undefined, kind: LeftOutKind): readonly [PrintedLine, LeftOutKind][] {
  return line && partsOf(line).some((part) => part !== 'words') ? [[line, kind]] : []
}

function partsOf({ text }: PrintedLine): readonly Part[] {
  return text.split('\t').map((words): Part => {
    if (ADDRESS.test(words)) return 'address'
    if (DATE.test(words)) return 'date'
    const { page, pages } = PAGE.exec(words)?.groups ?? {}
    return page && Number(page) <= Number(pages) ? 'page' : 'words'
  })
}
