import { highestNumber, isUnit } from '../../../html-to-search/names-to-lists.ts'
import type { RecordType, SearchName } from '../../../html-to-search/search-record.ts'
import type { Query } from '../../../query-to-results/read-query.ts'

type Names = readonly SearchName[]
type LoadList = (list: string) => Promise<Names>

/** Names, of which no more is loaded than a query needs. */
export interface NamesLoader {
  /** Those at hand, and those of other plans that have the number which was typed; or those of one plan alone. */
  readonly forQuery: (query: Query, plan?: string) => Promise<Names>
  /** Those of all plans, for when there is no index. */
  readonly all: () => Promise<Names>
}

/** Loads what the names at hand leave out: tasks and chapters of the plans of which they hold none. */
export function createNamesLoader(load: LoadList, loadAtHand: () => Promise<Names>): NamesLoader {
  const withOthers = async (lists: (others: readonly string[], atHand: Names) => readonly string[]) => {
    const atHand = await loadAtHand()
    const known = new Set(atHand.filter(isUnit).map(({ plan }) => plan))
    const plans = atHand.filter(({ type }) => type === 'plan').map(({ plan }) => plan)
    const others = plans.filter((plan) => !known.has(plan))
    const loaded = await Promise.all(lists(others, atHand).map(load))
    return [...atHand, ...loaded.flat().filter(({ plan }) => others.includes(plan))]
  }
  return {
    forQuery: ({ number, within }, plan) =>
      plan
        ? load(`names/${plan}`)
        : withOthers((others, atHand) => {
            const value = number?.value ?? within?.number.value
            // Beyond the highest its tasks are the nearest.
            const nearest = Math.min(value ?? 0, highestNumber(atHand))
            return others.length > 0 && nearest > 0 ? [`numbers/${nearest}`] : []
          }),
    all: () => withOthers((others) => others.map((plan) => `names/${plan}`)),
  }
}

/** Plans and the registry and, on the page of a plan, its own names, which come first. */
export async function loadAtHand(load: LoadList, plan: string | undefined): Promise<Names> {
  const [shared, own] = await Promise.all([load('names'), plan === undefined ? [] : load(`names/${plan}`)])
  const isOwn = (name: SearchName) => name.plan === plan
  return [...shared.filter(isOwn), ...own, ...shared.filter((name) => !isOwn(name))]
}

/** Loads each list once (`names/henan-2020`); after a failure the next call tries again. */
export function createListLoader(base: string): LoadList {
  const lists = new Map<string, Promise<Names>>()
  return (list) => {
    const loading = lists.get(list) ?? fetchNames(`${base}search/${list}.json`)
    lists.set(list, loading)
    loading.catch(() => lists.delete(list))
    return loading
  }
}

/** What the lists leave out. */
const EMPTY = { label: '', plan: '', chapter: '' }

async function fetchNames(address: string): Promise<Names> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(response.statusText)
  const names: readonly Partial<SearchName>[] = await response.json()
  return names.map((name) => ({ ...EMPTY, ...name }) as SearchName)
}

/** Titles of the plans, by id. */
export function titlesOfPlans(names: readonly SearchName[]): ReadonlyMap<string, string> {
  return new Map(names.filter(({ type }) => type === 'plan').map(({ plan, title }) => [plan, title]))
}

/** The names that the search page lists for everyone: with a sole plan, numbers and titles need nothing else loaded. */
export function namesOnPage(index: Element): readonly SearchName[] {
  return [...index.querySelectorAll<HTMLElement>('li[data-type]')].map((item) => {
    const { type, number, chapterNumber, highest, aliases, ...words } = item.dataset
    return {
      ...EMPTY,
      ...(words as Pick<SearchName, 'url' | 'title'>),
      type: type as RecordType,
      ...(number && { number: Number(number) }),
      ...(chapterNumber && { part: Number(chapterNumber) }),
      ...(highest && { highest: Number(highest) }),
      ...(aliases && { aliases: aliases.split('\n') }),
    }
  })
}
