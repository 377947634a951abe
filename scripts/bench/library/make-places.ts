import { ALL_PLACES, placeAtStart } from '../../../src/bodies/places.ts'

/** A place that has a plan each year. */
export interface MadePlace {
  readonly code: string
  /** As its documents call it, so that there is but one: `中牟县`, `平顶山市新华区`. */
  readonly name: string
  /** The word for its level, with which names of its bodies begin: `省`, `市`, `县`, `区`. */
  readonly level: string
  readonly rank: 'province' | 'city' | 'county'
  /** The one above it; `null` for the province. */
  readonly above: MadePlace | null
}

/** The province of our plan: 18 cities (济源, which has no counties, among them) and 156 counties. */
const PROVINCE = '41'

/** A province, its cities and its counties, the higher first (GB/T 2260). */
export function makePlaces(): readonly MadePlace[] {
  const rows = ALL_PLACES.filter(({ code }) => code.startsWith(PROVINCE))
  const made = new Map<string, MadePlace>()
  for (const rank of RANKS) {
    for (const { code, name: own } of rows.filter((row) => rankOf(row.code) === rank)) {
      const above = made.get(`${code.slice(0, 4)}00`) ?? made.get(`${PROVINCE}0000`) ?? null
      const isSole = placeAtStart(own)?.codes.length === 1
      made.set(code, {
        ...{ code, rank, above, level: own.at(-1) ?? '' },
        name: isSole ? own : `${above?.name}${own}`,
      })
    }
  }
  return [...made.values()]
}

function rankOf(code: string): MadePlace['rank'] {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') || code.startsWith(`${PROVINCE}90`) ? 'city' : 'county'
}

const RANKS = ['province', 'city', 'county'] as const
