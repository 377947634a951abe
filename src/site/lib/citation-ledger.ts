import { wordValue } from '../../diagnostics/catalog.ts'
import {
  type Outcome,
  type Outcomes,
  outcomeOf,
  sumOutcomes,
} from '../../library/entries/citation-outcomes.ts'
import { BY_WORDS, WHY_WORDS } from '../../model/citation-words.ts'
import type { Citation } from '../../model/layers.ts'
import { count } from '../strings/pages.ts'

/** Every outcome with its words, those that lead somewhere first. */
export const OUTCOMES: Readonly<Record<Outcome, string>> = { ...BY_WORDS, ...WHY_WORDS }

/** Outcomes with their counts, in the order of `OUTCOMES`; those to which none came are left out. */
export function listOutcomes(
  outcomes: Outcomes,
): readonly { readonly outcome: Outcome; readonly count: number }[] {
  const all = Object.keys(OUTCOMES) as Outcome[]
  return all.flatMap((outcome) => {
    const own = outcomes[outcome] ?? 0
    return own > 0 ? [{ outcome, count: own }] : []
  })
}

/** `按题名 3，按文号 1`. */
export function outcomeWords(outcomes: Outcomes): string {
  return listOutcomes(outcomes)
    .map((one) => `${OUTCOMES[one.outcome]} ${count(one.count)}`)
    .join('，')
}

/** Citations that lead somewhere, and those that do not, with the words that filters know them by. */
export function foundAndLost(outcomes: Outcomes) {
  const all = Object.entries(outcomes) as [Outcome, number][]
  const part = (id: 'found' | 'lost', name: string, belongs: (outcome: Outcome) => boolean) => {
    const own: Outcomes = Object.fromEntries(all.filter(([outcome]) => belongs(outcome)))
    return { id, name, outcomes: own, total: sumOutcomes(own) }
  }
  return [
    part('found', '查到', (outcome) => outcome in BY_WORDS),
    part('lost', '没有查到', (outcome) => outcome in WHY_WORDS),
  ] as const
}

/** What filters know a citation by. */
export function outcomeKeys(citation: Pick<Citation, 'by' | 'why'>): string {
  return `${citation.by === null ? 'lost' : 'found'} ${outcomeOf(citation)}`
}

/** What a citation was resolved by, or why it leads nowhere: `按文号“国办发〔2018〕118号”`. */
export function explainCitation({ by, why, evidence }: Pick<Citation, 'by' | 'why' | 'evidence'>): string {
  if (by === null) return wordValue({ reason: `citation-${why ?? 'unknown'}`, evidence })
  const isPlain = by === 'title' || by === 'self'
  return `${BY_WORDS[by]}${isPlain ? '' : `“${evidence}”`}`
}
