import { type Instrument, NO_INSTRUMENTS } from '../../model/instrument.ts'
import type { Registry, Regulation } from '../../model/registry.ts'
import { indexNames, type NameIndex } from '../match-names.ts'
import { foldNumber } from './document-number.ts'
import { foldName, innerNames, withoutEdition } from './fold-name.ts'

/** A document that a citation may mean: an entry of the registry, or a row of its tables. */
export interface Candidate {
  readonly id: string
  readonly title: string
  /** Every folded name by which it may be cited. */
  readonly names: readonly string[]
  /** Its own number, and those of its revisions, as `foldNumber` writes them. */
  readonly numbers: readonly string[]
  readonly issuer: string
  /** The province whose document it is; empty for the whole country. */
  readonly region: string
  /** The first day that is known of it; empty where none is. */
  readonly made: string
  readonly repealed: string
  /** The day up to which it was looked up. */
  readonly asOf: string
  /** Whether a law or regulation, which no other document shares its name with. */
  readonly isLaw: boolean
  /** Whether a law, a regulation or a rule, which orders promulgate and revise. */
  readonly isRule: boolean
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
  /** Names known without 《》 wherever they stand. */
  readonly unmarked: NameIndex<string>
  /** Names of laws and regulations, which are known without 《》 where no other word holds them. */
  readonly laws: NameIndex<string>
  /** Whether numbers of the registry begin with these words: 国办发. */
  readonly isOffice: (words: string) => boolean
}

/** Documents by their names and numbers; what else is to be known of one is read when somebody asks for it. */
interface Tables {
  readonly byName: (key: string) => readonly Candidate[]
  readonly byLooseName: (key: string) => readonly Candidate[]
  readonly byNumber: (key: string) => readonly Candidate[]
  readonly offices: ReadonlySet<string>
}

/** Index the registry: the entries, which come first, over the rows, each list once for all plans. */
export function indexCitations({ regulations, instruments }: Registry): CitationIndex {
  const own = entryTables.get(regulations) ?? toTables(regulations, namesOf, numbersOfEntry, fromEntry)
  entryTables.set(regulations, own)
  const rows = (instruments ?? NO_INSTRUMENTS).rows
  const known = rowTables.get(rows) ?? toTables(rows, namesOfRow, numbersOfRow, fromRow)
  rowTables.set(rows, known)
  /** The entry that a row stands for: its own number, which no other row has, or one title on days that do not contradict. */
  const entryOf = (row: Candidate): Candidate => {
    const [number = ''] = row.numbers
    const isOnly = known.byNumber(number).filter(({ numbers }) => numbers[0] === number).length === 1
    return (
      (isOnly ? own.byNumber(number).at(0) : undefined) ??
      own.byName(foldName(row.title)).find((entry) => mayBeOne(entry, row)) ??
      row
    )
  }
  const look = (table: 'byName' | 'byLooseName' | 'byNumber') => (key: string) => {
    const entries = own[table](key)
    return entries.length > 0 ? entries : [...new Set(known[table](key).map(entryOf))]
  }
  return {
    named: look('byName'),
    looselyNamed: look('byLooseName'),
    numbered: look('byNumber'),
    unmarked: indexNames(
      regulations
        .filter(({ unmarked }) => unmarked)
        .flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [word, id] as const)),
    ),
    laws: lawNames.get(rows) ?? indexLaws(rows),
    isOffice: (words) => own.offices.has(words) || known.offices.has(words),
  }
}

const lawNames = new WeakMap<readonly Instrument[], NameIndex<string>>()

/** `行政处罚法`, `物业管理条例`, `中国共产党章程`: laws and regulations by their titles without 中华人民共和国. */
function indexLaws(rows: readonly Instrument[]): NameIndex<string> {
  const laws = rows.filter(({ kind, title }) =>
    LAWS.has(kind) ? /(?:法|法典|条例)$/u.test(title) : /^中国共产党.+(?:章程|条例|准则)$/u.test(title),
  )
  const names = indexNames(laws.map(({ title, id }) => [title.replace(/^中华人民共和国/u, ''), id] as const))
  lawNames.set(rows, names)
  return names
}

const entryTables = new WeakMap<readonly Regulation[], Tables>()
const rowTables = new WeakMap<readonly Instrument[], Tables>()

function toTables<T>(
  documents: readonly T[],
  namesOf: (document: T) => readonly string[],
  numbersOf: (document: T) => readonly string[],
  toCandidate: (document: T) => Candidate,
): Tables {
  const byName = new Map<string, number[]>()
  const byLooseName = new Map<string, number[]>()
  const byNumber = new Map<string, number[]>()
  const offices = new Set<string>()
  for (const [at, document] of documents.entries()) {
    const exact = new Set(foldNames(namesOf(document)))
    for (const key of exact) push(byName, key, at)
    for (const key of new Set([...exact].map(withoutEdition))) if (!exact.has(key)) push(byLooseName, key, at)
    for (const number of numbersOf(document)) {
      push(byNumber, number, at)
      const office = /^[^〔]+(?=〔)/u.exec(number)?.[0]
      if (office) offices.add(office)
    }
  }
  const candidates = new Map<number, Candidate>()
  const candidateAt = (at: number): Candidate => {
    const candidate = candidates.get(at) ?? toCandidate(documents[at] as T)
    candidates.set(at, candidate)
    return candidate
  }
  const look = (map: ReadonlyMap<string, readonly number[]>) => (key: string) =>
    (map.get(key) ?? []).map(candidateAt)
  return { byName: look(byName), byLooseName: look(byLooseName), byNumber: look(byNumber), offices }
}

function foldNames(names: readonly string[]): readonly string[] {
  return names.map(foldName).flatMap((name) => [name, ...innerNames(name)])
}

function push(map: Map<string, number[]>, key: string, at: number): void {
  const all = map.get(key)
  if (all) all.push(at)
  else map.set(key, [at])
}

function numbersOfEntry({ documentNumber }: Regulation): readonly string[] {
  return documentNumber === null ? [] : [foldNumber(documentNumber)]
}

function fromEntry(entry: Regulation): Candidate {
  const { id, plan, issuer, region, repealed, kind } = entry
  return {
    id,
    title: entry.title,
    names: foldNames(namesOf(entry)),
    numbers: numbersOfEntry(entry),
    issuer: issuer ?? '',
    region: region ?? '',
    made: firstDay([entry.passed, entry.published, entry.inForce].map((day) => day ?? '')),
    repealed: repealed?.date ?? '',
    asOf: entry.asOf ?? '',
    isLaw: LAWS.has(kind),
    isRule: RULES.has(kind),
    plan,
    isHandKept: true,
  }
}

function namesOfRow({ title, names }: Instrument): readonly string[] {
  return names === '' ? [title] : [title, ...names.split('|')]
}

function numbersOfRow({ number }: Instrument): readonly string[] {
  return number === '' ? [] : number.split(';').map((each) => foldNumber(each.split(' ')[0] ?? ''))
}

function fromRow(row: Instrument): Candidate {
  const { id, title, issuer, region, passed, published, inForce, repealed, kind } = row
  return {
    id,
    title,
    names: foldNames(namesOfRow(row)),
    numbers: numbersOfRow(row),
    issuer,
    region,
    made: firstDay([passed, published, inForce]),
    repealed,
    asOf: row.asOf,
    isLaw: LAWS.has(kind),
    isRule: RULES.has(kind),
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
const RULES: ReadonlySet<Regulation['kind']> = new Set([...LAWS, 'department-rule', 'local-rule'])

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
