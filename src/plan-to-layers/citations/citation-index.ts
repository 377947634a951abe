import type { Instrument } from '../../model/instrument.ts'
import type { Registry, Regulation } from '../../model/registry.ts'
import { indexNames, type NameIndex } from '../match-names.ts'
import { foldNumber } from './document-number.ts'
import { foldName, innerNames, withoutEdition } from './fold-name.ts'

/** A document that a citation may mean: an entry of the registry, or a row of its tables. */
export interface Candidate {
  readonly id: string
  readonly title: string
  /** Its own number, and those of its revisions, as `foldNumber` writes them. */
  readonly numbers: readonly string[]
  readonly issuer: string
  /** The province whose document it is; empty for the whole country. */
  readonly region: string
  /** The first day that is known of it; empty where none is. */
  readonly made: string
  readonly repealed: string
  /** Whether a law or regulation, which no other document shares its name with. */
  readonly isLaw: boolean
  /** Id of the plan that it is. */
  readonly plan: string | null
  readonly isHandKept: boolean
}

/** Names and numbers of the registry’s documents, ready to be looked up. */
export interface CitationIndex {
  /** By folded name: titles, other names, what a notice issues. */
  readonly named: (key: string) => readonly Candidate[]
  /** By a folded name without its edition. */
  readonly looselyNamed: (key: string) => readonly Candidate[]
  /** By document number. */
  readonly numbered: (number: string) => readonly Candidate[]
  /** Names known without 《》. */
  readonly unmarked: NameIndex<{ readonly id: string; readonly name: string }>
  /** Whether numbers of the registry begin with these words: 国办发. */
  readonly isOffice: (words: string) => boolean
}

interface Tables {
  readonly byName: ReadonlyMap<string, readonly Candidate[]>
  readonly byLooseName: ReadonlyMap<string, readonly Candidate[]>
  readonly byNumber: ReadonlyMap<string, readonly Candidate[]>
  readonly offices: ReadonlySet<string>
}

/** Index the registry: the entries, which come first, over the rows, each list once for all plans. */
export function indexCitations({ regulations, instruments }: Registry): CitationIndex {
  const own = entryTables.get(regulations) ?? toTables(regulations.map(fromEntry))
  entryTables.set(regulations, own)
  const rows = instruments?.rows ?? NO_ROWS
  const known = rowTables.get(rows) ?? toTables(rows.map(fromRow))
  rowTables.set(rows, known)
  /** The entry that a row stands for: one number, or one title on days that do not contradict. */
  const entryOf = (row: Candidate): Candidate =>
    row.numbers.flatMap((number) => own.byNumber.get(number) ?? []).at(0) ??
    own.byName.get(foldName(row.title))?.find((entry) => mayBeOne(entry, row)) ??
    row
  const look = (table: 'byName' | 'byLooseName' | 'byNumber') => (key: string) => {
    const entries = own[table].get(key) ?? []
    return entries.length > 0 ? entries : [...new Set((known[table].get(key) ?? []).map(entryOf))]
  }
  return {
    named: look('byName'),
    looselyNamed: look('byLooseName'),
    numbered: look('byNumber'),
    unmarked: indexNames(
      regulations
        .filter(({ unmarked }) => unmarked)
        .flatMap(({ id, name, aliases }) =>
          [name, ...aliases].map((word) => [word, { id, name: word }] as const),
        ),
    ),
    isOffice: (words) => own.offices.has(words) || known.offices.has(words),
  }
}

const NO_ROWS: readonly Instrument[] = []
const entryTables = new WeakMap<readonly Regulation[], Tables>()
const rowTables = new WeakMap<readonly Instrument[], Tables>()

interface Named extends Candidate {
  readonly names: readonly string[]
}

function toTables(documents: readonly Named[]): Tables {
  const byName = new Map<string, Candidate[]>()
  const byLooseName = new Map<string, Candidate[]>()
  const byNumber = new Map<string, Candidate[]>()
  const offices = new Set<string>()
  for (const document of documents) {
    const { names, ...candidate } = document
    const exact = new Set(names.map(foldName).flatMap((name) => [name, ...innerNames(name)]))
    for (const key of exact) push(byName, key, candidate)
    for (const key of new Set([...exact].map(withoutEdition))) push(byLooseName, key, candidate)
    for (const number of candidate.numbers) {
      push(byNumber, number, candidate)
      const office = /^[^〔]+(?=〔)/u.exec(number)?.[0]
      if (office) offices.add(office)
    }
  }
  return { byName, byLooseName, byNumber, offices }
}

function push(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const all = map.get(key)
  if (all) all.push(candidate)
  else map.set(key, [candidate])
}

function fromEntry(entry: Regulation): Named {
  const { id, plan, issuer, region, documentNumber, repealed, kind } = entry
  return {
    id,
    title: entry.title,
    names: namesOf(entry),
    numbers: documentNumber === null ? [] : [foldNumber(documentNumber)],
    issuer: issuer ?? '',
    region: region ?? '',
    made: firstDay([entry.passed, entry.published, entry.inForce].map((day) => day ?? '')),
    repealed: repealed?.date ?? '',
    isLaw: LAWS.has(kind),
    plan,
    isHandKept: true,
  }
}

function fromRow(row: Instrument): Named {
  const { id, title, names, number, issuer, region, passed, published, inForce, repealed, kind } = row
  return {
    id,
    title,
    names: names === '' ? [title] : [title, ...names.split('|')],
    numbers: number === '' ? [] : number.split(';').map((each) => foldNumber(each.split(' ')[0] ?? '')),
    issuer,
    region,
    made: firstDay([passed, published, inForce]),
    repealed,
    isLaw: LAWS.has(kind),
    plan: null,
    isHandKept: false,
  }
}

const LAWS: ReadonlySet<Regulation['kind']> = new Set([
  'constitution',
  'law',
  'administrative-regulation',
  'supervision-regulation',
])

function firstDay(days: readonly string[]): string {
  return days.filter((day) => day !== '').sort()[0] ?? ''
}

function mayBeOne(entry: Candidate, row: Candidate): boolean {
  return entry.made === '' || row.made === '' || entry.made.slice(0, 4) === row.made.slice(0, 4)
}

/** Every name of a document: full title, usual name, aliases. */
export function namesOf({ title, name, aliases }: Regulation): readonly string[] {
  return [...new Set([title, name, ...aliases])]
}
