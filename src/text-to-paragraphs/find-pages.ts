import { type PageNumber, pageNumbersOf } from '../chinese/page-mark-form.ts'
import type { Line } from './lines.ts'

/** A number that a line may have of its page, and where. */
interface Candidate extends PageNumber {
  readonly index: number
  readonly at: number
}

/** What may be a page, with those before it that it counts on from. */
interface Chain {
  readonly last: Candidate
  readonly before: Chain | null
  readonly score: number
}

/** How sure each form is by itself. */
const WEIGHT = { mark: 3, bare: 3, roman: 3, front: 2, glued: 1 } as const
/** A usual page, in units of the text; and how far a page may be from it, as a logarithm. */
const PAGE = 600
const FAR = 2
/** Fewest units between two pages; numbers that stand closer are a list, or the rows of a table. */
const APART = 60
const USUALLY_APART = 200
/** Most pages that may be without a number in a row, what each costs, and how many last candidates of a number are kept. */
const GAP = 3
const MISSING = 1.5
const KEPT = 12

/**
 * The numbers of pages, as the length of each by the index of its line: those that count on from page to page,
 * as far apart as pages are. Of several ways to count the one is taken that has most of them most evenly apart.
 * Numbers of a table, `tables`, are none.
 */
export function findPages(lines: readonly Line[], tables: ReadonlySet<number>): ReadonlyMap<number, number> {
  const pages = new Map<number, number>()
  let candidates = lines.flatMap(({ words, start }, index) =>
    tables.has(index) ? [] : pageNumbersOf(words).map((page): Candidate => ({ ...page, index, at: start })),
  )
  for (let series = 0; series < MOST_SERIES; series += 1) {
    const found = longest(candidates, usualPage(longest(candidates, PAGE)))
    if (!arePages(found, candidates, lines)) break
    for (const { index, length } of withShortPages(found, candidates)) pages.set(index, length)
    candidates = candidates.filter(({ index }) => !pages.has(index))
  }
  return pages
}

/** The pages in front have numbers of their own, and so have those of the contents, and of an attachment. */
const MOST_SERIES = 5

/** The candidates that count on best; `page` is how far apart they are expected. */
function longest(candidates: readonly Candidate[], page: number): readonly Candidate[] {
  const open = new Map<string, Chain[]>()
  let best: Chain | null = null
  for (const last of candidates) {
    const key = (number: number) => `${last.form === 'roman'} ${number}`
    let chain: Chain = { last, before: null, score: WEIGHT[last.form] }
    for (let gap = 1; gap <= GAP; gap += 1) {
      for (const before of open.get(key(last.number - gap)) ?? []) {
        const apart = last.at - before.last.at
        const off = Math.abs(Math.log(apart / (gap * page)))
        const score = before.score + WEIGHT[last.form] - off - (gap - 1) * MISSING
        if (apart >= APART && off <= FAR && score > chain.score) chain = { last, before, score }
      }
    }
    open.set(key(last.number), [chain, ...(open.get(key(last.number)) ?? [])].slice(0, KEPT))
    if (best === null || chain.score > best.score) best = chain
  }
  const found: Candidate[] = []
  for (let chain = best; chain; chain = chain.before) found.push(chain.last)
  return found.reverse()
}

/** The pages with those between and behind them that hold next to nothing: an empty one, a picture. */
function withShortPages(pages: readonly Candidate[], all: readonly Candidate[]): readonly Candidate[] {
  const short: Candidate[] = []
  let at = -1
  let last = pages[0] as Candidate
  for (const candidate of all) {
    if (candidate.index === pages[at + 1]?.index) {
      at += 1
      last = pages[at] as Candidate
    }
    const next = pages[at + 1]
    const isMissing = next === undefined || candidate.number < next.number
    const isWhole = candidate.form === 'bare' || next !== undefined
    const isNext = candidate.index > last.index && candidate.number === last.number + 1
    if (at === -1 || !isNext || !isMissing || !isWhole) continue
    last = candidate
    short.push(candidate)
  }
  return [...pages, ...short]
}

function distances(pages: readonly Candidate[]): readonly number[] {
  return pages
    .slice(1)
    .map(({ at, number }, index) => {
      const before = pages[index] as Candidate
      return (at - before.at) / (number - before.number)
    })
    .sort((a, b) => a - b)
}

function usualPage(pages: readonly Candidate[]): number {
  const all = distances(pages)
  return all[all.length >> 1] ?? PAGE
}

/** Whether numbers that count on are those of pages: as far apart as pages, and no list of what is numbered. */
function arePages(found: readonly Candidate[], all: readonly Candidate[], lines: readonly Line[]): boolean {
  const count = (form: PageNumber['form']) => found.filter((page) => page.form === form).length
  const parting = found.filter(({ index }) => breaksOff(lines[index - 1])).length
  if (count('front') + count('glued') > 0) {
    const isLong = count('front') >= FEWEST_IN_FRONT && count('glued') * 2 <= count('front')
    return isLong && parting * 2 >= found.length
  }
  if (count('roman') > 0) return found.length > 1
  const isAll = count('mark') > 0 || all.filter(({ form }) => form === 'bare').length === found.length
  const arePart = found.length > 2 && parting * 4 >= found.length
  return (arePart || (isAll && found.length > 1)) && usualPage(found) >= USUALLY_APART
}

/** Fewest numbers in front of words that tell pages by counting on. */
const FEWEST_IN_FRONT = 6

/** Whether a line is of running text that goes on behind it. */
function breaksOff(line: Line | undefined): boolean {
  return line !== undefined && line.words.length >= 12 && line.form.end === 'open' && !line.form.hasCells
}
