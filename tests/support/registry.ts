import { fileURLToPath } from 'node:url'
import { INSTRUMENT_COLUMNS, type Instrument } from '../../src/model/instrument.ts'
import { type Registry, type Regulation, regulationSchema } from '../../src/model/registry.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'

/** The content folder of the repository, whatever the working folder is. */
export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url))

/** What the repository's plans refer to. */
export const { registry } = loadRegistry(CONTENT)

/** Of a plan that refers to nothing. */
export const NO_REGISTRY: Registry = { regulations: [], terms: [], organizations: [] }

/** A document with nothing known of it but what is given. */
export function makeRegulation(fields: Partial<Regulation> & Pick<Regulation, 'id' | 'name'>): Regulation {
  return regulationSchema.parse({
    title: fields.name,
    aliases: [],
    kind: 'law',
    issuer: null,
    documentNumber: null,
    passed: null,
    published: null,
    inForce: null,
    statuses: [{ asOf: '2020-04-17', is: 'unknown', note: '测试' }],
    sources: [{ where: '测试', supports: '测试' }],
    ...fields,
  })
}

/** A row of which nothing is known but what is given. */
export function makeInstrument(cells: Partial<Instrument>): Instrument {
  const empty = Object.fromEntries(INSTRUMENT_COLUMNS.map((column) => [column, '']))
  return {
    ...(empty as unknown as Instrument),
    id: 'document-1',
    kind: 'normative-document',
    title: '甲市某某办法',
    source: '测试',
    ...cells,
  }
}
