import { partId } from '../model/part-id.ts'
import type { Plan } from '../model/plan.ts'
import { chapterOf, findChapter, findExtra, findTask } from '../model/plan-index.ts'
import type { Regulation } from '../model/registry.ts'
import { ownPage, paths, planFiles } from '../model/site-paths.ts'
import { unitText } from '../model/unit-text.ts'
import { textOf } from '../registry/regulation-words.ts'

/** What a page shows of a plan: all of it, a chapter, a task, or an attachment by the id of its part. */
interface ShownUnit {
  readonly kind: 'plan' | 'chapter' | 'task' | 'attachment'
  readonly id: string
}

/** How a page names what it describes. */
interface JsonLdSite {
  /** The whole address of a site path. */
  readonly urlOf: (path: string) => string
  readonly regulations: ReadonlyMap<string, Regulation>
}

/**
 * A plan, chapter or task as `schema.org/Legislation`, for a graph whose context is schema.org.
 *
 * It is a republication (`UnofficialLegalValue`); no legal force is claimed, and what is unknown is left out.
 */
export function planToJsonLd(plan: Plan, shown: ShownUnit, site: JsonLdSite): Record<string, unknown> {
  const id = plan.id ?? ''
  const own = site.urlOf(paths.plan(id))
  const pageOf = (name: string) => site.urlOf(ownPage(plan, name))
  const part = (url: string) => ({ '@type': 'Legislation', '@id': url })
  if (shown.kind === 'plan') {
    return {
      ...legislation(plan.title ?? '', own, site.urlOf(planFiles(id).json)),
      ...(plan.documentNumber && { legislationIdentifier: plan.documentNumber }),
      ...(plan.issuer && { legislationPassedBy: { '@type': 'Organization', name: plan.issuer } }),
      ...(plan.issuedDate && { legislationDate: plan.issuedDate }),
      ...covered(plan),
      hasPart: partsOf(plan).map((name) => part(pageOf(name))),
    }
  }
  if (shown.kind === 'attachment') {
    const title = findExtra(plan, shown.id)?.title
    return { ...legislation(title ?? '附件', pageOf(shown.id)), isPartOf: part(own) }
  }
  const name = partId(shown.kind, shown.id)
  if (shown.kind === 'chapter') {
    const chapter = findChapter(plan, name)
    return {
      ...legislation(chapter ? unitText(chapter) : '', pageOf(name)),
      isPartOf: part(own),
      hasPart: (chapter?.tasks ?? []).map((task) => part(pageOf(partId('task', task)))),
    }
  }
  const task = findTask(plan, name)
  const chapter = chapterOf(plan, shown.id)
  const cited = new Set(
    task?.citations.flatMap(({ regulation, by }) => (by === 'self' ? [] : (regulation ?? []))),
  )
  return {
    ...legislation(task ? unitText(task) : '', pageOf(name)),
    isPartOf: part(chapter ? pageOf(partId('chapter', chapter.id)) : own),
    ...(cited.size > 0 && {
      citation: [...cited].map((id) => {
        const regulation = site.regulations.get(id)
        const text = regulation && textOf(regulation)
        return {
          ...part(site.urlOf(paths.regulation(id))),
          name: regulation?.name,
          ...(text && { sameAs: text.url }),
        }
      }),
    }),
  }
}

/** Chapters, tasks that are in none, and attachments. */
function partsOf({ chapters, tasks, extras }: Plan): readonly string[] {
  return [
    ...chapters.map(({ id }) => partId('chapter', id)),
    ...tasks.filter(({ chapter }) => chapter === null).map(({ id }) => partId('task', id)),
    ...extras.filter(({ kind }) => kind === 'attachment').map(({ id }) => id),
  ]
}

/** @param data The address of all of its data, where it is the whole plan. */
function legislation(name: string, url: string, data?: string) {
  return {
    '@type': 'Legislation',
    '@id': url,
    name,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    encoding: {
      '@type': 'LegislationObject',
      contentUrl: url,
      encodingFormat: 'text/html',
      legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
      ...(data && { associatedMedia: data }),
    },
  }
}

/** A plan for a year is for all of that year; its title says so. */
function covered({ title }: Plan) {
  const year = /(?<year>\d{4})年度/u.exec(title ?? '')?.groups?.year
  return year ? { temporalCoverage: `${year}-01-01/${year}-12-31` } : {}
}
