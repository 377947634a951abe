import type { LeftOutKind } from '../../model/account.ts'
import type { PrintedLine } from './printed-line.ts'

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
