import { type Placed, placedEntries } from '../../model/layered-parts.ts'
import type { Layers } from '../../model/layers.ts'
import type { Plan } from '../../model/plan.ts'
import { textOfPart } from '../../model/quote.ts'
import type { Regulation } from '../../model/registry.ts'
import type { Span } from '../../model/span.ts'
import { contextOf, entryOf, HELD, idOf, remember } from './library.ts'

/** An annotation where it stands, and in which plan. */
export interface Mention<K extends keyof Layers = keyof Layers> extends Placed<Layers[K][number]> {
  readonly plan: Plan
}

/** Every mention of one kind in a plan. */
export function mentionsIn<K extends keyof Layers>(plan: Plan, kind: K): readonly Mention<K>[] {
  return placedEntries(plan, kind).map((placed) => ({ plan, ...placed }))
}

const citationsOf = new WeakMap<Plan, ReturnType<typeof indexPlan>>()

/** A plan's citations by the part that they stand in, and by the document that they lead to; indexed once. */
export function citationsIn(plan: Plan) {
  const index = citationsOf.get(plan) ?? indexPlan(plan)
  citationsOf.set(plan, index)
  return index
}

function indexPlan(plan: Plan) {
  const mentions = mentionsIn(plan, 'citations')
  return {
    byPart: Map.groupBy(mentions, ({ part }) => part),
    byRegulation: Map.groupBy(mentions, ({ entry }) => entry.regulation),
  }
}

/** The sentence around a mention, as a quote of its part: `task-24#12-40`. */
export function sentenceAround(mention: Mention): string {
  const { start, end } = sentenceSpan(mention)
  return `${mention.part}#${start}-${end}`
}

/** The sentence around a mention in the text of its part, at most so many characters to either side. */
export function sentenceSpan({ plan, part, entry }: Mention, reach = Number.POSITIVE_INFINITY): Span {
  const text = textOfPart(plan, part) ?? ''
  const isEnd = (at: number) => '。；！？\n'.includes(text[at] as string)
  let { start, end } = entry
  while (start > Math.max(0, entry.start - reach) && !isEnd(start - 1)) start -= 1
  while (end < Math.min(text.length, entry.end + reach) && !isEnd(end - 1)) end += 1
  return { start, end }
}

/** The documents that a plan cites, and its own entry, by id. */
export const regulationsOf: (plan: string) => ReadonlyMap<string, Regulation> = remember((id) => {
  const { regulation } = contextOf(id)
  const regulations = [...entryOf(id).cited, ...(regulation ? [regulation] : [])]
  return new Map(regulations.map((each) => [each.id, each]))
}, HELD)

/** Mentions by plan, each plan once, in order. */
export function groupByPlan<M extends Mention>(mentions: readonly M[]): readonly (readonly M[])[] {
  return [...Map.groupBy(mentions, ({ plan }) => plan.id).values()]
}

/** Mentions by part, each part once, in order. */
export function groupByPart<M extends Mention>(mentions: readonly M[]): readonly (readonly M[])[] {
  return [...Map.groupBy(mentions, ({ plan, part }) => `${idOf(plan)}/${part}`).values()]
}
