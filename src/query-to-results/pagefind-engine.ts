import { type BodiesTable, type RowPart, readRow, type TableRow } from '../html-to-search/library-table.ts'
import { fileOf, lengthOf, type PlacedPart, partAt, placeParts } from '../html-to-search/places.ts'
import type { SearchRecord } from '../html-to-search/search-record.ts'
import { characterWord, documentWord, pairWord, startWord } from '../html-to-search/words.ts'
import type { Engine, Hit } from './engine.ts'
import { createPlaceFinder, type Pagefind, type Places } from './find-places.ts'

/** What the engine loads beside the words, by paths below `pagefind/`. */
export type LoadFile = (path: string) => Promise<unknown>

interface Row extends TableRow {
  readonly parts: readonly (RowPart & PlacedPart)[]
  /** How many places its parts have; as many stand behind them for single characters. */
  readonly length: number
  /** How many parts are in the rows before it. */
  readonly before: number
}

/** An engine over the index that `indexesToFiles` wrote. */
export async function createPagefindEngine(pagefind: Pagefind, loadFile: LoadFile): Promise<Engine> {
  const rows = readRows((await loadFile('library.json')) as readonly TableRow[])
  const placesOf = createPlaceFinder(pagefind)

  function toHit(row: number, part: number, inTitle = false): Hit {
    const { id = '', before, parts } = rows[row] as Row
    const { type, url, ...place } = parts[part] as RowPart & PlacedPart
    const file = `text/${id === '' ? '' : `${id}/`}${fileOf(place)}.json`
    const load = async () => {
      const texts = (await loadFile(file)) as Readonly<Record<number, Partial<SearchRecord>>>
      return { ...EMPTY, ...texts[part] } as SearchRecord
    }
    return {
      id: `${id} ${part}`,
      order: before + part,
      plan: id,
      type,
      inTitle,
      file,
      load,
      ...(url && { url }),
    }
  }

  /** A hit for each part that has one of some places, which are in order. */
  function toHits(places: Places, length: number): readonly Hit[] {
    return [...places].flatMap(([row, starts]) => {
      const { parts } = rows[row] as Row
      const titled = new Map<number, boolean>()
      for (const start of starts) {
        const part = partAt(parts, start)
        const isIn = start + length <= (parts[part]?.body ?? 0)
        titled.set(part, isIn || titled.get(part) === true)
      }
      return [...titled].map(([part, inTitle]) => toHit(row, part, inTitle))
    })
  }

  /** The places of a phrase: every second of its pairs, and the last, at their distances from its start. */
  async function findPlaces(phrase: string): Promise<Places> {
    const characters = [...phrase]
    const last = characters.length - 2
    if (last < 0) return inFirstHalf(await placesOf(characterWord(phrase)))
    const offsets = characters.flatMap((_, at) => ((at % 2 === 0 && at < last) || at === last ? [at] : []))
    const found = await Promise.all(
      offsets.map(async (at) => ({
        at,
        places: await placesOf(pairWord(characters[at] ?? '', characters[at + 1])),
      })),
    )
    return [...found]
      .sort((a, b) => a.places.size - b.places.size)
      .reduce<Places | null>(
        (starts, { at, places }) => (starts === null ? shift(places, at) : keep(starts, at, places)),
        null,
      ) as Places
  }

  /** Single characters stand behind all other words. */
  function inFirstHalf(places: Places): Places {
    return new Map([...places].map(([row, at]) => [row, at.map((place) => place - (rows[row]?.length ?? 0))]))
  }

  return {
    plans: new Map(rows.flatMap((row) => (row.id ? [[row.id, row] as const] : []))),
    find: async (phrase) => (phrase === '' ? [] : toHits(await findPlaces(phrase), [...phrase].length)),
    titled: async (phrase) => {
      const [first, ...rest] = phrase
      if (!first || rest.length === 0) return []
      const ends = [...(await findPlaces(phrase))].map(([row, starts]): [number, readonly number[]] => {
        const { parts } = rows[row] as Row
        return [row, starts.filter((start) => start + rest.length + 1 === parts[partAt(parts, start)]?.body)]
      })
      const possible = new Map(ends.filter(([, starts]) => starts.length > 0))
      if (possible.size === 0) return []
      return toHits(keep(possible, -1, await placesOf(startWord(first))), 0)
    },
    citing: async (document) => toHits(await placesOf(documentWord(document)), 0),
    all: () => rows.flatMap(({ parts }, row) => parts.map((_, part) => toHit(row, part))),
    bodies: async () => {
      const { bodies, plans } = (await loadFile('bodies.json')) as BodiesTable
      const rowOfId = new Map(rows.map(({ id = '' }, index) => [id, index]))
      return ({ id }) => {
        const [plan = '', part = ''] = id.split(' ')
        const own = plans[rowOfId.get(plan) ?? -1]?.[Number(part)] ?? []
        return own.flatMap((index) => bodies[index] ?? [])
      }
    },
  }
}

const EMPTY = { label: '', plan: '', chapter: '', title: '', text: '', departments: [], documents: [] }

function readRows(table: readonly TableRow[]): readonly Row[] {
  let before = 0
  return table.map((row) => {
    const parts = readRow(row)
    const placed = placeParts(parts).map((place, index) => ({ ...(parts[index] as RowPart), ...place }))
    const read = { ...row, parts: placed, length: lengthOf(parts), before }
    before += parts.length
    return read
  })
}

function shift(places: Places, by: number): Places {
  return new Map([...places].map(([row, at]) => [row, at.map((place) => place - by)]))
}

/** The starts that have one of some places at a distance behind them. */
function keep(starts: Places, distance: number, places: Places): Places {
  return new Map(
    [...starts].flatMap(([row, at]): [number, readonly number[]][] => {
      const there = new Set(places.get(row))
      const kept = at.filter((start) => there.has(start + distance))
      return kept.length > 0 ? [[row, kept]] : []
    }),
  )
}
