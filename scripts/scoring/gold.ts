import { z } from 'zod'
import { layerFields } from '../../src/model/layers.ts'
import type { Plan } from '../../src/model/plan.ts'
import { textOfPart } from '../../src/model/quote.ts'

const place = {
  text: z.string().min(1).describe('The exact words of the published text.'),
  nth: z.int().min(1).default(1).describe('Which occurrence of the words in the part, from 1.'),
}
const { citations, terms, organizations, targets, deadlines } = layerFields

/** A gold set: every mention of a plan, labelled by reading; strict, so that a slip fails. */
export const goldSchema = z.array(
  z.strictObject({
    part: z.string(),
    citations: z
      .array(z.strictObject({ ...place, ...pick(citations.element.shape, 'regulation') }))
      .default([]),
    terms: z.array(z.strictObject({ ...place, ...pick(terms.element.shape, 'term') })).default([]),
    organizations: z
      .array(
        z.strictObject({
          ...place,
          ...pick(organizations.element.shape, 'organization', 'role', 'verb', 'isUnsure'),
        }),
      )
      .default([]),
    targets: z
      .array(z.strictObject({ ...place, ...pick(targets.element.shape, 'value', 'unit', 'bound') }))
      .default([]),
    deadlines: z
      .array(z.strictObject({ ...place, ...pick(deadlines.element.shape, 'from', 'to', 'repeats') }))
      .default([]),
  }),
)

export type Gold = z.output<typeof goldSchema>

/** A labelled mention at its offsets; `target` is everything that is said of it besides its words. */
export interface Label {
  readonly part: string
  readonly start: number
  readonly text: string
  readonly target: string
}

/** The layers that are labelled. */
export const LAYER_KINDS = ['citations', 'terms', 'organizations', 'targets', 'deadlines'] as const

export type LayerKind = (typeof LAYER_KINDS)[number]

/** The labels of one kind in a gold set. @throws Error for words that do not stand where the label says. */
export function labelsOf(gold: Gold, plan: Plan, kind: LayerKind): readonly Label[] {
  return gold.flatMap((entry) =>
    entry[kind].map(({ text, nth, ...target }) => ({
      part: entry.part,
      start: nthIndex(textOfPart(plan, entry.part) ?? '', text, nth, entry.part),
      text,
      target: describeTarget(target),
    })),
  )
}

/** How a mention was found is no part of what it means. */
const NOT_LABELLED: ReadonlySet<string> = new Set(
  'start end text rule by why evidence number articles'.split(' '),
)

/** What a target is made of, in one form for both sides. */
export function describeTarget(target: object): string {
  return Object.entries(target)
    .filter(([key]) => !NOT_LABELLED.has(key))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, value]) => `${key}=${value}`)
    .join(' ')
}

function nthIndex(text: string, words: string, nth: number, part: string): number {
  let index = -1
  for (let count = 0; count < nth; count += 1) {
    index = text.indexOf(words, index + 1)
    if (index === -1) throw new Error(`gold: “${words}” does not stand ${nth} times in ${part}`)
  }
  return index
}

function pick<T extends object, K extends keyof T>(shape: T, ...keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, shape[key]])) as Pick<T, K>
}
