import type { Chapter, Extra, Plan, Task } from '../../model/plan.ts'
import { chapterOf, documentOf } from '../../model/plan-index.ts'
import { unitText } from '../../model/unit-text.ts'
import { planToJsonLd } from '../../plan-to-exports/plan-to-json-ld.ts'
import { idOf } from './library.ts'
import { regulationsOf } from './mentions.ts'
import { href, paths } from './urls.ts'

type Shown =
  | { readonly kind: 'plan'; readonly page?: string }
  | { readonly kind: 'chapter'; readonly unit: Chapter }
  | { readonly kind: 'task'; readonly unit: Task }
  | { readonly kind: 'attachment'; readonly unit: Extra; readonly name: string }

/** What machines read of a page of a plan: its place, words to find it by, and what it is; `site` is its host. */
export function unitMeta(site: URL | undefined, plan: Plan, shown: Shown) {
  const id = idOf(plan)
  const title = titleOf(plan, shown)
  const chapter =
    shown.kind === 'chapter' ? shown.unit : shown.kind === 'task' ? chapterOf(plan, shown.unit.id) : null
  const trail: (readonly [string, string])[] = [[title, paths.plan(id)]]
  if (shown.kind === 'plan' && shown.page) trail.push([shown.page, paths.full(id)])
  if (chapter) trail.push([unitText(chapter), paths.chapter(id, chapter)])
  if (shown.kind === 'task') trail.push([unitText(shown.unit), paths.task(id, shown.unit)])
  if (shown.kind === 'attachment') trail.push([shown.name, paths.attachment(id, shown.unit.id)])
  const urlOf = (path: string) => (site ? new URL(href(path), site).href : href(path))
  const subject = shown.kind === 'plan' ? { kind: shown.kind, id } : { kind: shown.kind, id: shown.unit.id }
  return {
    column: title,
    keywords: [
      plan.issuer,
      plan.documentNumber,
      chapter?.title,
      shown.kind === 'task' || shown.kind === 'attachment' ? shown.unit.title : null,
    ].filter((word) => typeof word === 'string'),
    trail,
    jsonLd: planToJsonLd(plan, subject, { urlOf, regulations: regulationsOf(id) }),
  }
}

/** The title of the document of the file that is shown, or that a chapter or task is of. */
function titleOf(plan: Plan, shown: Shown): string {
  if (shown.kind === 'chapter') return documentOf(plan, 'chapters', shown.unit.id).name
  return shown.kind === 'task' ? documentOf(plan, 'tasks', shown.unit.id).name : (plan.title ?? '')
}
