import { BY_WORDS, WHY_WORDS } from '../../model/citation-words.ts'
import type { Citation } from '../../model/layers.ts'

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

/** What a citation was resolved by, or why it leads nowhere: `按文号“国办发〔2018〕118号”`. */
export function explainCitation({ by, why, evidence }: Pick<Citation, 'by' | 'why' | 'evidence'>): string {
  if (by === null) return WHY_NOT[why ?? 'unknown'](evidence)
  const isPlain = by === 'title' || by === 'self'
  return `${BY_WORDS[by]}${isPlain ? '' : `“${evidence}”`}`
}

const WHY_NOT: Readonly<Record<NonNullable<Citation['why']>, (evidence: string) => string>> = {
  unknown: (name) => `登记册里没有“${name}”`,
  general: (name) => `“${name}”许多文件都可以这样叫，没有文号、日期或发文机关可以确定是哪一份`,
  several: (titles) => `可能是${titles}`,
  edition: (titles) => `登记册里只有${titles}，引用的是不是这一版没有查明`,
  contradicts: (names) => `名称和文号不是同一份文件：${names}`,
}
