import { READING_KINDS, type Reading, type ReadingKind } from '../../model/account.ts'
import type { Plan } from '../../model/plan.ts'
import { REDACTION_MARK } from '../../model/redaction.ts'
import { countCharacters } from '../../model/tally.ts'

/** A line of the account from an original to the page, in characters that are not blank. */
export interface LedgerRow {
  readonly name: string
  /** A sum, what is taken from the one above or added to it, or one of the reasons for that. */
  readonly role: 'sum' | 'minus' | 'plus' | 'reason'
  /** How many characters; `null` where they are counted in the row above. */
  readonly characters: number | null
  /** In how many places; `null` for a sum. */
  readonly pieces: number | null
  /** Anchor of the list below that tells of each. */
  readonly anchor: string | null
}

/**
 * The account of a plan from the document that was received to the published words, one sum after the other:
 * `original − left out = read`, `read + supplied − redacted + marks = source`, `source − removed + added = published`.
 * It begins with the source where that is the document, and where nothing is known of how it was read.
 */
export function planLedger(plan: Plan, sourceText: string): readonly LedgerRow[] {
  const source = countCharacters(sourceText)
  const { normalizations, corrections, redactions } = plan
  const hidden = redactions.reduce((total, { characters }) => total + characters, 0)
  const marks = redactions.length * countCharacters(REDACTION_MARK)
  return [
    ...fromOriginal(plan.original, source + hidden - marks),
    ...(hidden > 0 ? [minus('隐去', hidden, redactions.length, 'redactions')] : []),
    ...(hidden > 0
      ? [{ ...minus('写上隐去的标记', marks, redactions.length, null), role: 'plus' as const }]
      : []),
    sum('原文', source),
    ...change('规整', normalizations, 'normalizations'),
    ...change('校订', corrections, 'corrections'),
    sum('网页', source + growth([...normalizations, ...corrections])),
  ]
}

function fromOriginal(original: Plan['original'], source: number): readonly LedgerRow[] {
  if (original === null) return [sum('原件', source), minus('略去', 0, 0, null)]
  if (original.account === null) return []
  const { account, readings } = original
  const leftOut = readings.filter(({ characters }) => characters > 0)
  const supplied = readings.filter(({ kind }) => READING_KINDS[kind].effect === 'supplied')
  return [
    sum('原件', account.original),
    minus('略去', account.leftOut, leftOut.length, 'readings'),
    ...reasons(leftOut, ({ characters }) => characters),
    sum('读出', account.read),
    { ...minus('补出', account.supplied, supplied.length, 'readings'), role: 'plus' },
    ...reasons(supplied, ({ text }) => countCharacters(text)),
  ]
}

function sum(name: string, characters: number): LedgerRow {
  return { name, role: 'sum', characters, pieces: null, anchor: null }
}

function minus(name: string, characters: number, pieces: number, anchor: string | null): LedgerRow {
  return { name, role: 'minus', characters, pieces, anchor: pieces > 0 ? anchor : null }
}

function reasons(
  readings: readonly Reading[],
  charactersOf: (reading: Reading) => number,
): readonly LedgerRow[] {
  return [...Map.groupBy(readings, ({ kind }) => kind)].map(([kind, all]) => ({
    name: READING_KINDS[kind].name,
    role: 'reason',
    characters: all.reduce((total, reading) => total + charactersOf(reading), 0),
    pieces: all.length,
    anchor: readingAnchor(kind),
  }))
}

/** The heading of the list of a kind of readings. */
export function readingAnchor(kind: ReadingKind): string {
  return `reading-${kind}`
}

type Edits = readonly Pick<Plan['normalizations'][number], 'before' | 'after'>[]

/** What edits took away and what they put in its place, where they changed more than blanks. */
function change(name: string, edits: Edits, anchor: string): readonly LedgerRow[] {
  const total = (of: 'before' | 'after') =>
    edits.reduce((characters, edit) => characters + countCharacters(edit[of]), 0)
  const row = (what: string, role: 'minus' | 'plus', characters: number): readonly LedgerRow[] =>
    characters > 0 ? [{ name: `${name}${what}`, role, characters, pieces: edits.length, anchor }] : []
  return [...row('去掉', 'minus', total('before')), ...row('写上', 'plus', total('after'))]
}

function growth(edits: Edits): number {
  return edits.reduce(
    (characters, { before, after }) => characters + countCharacters(after) - countCharacters(before),
    0,
  )
}
