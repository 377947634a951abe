import { placedEntries } from '../../model/layered-parts.ts'
import type { Layers } from '../../model/layers.ts'
import { byDay } from '../../model/loose-day.ts'
import type { TaskOutcome } from '../../model/outcome.ts'
import type { Plan } from '../../model/plan.ts'
import { chapterOfPart, findTask } from '../../model/plan-index.ts'
import { paths } from '../../model/site-paths.ts'
import { partOfAnchor, valueAnchor } from '../../model/value-anchor.ts'
import { deadlineWords, saysMore, targetWords } from '../../model/value-words.ts'
import { idOf, type PlanEntry } from './library.ts'
import { mentionsIn, sentenceSpan } from './mentions.ts'

/** What a plan sets by numbers (量化指标) or by time (时限), each with pages of its own. */
export type ValueKind = 'targets' | 'deadlines'

const MEASURED: Readonly<Record<ValueKind, NonNullable<TaskOutcome['measured']>['kind']>> = {
  targets: 'target',
  deadlines: 'deadline',
}

/** A value as its plan's page tells it. */
export interface ValueRow<K extends ValueKind = ValueKind> {
  readonly entry: Layers[K][number]
  readonly part: string
  readonly anchor: string
  /** Its words, and the sentence around them or what is near of it, as `Quote` takes them. */
  readonly of: string
  readonly sentence: string
  /** What it says in plain words, where that is more than its own. */
  readonly meaning: string | null
  /** What is known to have come of it, in the order of their days. */
  readonly outcomes: readonly TaskOutcome[]
  /** Id of its chapter; empty where it stands in none. */
  readonly chapter: string
}

/** How far a sentence is told to either side: one that holds hundreds of values is not told as often. */
const REACH = 160

/** The numbers or times of a plan, in the order of its text. */
export function valueRows<K extends ValueKind>(plan: Plan, kind: K): readonly ValueRow<K>[] {
  return mentionsIn(plan, kind).map((mention) => {
    const { part, entry } = mention
    const { start, end } = sentenceSpan(mention, REACH)
    const meaning = 'bound' in entry ? targetWords(entry) : deadlineWords(entry)
    return {
      ...{ entry, part, anchor: valueAnchor(part, entry), of: `${part}#${entry.start}-${entry.end}` },
      sentence: `${part}#${start}-${end}`,
      meaning: saysMore(meaning, entry.text) ? meaning : null,
      outcomes: (findTask(plan, part)?.outcomes ?? [])
        .filter(({ measured }) => measured?.kind === MEASURED[kind] && measured.start === entry.start)
        .toSorted(byDay),
      chapter: chapterOfPart(plan, part)?.id ?? '',
    }
  })
}

/** The page of a plan's values of a kind, or the place of one of them. */
export function valuesPath(plan: Plan, kind: ValueKind, anchor?: string): string {
  return paths[kind === 'targets' ? 'planTargets' : 'planDeadlines'](idOf(plan), anchor)
}

/** An anchor that was published once on the page of all plans. */
export interface FormerAnchor {
  readonly was: string
  /** The part that it is in. */
  readonly part: string
  /** The anchor of today, and its words as `Quote` takes them; `null` where they are no longer read as a value. */
  readonly now: { readonly anchor: string; readonly of: string } | null
}

/** The anchors that a plan's values had. */
export function formerAnchors(
  { plan, formerAnchors: own }: PlanEntry,
  kind: ValueKind,
): readonly FormerAnchor[] {
  const words = new Map(
    placedEntries(plan, kind).map(({ part, entry }) => [
      valueAnchor(part, entry),
      `${part}#${entry.start}-${entry.end}`,
    ]),
  )
  return Object.entries(own[kind] ?? {}).map(([was, anchor]) => {
    const of = words.get(anchor)
    return { was, part: partOfAnchor(anchor), now: of === undefined ? null : { anchor, of } }
  })
}
