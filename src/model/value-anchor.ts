/** What an anchor on /targets/ and /deadlines/ is made from. */
export interface AnchoredPlan {
  readonly id: string | null
  /** Whether the plan's anchors go without its id, as those of the first plan do. */
  readonly hasShortAnchors: boolean
}

/** Permanent anchor of the nth number or time of a part, from 1: `task-6-1`, or `henan-2021-task-6-1`. */
export function valueAnchor({ id, hasShortAnchors }: AnchoredPlan, part: string, n: number): string {
  return hasShortAnchors || id === null ? `${part}-${n}` : `${id}-${part}-${n}`
}
