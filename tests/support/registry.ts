import { type Regulation, regulationSchema } from '../../src/model/registry.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'

/** The project's own registry. */
export const registry = loadRegistry('content').registry

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
