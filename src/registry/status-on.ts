import type { Regulation, RegulationStatus } from '../model/registry.ts'

type Dates = Pick<Regulation, 'passed' | 'published' | 'inForce' | 'revisions' | 'repealed'>
type Revision = Regulation['revisions'][number]

/**
 * What a document was on a day, as far as its dates tell; `null` where they do not. `issued` is all that is known of
 * one whose first day in force is unknown.
 */
export function statusOn(regulation: Dates, day: string): RegulationStatus | null {
  const { passed, published, inForce, repealed } = regulation
  if (repealed && repealed.date <= day) return 'repealed'
  if (revisionOn(regulation, day)) return 'amended'
  if (inForce !== null && inForce <= day) return 'in-force'
  const made = [passed, published].filter((date) => date !== null)
  if (made.some((date) => date <= day)) return inForce === null ? 'issued' : 'made'
  return made.length > 0 || inForce !== null ? 'planned' : null
}

/** The revision whose text was in force on a day. */
export function revisionOn({ revisions }: Pick<Dates, 'revisions'>, day: string): Revision | null {
  return revisions.findLast((revision) => dayOf(revision) <= day) ?? null
}

/**
 * Whether the text before a revision may still have been in force: nobody says when it took effect, and revisions take
 * effect up to a year after they are made (海商法: 2025-10-28, 2026-05-01).
 */
export function mayNotApply({ inForce, made }: Revision, day: string): boolean {
  return inForce === null && made !== null && day < `${Number(made.slice(0, 4)) + 1}${made.slice(4)}`
}

/** When a revision took effect; where that is unknown, when it was made. */
export function dayOf({ inForce, made }: Revision): string {
  return inForce ?? made ?? ''
}
