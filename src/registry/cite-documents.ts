import { type Instrument, NO_INSTRUMENTS } from '../model/instrument.ts'
import type { Registry, Regulation } from '../model/registry.ts'
import { instrumentToRegulation } from './instrument-to-regulation.ts'

/**
 * The entries of cited documents, in the order of their ids, and of what took the place of those; one that has no
 * entry of its own gets it from its row of facts.
 */
export function citeDocuments(
  { regulations, instruments }: Registry,
  cited: ReadonlySet<string>,
): readonly Regulation[] {
  const kept = new Map(regulations.map((regulation) => [regulation.id, regulation]))
  const { rows, sources } = instruments ?? NO_INSTRUMENTS
  const { byId, byTitle } = indexRows(rows)
  const entries = new Map<string, Regulation>()
  const cite = (id: string): string | null => {
    const row = byId.get(id)
    const entry = kept.get(id) ?? (row && instrumentToRegulation(row, sources))
    if (entry && !entries.has(id)) entries.set(id, entry)
    return entry ? id : null
  }
  for (const id of [...cited].sort()) {
    cite(id)
    const row = byId.get(id)
    const entry = entries.get(id)
    if (!row || !entry?.repealed || kept.has(id)) continue
    const [successor, ...others] = (byTitle.get(row.by) ?? []).filter((other) => other.id !== id)
    if (!successor || others.length > 0) continue
    entries.set(id, { ...entry, repealed: { ...entry.repealed, successor: cite(successor.id) } })
  }
  return [...entries.values()]
}

/** The registry with the entries that plans brought along. */
export function withCited(registry: Registry, cited: readonly (readonly Regulation[])[]): Registry {
  const known = new Map(registry.regulations.map((regulation) => [regulation.id, regulation]))
  for (const entry of cited.flat()) if (!known.has(entry.id)) known.set(entry.id, entry)
  return { ...registry, regulations: [...known.values()] }
}

const indexes = new WeakMap<readonly Instrument[], ReturnType<typeof index>>()

/** Rows by id and by title, indexed once for each table. */
function indexRows(rows: readonly Instrument[]) {
  const known = indexes.get(rows) ?? index(rows)
  indexes.set(rows, known)
  return known
}

function index(rows: readonly Instrument[]) {
  return {
    byId: new Map(rows.map((row) => [row.id, row])),
    byTitle: Map.groupBy(rows, ({ title }) => title),
  }
}
