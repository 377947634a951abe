import { FUNCTIONS } from '../bodies/functions.ts'
import { placeOf } from '../bodies/places.ts'
import type { Finding, FindingValue } from '../diagnostics/finding.ts'
import type { Organization, Regulation, Term } from '../model/registry.ts'
import type { Span } from '../model/span.ts'
import { namesOf } from '../plan-to-layers/citations/citation-index.ts'
import { foldName } from '../plan-to-layers/citations/fold-name.ts'
import { foldText } from '../plan-to-layers/fold-text.ts'
import { checkDates } from './check-dates.ts'

/** A file of the registry with its checked contents. */
export interface RegistryFile<T> {
  readonly path: string
  /** File name without its ending. */
  readonly name: string
  readonly value: T
  readonly locate: (path: readonly PropertyKey[]) => Span
}

type Fault = Omit<Finding, 'at'> & { readonly path: readonly PropertyKey[] }

/** What no single entry can tell: ids and names used twice, ids that lead nowhere, dates that contradict. */
export function checkRegistry(
  regulations: readonly RegistryFile<Regulation>[],
  terms: RegistryFile<readonly Term[]> | undefined,
  organizations: RegistryFile<readonly Organization[]> | undefined,
): ReadonlyMap<string, readonly Finding[]> {
  const findings = new Map<string, readonly Finding[]>()
  const add = <T>(file: RegistryFile<T>, faults: readonly Fault[]) => {
    const located = faults.map(({ path, ...fault }): Finding => ({ ...fault, at: file.locate(path) }))
    findings.set(file.path, [...(findings.get(file.path) ?? []), ...located])
  }
  const ids = new Set(regulations.map(({ value }) => value.id))
  const seen = new Map<string, string>()
  for (const file of regulations) {
    const { value } = file
    const ownName: Fault[] =
      value.id === file.name
        ? []
        : [{ code: 'registry-id-misplaced', path: ['id'], values: { id: value.id, file: file.name } }]
    add(file, [
      ...ownName,
      ...sharedNames(value.id, namesOf(value).map(foldName), seen, ['aliases']),
      ...checkDates(value),
    ])
  }
  if (terms) {
    add(terms, [
      ...checkList(terms.value, (term) => [term.name, ...term.aliases].map((name) => foldText(name).text)),
      ...terms.value.flatMap(({ regulation }, index) =>
        regulation === null || ids.has(regulation)
          ? []
          : [idFault('registry-id-unknown', [index, 'regulation'], regulation, { reason: 'document' })],
      ),
    ])
  }
  if (organizations) {
    const { value } = organizations
    add(organizations, [
      ...checkList(
        value,
        (body) => [body.name, ...body.aliases],
        ({ place }) => place ?? '',
      ),
      ...checkBodies(value),
    ])
  }
  return findings
}

/** Places and functions that the program does not know; and bodies, or ids that were, of two entries. */
function checkBodies(bodies: readonly Organization[]): readonly Fault[] {
  const owners = new Map(bodies.map(({ id }, index) => [id, index]))
  return bodies.flatMap((body, index): readonly Fault[] => {
    const unknown = (key: 'place' | 'function', isKnown: (id: string) => boolean) => {
      const id = body[key]
      return id === null || isKnown(id)
        ? []
        : [idFault('registry-id-unknown', [index, key], id, { reason: key })]
    }
    const take = (id: string, path: readonly PropertyKey[]) => {
      const owner = owners.get(id) ?? index
      owners.set(id, owner)
      const isOwn = owner === index && id !== body.id
      return isOwn ? [] : [idFault('registry-id-repeated', [index, ...path], id, '')]
    }
    const derived = body.place && body.function ? `${body.place}-${body.function}` : body.id
    return [
      ...unknown('place', (code) => placeOf(code) !== null),
      ...unknown('function', (id) => FUNCTIONS.has(id)),
      ...(derived === body.id ? [] : take(derived, ['function'])),
      ...body.was.flatMap((id, place) => take(id, ['was', place])),
    ]
  })
}

function checkList<T extends { readonly id: string }>(
  entries: readonly T[],
  names: (entry: T) => readonly string[],
  scopeOf: (entry: T) => string = () => '',
): readonly Fault[] {
  const ids = new Set<string>()
  const seen = new Map<string, string>()
  return entries.flatMap((entry, index) => {
    const repeated = ids.has(entry.id) ? [idFault('registry-id-repeated', [index, 'id'], entry.id, '')] : []
    ids.add(entry.id)
    return [...repeated, ...sharedNames(entry.id, names(entry), seen, [index, 'name'], scopeOf(entry))]
  })
}

/** Names that an entry shares with an earlier one of its scope; `seen` is filled on the way. */
function sharedNames(
  id: string,
  names: readonly string[],
  seen: Map<string, string>,
  path: readonly PropertyKey[],
  scope = '',
): readonly Fault[] {
  return [...new Set(names)].flatMap((name): Fault[] => {
    const other = seen.get(`${scope}${name}`)
    seen.set(`${scope}${name}`, id)
    if (other === undefined || other === id) return []
    return [{ code: 'registry-name-shared', path, values: { name, ids: `${other}、${id}` } }]
  })
}

function idFault(
  code: 'registry-id-repeated' | 'registry-id-unknown',
  path: readonly PropertyKey[],
  id: string,
  kind: FindingValue,
): Fault {
  return { code, path, values: { id, kind } }
}
