import type { Chapter, Plan, Task } from '../../model/plan.ts'
import { unitText } from '../../model/unit-text.ts'
import { planToJsonLd } from '../../plan-to-exports/plan-to-json-ld.ts'
import { chapterOf, idOf } from './library.ts'
import { regulationsById } from './mentions.ts'
import { href, paths } from './urls.ts'

type Shown =
  | { readonly kind: 'plan'; readonly page?: string }
  | { readonly kind: 'chapter'; readonly unit: Chapter }
  | { readonly kind: 'task'; readonly unit: Task }

/** What machines read of a page of a plan: its place, words to find it by, and what it is; `site` is its host. */
export async function unitMeta(site: URL | undefined, plan: Plan, shown: Shown) {
  const id = idOf(plan)
  const title = plan.title ?? ''
  const chapter =
    shown.kind === 'chapter' ? shown.unit : shown.kind === 'task' ? chapterOf(plan, shown.unit) : null
  const trail: (readonly [string, string])[] = [[title, paths.plan(id)]]
  if (shown.kind === 'plan' && shown.page) trail.push([shown.page, paths.full(id)])
  if (chapter) trail.push([unitText(chapter), paths.chapter(id, chapter)])
  if (shown.kind === 'task') trail.push([unitText(shown.unit), paths.task(id, shown.unit)])
  const urlOf = (path: string) => (site ? new URL(href(path), site).href : href(path))
  const subject =
    shown.kind === 'plan' ? ({ kind: 'plan', id } as const) : { kind: shown.kind, id: shown.unit.id }
  return {
    column: title,
    keywords: [
      plan.issuer,
      plan.documentNumber,
      chapter?.title,
      shown.kind === 'task' ? shown.unit.title : null,
    ].filter((word) => typeof word === 'string'),
    trail,
    jsonLd: planToJsonLd(plan, subject, { urlOf, regulations: await regulationsById() }),
  }
}
