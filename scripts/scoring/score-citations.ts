import { articleWords } from '../../src/model/citation-words.ts'
import type { Span } from '../../src/model/span.ts'
import { CITATION_CLASSES, type CitationGold, type PlacedLabel } from './citation-gold.ts'

/** The document that a citation was resolved to: the one that it stands in, or an entry of the registry. */
export type Meaning = 'self' | { readonly title: string; readonly number: string | null }

/** A citation as the program found it, in the source text. */
export interface FoundCitation extends Span {
  readonly means: Meaning | null
  /** What is cited of it. */
  readonly articles?: readonly Article[] | undefined
}

interface Article {
  readonly article: string
  readonly paragraph?: string | null | undefined
  readonly item?: string | null | undefined
}

/** A labelled document, and what the program found in it. */
export interface ReadCitations {
  readonly gold: CitationGold
  readonly text: string
  readonly labels: readonly PlacedLabel[]
  readonly found: readonly FoundCitation[]
}

/** A label and what became of it. */
export interface CitationOutcome {
  readonly document: string
  readonly label: PlacedLabel
  /** `left`: rightly unresolved. */
  readonly is: 'right' | 'wrong' | 'unresolved' | 'left'
  readonly isFound: boolean
  /** A name without 《》 and number. */
  readonly isPlain: boolean
  /** What it was resolved to, where that is wrong. */
  readonly means: Meaning | null
}

/** How one class of mentions fared. */
export interface CitationScore {
  readonly class: (typeof CITATION_CLASSES)[number]
  readonly labelled: number
  /** Labels of a certain document, in the registry or not. */
  readonly certain: number
  /** Labels of a document that the registry has, or of the document itself. */
  readonly resolvable: number
  readonly found: number
  readonly right: number
  readonly wrong: number
  readonly unresolved: number
  /** Of those that are resolvable, how many are the document itself, and right; and how many stand without marks. */
  readonly self: Part
  readonly plain: Part
}

export interface Part {
  readonly labelled: number
  readonly right: number
}

/** What share of the resolvable mentions must lead to their document; no class may have a wrong link. */
const CITATION_BOUNDS: Readonly<Record<CitationScore['class'], number>> = {
  law: 0.98,
  'administrative-regulation': 0.98,
  'state-council-number': 0.95,
  'central-title': 0.7,
  local: 0,
  other: 0,
}

/** Whether a class reaches its bound. */
export function resolvesEnough({ class: name, right, resolvable, wrong }: CitationScore): boolean {
  return wrong === 0 && right >= CITATION_BOUNDS[name] * resolvable
}

/**
 * What became of every label. A citation belongs to the label that it overlaps; one that leads to another document
 * makes the label wrong, whatever else overlaps it.
 */
export function judgeCitations({ gold, text, labels, found }: ReadCitations): readonly CitationOutcome[] {
  return labels.map((label) => {
    const over = found.filter(({ start, end }) => start < label.end && end > label.start)
    const meanings = over.flatMap(({ means }) => means ?? [])
    const wrong = meanings.find((means) => !isSame(label.is, means, gold.number))
    const missing = label.is === null ? 'left' : 'unresolved'
    return {
      document: gold.document,
      label,
      is: wrong ? 'wrong' : meanings.length > 0 ? 'right' : missing,
      isFound: over.length > 0,
      isPlain: text[label.start] !== '《' && text[label.end - 1] !== '号',
      means: wrong ?? null,
    }
  })
}

/** Citations that lead somewhere although no label stands there: to be read by eye. */
export function findUnlabelled({ labels, found }: ReadCitations): readonly FoundCitation[] {
  return found.filter(
    (each) => each.means !== null && !labels.some(({ start, end }) => start < each.end && end > each.start),
  )
}

/** The labels of which articles are cited, or said to be; `got` is what the program says, in the words of `wanted`. */
export function judgeArticles({ gold, labels, found }: ReadCitations): readonly {
  readonly document: string
  readonly label: PlacedLabel
  readonly wanted: string
  readonly got: string
}[] {
  return labels
    .map((label) => {
      const over = found.filter(({ start, end }) => start < label.end && end > label.start)
      const [wanted, got] = [label.articles ?? [], over.flatMap(({ articles = [] }) => articles)].map(
        writeArticles,
      )
      return { document: gold.document, label, wanted: wanted ?? '', got: got ?? '' }
    })
    .filter(({ wanted, got }) => wanted !== '' || got !== '')
}

function writeArticles(articles: readonly Article[]): string {
  return articles.map(articleWords).join('、')
}

/** Count the outcomes of each class. */
export function scoreCitations(outcomes: readonly CitationOutcome[]): readonly CitationScore[] {
  return CITATION_CLASSES.map((name) => {
    const own = outcomes.filter(({ label }) => label.class === name)
    const count = (is: (outcome: CitationOutcome) => boolean) => own.filter(is).length
    const part = (isOf: (outcome: CitationOutcome) => boolean): Part => ({
      labelled: count(isOf),
      right: count((outcome) => isOf(outcome) && outcome.is === 'right'),
    })
    return {
      class: name,
      labelled: own.length,
      certain: count(({ label }) => label.is !== null || label.why === 'not-in-registry'),
      resolvable: count(({ label }) => label.is !== null),
      found: count(({ isFound }) => isFound),
      right: count(({ is }) => is === 'right'),
      wrong: count(({ is }) => is === 'wrong'),
      unresolved: count(({ is }) => is === 'unresolved'),
      self: part(({ label }) => label.is === 'self'),
      plain: part(({ label, isPlain }) => isPlain && label.is !== null),
    }
  })
}

function isSame(wanted: string | null, means: Meaning, own: string | undefined): boolean {
  if (wanted === null) return false
  if (means === 'self') return wanted === 'self' || wanted === own
  if (wanted === 'self') return own !== undefined && numbersOf(means.number).includes(own)
  return fold(means.title) === fold(wanted) || numbersOf(means.number).includes(wanted)
}

/** `国务院令第142号 1994-01-28;国务院令第707号 2018-12-18` are two numbers. */
function numbersOf(numbers: string | null): readonly string[] {
  return (numbers ?? '').split(/[;；]/u).map((number) => number.trim().split(' ')[0] ?? '')
}

/** Spaces, kinds of dash and of title mark, and the country’s name tell no titles apart. */
function fold(title: string): string {
  return title
    .replace(/\s/gu, '')
    .replace(/^中华人民共和国/u, '')
    .replace(/[—－–]/gu, '-')
    .replaceAll('〈', '《')
    .replaceAll('〉', '》')
}
