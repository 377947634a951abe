import type { Span } from '../../src/model/span.ts'
import { type Measure, measure } from './score-layers.ts'

/** A time or number in the source text, and what it means. */
export interface PlacedValue extends Span {
  readonly meaning: string
}

/** The labels of one kind in a document, and what the program found there. */
export interface ReadValues {
  readonly document: string
  readonly text: string
  readonly labels: readonly PlacedValue[]
  readonly found: readonly PlacedValue[]
}

/** A label that was not found as labelled, or a finding that no label has; `instead` is what stands there. */
export interface ValueFault extends PlacedValue {
  readonly document: string
  readonly is: 'missed' | 'false'
  readonly instead: string | null
}

export interface ValueScore {
  readonly labelled: number
  readonly found: number
  /** Exact span. */
  readonly span: Measure
  /** Exact span and meaning. */
  readonly target: Measure
  readonly faults: readonly ValueFault[]
}

/** How well what was found agrees with the labels, over all documents. */
export function scoreValues(read: readonly ReadValues[]): ValueScore {
  const count = (of: (each: ReadValues) => readonly unknown[]) =>
    read.reduce((sum, each) => sum + of(each).length, 0)
  const labelled = count(({ labels }) => labels)
  const found = count((each) => each.found)
  const common = (key: (value: PlacedValue) => string) =>
    count((each) => each.labels.filter(isAmong(each.found, key)))
  return {
    labelled,
    found,
    span: measure(common(placeOf), labelled, found),
    target: measure(common(wholeOf), labelled, found),
    faults: read.flatMap(({ document, labels, found: values }) => [
      ...reject(labels, isAmong(values, wholeOf)).map((label) => fault(document, 'missed', label, values)),
      ...reject(values, isAmong(labels, placeOf)).map((value) => fault(document, 'false', value, labels)),
    ]),
  }
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`
}

function wholeOf(value: PlacedValue): string {
  return `${placeOf(value)} ${value.meaning}`
}

function reject(values: readonly PlacedValue[], is: (value: PlacedValue) => boolean): readonly PlacedValue[] {
  return values.filter((value) => !is(value))
}

function isAmong(
  others: readonly PlacedValue[],
  key: (value: PlacedValue) => string,
): (value: PlacedValue) => boolean {
  const keys = new Set(others.map(key))
  return (value) => keys.has(key(value))
}

function fault(
  document: string,
  is: ValueFault['is'],
  value: PlacedValue,
  others: readonly PlacedValue[],
): ValueFault {
  const over = others.find(({ start, end }) => start < value.end && end > value.start)
  return { document, is, ...value, instead: over?.meaning ?? null }
}
