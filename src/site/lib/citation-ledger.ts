import { wordValue } from '../../diagnostics/catalog.ts'
import { BY_WORDS, WHY_WORDS } from '../../model/citation-words.ts'
import type { Citation } from '../../model/layers.ts'
import { count } from '../strings.ts'

/** What became of a citation, in one word for filters: what resolved it, or why nothing did. */
export type Outcome = NonNullable<Citation['by'] | Citation['why']>

/** Every outcome with its words, those that lead somewhere first. */
export const OUTCOMES: Readonly<Record<Outcome, string>> = { ...BY_WORDS, ...WHY_WORDS }

export function outcomeOf({ by, why }: Pick<Citation, 'by' | 'why'>): Outcome {
  return by ?? why ?? 'unknown'
}

/** How many citations came to each outcome, in the order of `OUTCOMES`; those to which none came are left out. */
export function countOutcomes(
  citations: readonly Pick<Citation, 'by' | 'why'>[],
): readonly { readonly outcome: Outcome; readonly count: number }[] {
  const groups = Map.groupBy(citations, outcomeOf)
  const outcomes = Object.keys(OUTCOMES) as Outcome[]
  return outcomes.flatMap((outcome) => {
    const count = groups.get(outcome)?.length ?? 0
    return count > 0 ? [{ outcome, count }] : []
  })
}

/** `按题名 3，按文号 1`. */
export function outcomeWords(citations: readonly Pick<Citation, 'by' | 'why'>[]): string {
  return countOutcomes(citations)
    .map((one) => `${OUTCOMES[one.outcome]} ${count(one.count)}`)
    .join('，')
}

/** Citations that lead somewhere, and those that do not, with the words that filters know them by. */
export function foundAndLost<C extends Pick<Citation, 'by' | 'why'>>(citations: readonly C[]) {
  const { found = [], lost = [] } = Object.groupBy(citations, foundOrLost)
  return [
    { id: 'found', name: '查到', citations: found },
    { id: 'lost', name: '没有查到', citations: lost },
  ] as const
}

/** What filters know a citation by. */
export function outcomeKeys(citation: Pick<Citation, 'by' | 'why'>): string {
  return `${foundOrLost(citation)} ${outcomeOf(citation)}`
}

function foundOrLost({ by }: Pick<Citation, 'by'>): 'found' | 'lost' {
  return by === null ? 'lost' : 'found'
}

/** What a citation was resolved by, or why it leads nowhere: `按文号“国办发〔2018〕118号”`. */
export function explainCitation({ by, why, evidence }: Pick<Citation, 'by' | 'why' | 'evidence'>): string {
  if (by === null) return wordValue({ reason: `citation-${why ?? 'unknown'}`, evidence })
  const isPlain = by === 'title' || by === 'self'
  return `${BY_WORDS[by]}${isPlain ? '' : `“${evidence}”`}`
}
