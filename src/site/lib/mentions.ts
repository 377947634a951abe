import { getCollection } from 'astro:content'
import { type Placed, placedEntries } from '../../model/layered-parts.ts'
import type { Layers } from '../../model/layers.ts'
import type { Plan } from '../../model/plan.ts'
import { textOfPart } from '../../model/quote.ts'
import type { Regulation } from '../../model/registry.ts'
import type { Span } from '../../model/span.ts'
import { withCited } from '../../registry/cite-documents.ts'
import { allPlans, idOf } from './library.ts'

/** An annotation where it stands, and in which plan. */
export interface Mention<K extends keyof Layers = keyof Layers> extends Placed<Layers[K][number]> {
  readonly plan: Plan
}

/** Every mention of one kind in all plans, in the order of the texts. */
export async function allMentions<K extends keyof Layers>(kind: K): Promise<readonly Mention<K>[]> {
  const plans = await allPlans()
  return plans.flatMap(({ plan }) => mentionsIn(plan, kind))
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

/** While the site is built nothing changes. */
const published = import.meta.env.PROD
  ? { regulations: loadRegulations(), citations: indexCitations(), terms: indexTerms() }
  : null

/** The documents of the registry and those that plans cite, by id. */
export function regulationsById(): Promise<ReadonlyMap<string, Regulation>> {
  return published?.regulations ?? loadRegulations()
}

/** The mentions of every cited document, by its id. */
export function citationsById(): Promise<ReadonlyMap<string, readonly Mention<'citations'>[]>> {
  return published?.citations ?? indexCitations()
}

async function indexCitations() {
  const mentions = await allMentions('citations')
  return Map.groupBy(
    mentions.filter(({ entry }) => entry.regulation !== null),
    ({ entry }) => entry.regulation ?? '',
  )
}

/** The mentions of every term, by its id. */
export function termMentions(): Promise<ReadonlyMap<string, readonly Mention<'terms'>[]>> {
  return published?.terms ?? indexTerms()
}

async function indexTerms() {
  return Map.groupBy(await allMentions('terms'), ({ entry }) => entry.term)
}

async function loadRegulations(): Promise<ReadonlyMap<string, Regulation>> {
  const entries = await getCollection('regulations')
  const plans = await allPlans()
  const { regulations } = withCited(
    { regulations: entries.map(({ data }) => data), terms: [], organizations: [] },
    plans.map(({ cited }) => cited),
  )
  return new Map(regulations.map((regulation) => [regulation.id, regulation]))
}

/** Mentions by plan, each plan once, in order. */
export function groupByPlan<M extends Mention>(mentions: readonly M[]): readonly (readonly M[])[] {
  return [...Map.groupBy(mentions, ({ plan }) => plan.id).values()]
}

/** Ids of the plans that have mentions, parted by blanks, as filters read them. */
export function planIds(mentions: readonly Mention[]): string {
  return [...new Set(mentions.map(({ plan }) => plan.id))].join(' ')
}

/** Mentions by part, each part once, in order. */
export function groupByPart<M extends Mention>(mentions: readonly M[]): readonly (readonly M[])[] {
  return [...Map.groupBy(mentions, ({ plan, part }) => `${idOf(plan)}/${part}`).values()]
}
