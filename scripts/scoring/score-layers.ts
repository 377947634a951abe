import { placedEntries } from '../../src/model/layered-parts.ts'
import type { Plan } from '../../src/model/plan.ts'
import { describeTarget, type Gold, LAYER_KINDS, type Label, type LayerKind, labelsOf } from './gold.ts'

/** How well one kind of annotation agrees with the gold set. */
export interface Score {
  readonly kind: LayerKind
  readonly gold: number
  readonly found: number
  /** Exact span. */
  readonly span: Measure
  /** Exact span and everything that is said of it. */
  readonly target: Measure
  /** Labels that were not found as labelled, and findings that no label has. */
  readonly misses: readonly Label[]
  readonly falseHits: readonly Label[]
}

export interface Measure {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** What each kind must reach, exact span and target, precision and recall alike. */
export const BOUNDS: Readonly<Record<LayerKind, number>> = {
  citations: 1,
  terms: 0.98,
  organizations: 0.95,
  targets: 0.95,
  deadlines: 0.98,
}

/** Whether a kind reaches its bound. */
export function isGoodEnough({ kind, target }: Score): boolean {
  return target.precision >= BOUNDS[kind] && target.recall >= BOUNDS[kind]
}

/** Score a plan's layers against a gold set. */
export function scoreLayers(plan: Plan, gold: Gold): readonly Score[] {
  return LAYER_KINDS.map((kind) => {
    const wanted = labelsOf(gold, plan, kind)
    const found = foundLabels(plan, kind)
    const span = ({ part, start, text }: Label) => `${part} ${start} ${text}`
    const whole = (label: Label) => `${span(label)} ${label.target}`
    const has = (labels: readonly Label[], key: (label: Label) => string) => new Set(labels.map(key))
    const misses = wanted.filter((label) => !has(found, whole).has(whole(label)))
    const falseHits = found.filter((label) => !has(wanted, whole).has(whole(label)))
    const common = (key: (label: Label) => string) =>
      wanted.filter((label) => has(found, key).has(key(label))).length
    return {
      kind,
      gold: wanted.length,
      found: found.length,
      span: measure(common(span), wanted.length, found.length),
      target: measure(common(whole), wanted.length, found.length),
      misses,
      falseHits,
    }
  })
}

function foundLabels(plan: Plan, kind: LayerKind): readonly Label[] {
  return placedEntries(plan, kind).map(({ part, entry }) => ({
    part,
    start: entry.start,
    text: entry.text,
    target: describeTarget(entry),
  }))
}

/** Precision, recall and their mean, of what two sets have in common; of an empty set each is 1. */
export function measure(common: number, wanted: number, found: number): Measure {
  const precision = found === 0 ? 1 : common / found
  const recall = wanted === 0 ? 1 : common / wanted
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}
