import type { Part } from '../model/part.ts'
import type { Plan } from '../model/plan.ts'
import { ownPage, paths } from '../model/site-paths.ts'

/** A page and the parts that it must publish, each once, in this order. */
interface ExpectedPage {
  /** Site path. */
  readonly page: string
  readonly parts: readonly Part[]
}

/** Every page that publishes a plan: the full text, and for each part the page that owns it (docs/architecture.md). */
export function expectedPages(plan: Plan, parts: readonly Part[]): readonly ExpectedPage[] {
  const byPage = Map.groupBy(parts, (part) => ownPage(plan, part.id))
  return [
    { page: paths.full(plan.id ?? ''), parts },
    ...[...byPage].map(([page, owned]) => ({ page, parts: owned })),
  ]
}
