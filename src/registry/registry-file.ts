import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate'
import { INSTRUMENT_COLUMNS, type Instrument, NO_INSTRUMENTS } from '../model/instrument.ts'
import type { Registry } from '../model/registry.ts'

/**
 * The whole registry in one file, for pages that read plans: gzipped JSON, its tables as arrays of cells in the order of
 * `INSTRUMENT_COLUMNS`. Gzipped whatever the server does, for it is seven megabytes.
 */
interface RegistryFile extends Pick<Registry, 'regulations' | 'terms' | 'organizations'> {
  readonly rows: readonly (readonly string[])[]
  readonly sources: readonly (readonly [key: string, what: string])[]
}

/** Write the registry; the same registry gives the same bytes. */
export function registryToFile({
  regulations,
  terms,
  organizations,
  instruments = NO_INSTRUMENTS,
}: Registry): Uint8Array {
  const file: RegistryFile = {
    ...{ regulations, terms, organizations },
    rows: instruments.rows.map((row) => INSTRUMENT_COLUMNS.map((column) => row[column] ?? '')),
    sources: [...instruments.sources],
  }
  return gzipSync(strToU8(JSON.stringify(file)), { level: 9, mtime: 0 })
}

/** Read what `registryToFile` wrote; a browser may have inflated it already. */
export function fileToRegistry(bytes: Uint8Array): Registry {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const file: RegistryFile = JSON.parse(strFromU8(isPacked ? gunzipSync(bytes) : bytes))
  const { rows, sources, ...entries } = file
  const instruments = rows.map((cells) =>
    Object.fromEntries(INSTRUMENT_COLUMNS.map((column, at) => [column, cells[at] ?? ''])),
  )
  return {
    ...entries,
    instruments: { rows: instruments as unknown as readonly Instrument[], sources: new Map(sources) },
  }
}
