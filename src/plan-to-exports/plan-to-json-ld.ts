import type { Plan } from '../model/plan.ts'
import type { Regulation } from '../model/registry.ts'
import { unitText } from '../model/unit-text.ts'

/** What a page shows of a plan: all of it, a chapter, a task, or an attachment by the id of its part. */
export interface ShownUnit {
  readonly kind: 'plan' | 'chapter' | 'task' | 'attachment'
  readonly id: string
}

/** How a page names what it describes. */
export interface JsonLdSite {
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
  const own = site.urlOf(`/${plan.id}/`)
  const chapterUrl = (id: string) => site.urlOf(`/${plan.id}/chapter-${id}/`)
  const taskUrl = (id: string) => site.urlOf(`/${plan.id}/${id}/`)
  const part = (url: string) => ({ '@type': 'Legislation', '@id': url })
  if (shown.kind === 'plan') {
    return {
      ...legislation(plan.title ?? '', own, own),
      ...(plan.documentNumber && { legislationIdentifier: plan.documentNumber }),
      ...(plan.issuer && { legislationPassedBy: { '@type': 'Organization', name: plan.issuer } }),
      ...(plan.issuedDate && { legislationDate: plan.issuedDate }),
      ...covered(plan),
      hasPart: partsOf(plan, chapterUrl, taskUrl).map(part),
    }
  }
  if (shown.kind === 'attachment') {
    const title = plan.extras.find(({ id }) => id === shown.id)?.title
    return { ...legislation(title ?? '附件', taskUrl(shown.id), own), isPartOf: part(own) }
  }
  const chapter = plan.chapters.find(({ id, tasks }) =>
    shown.kind === 'chapter' ? id === shown.id : tasks.includes(shown.id),
  )
  if (shown.kind === 'chapter') {
    return {
      ...legislation(chapter ? unitText(chapter) : '', chapterUrl(shown.id), own),
      isPartOf: part(own),
      hasPart: (chapter?.tasks ?? []).map((id) => part(taskUrl(id))),
    }
  }
  const task = plan.tasks.find(({ id }) => id === shown.id)
  const cited = new Set(task?.citations.flatMap(({ regulation }) => regulation ?? []))
  return {
    ...legislation(task ? unitText(task) : '', taskUrl(shown.id), own),
    isPartOf: part(chapter ? chapterUrl(chapter.id) : own),
    ...(cited.size > 0 && {
      citation: [...cited].map((id) => ({
        ...part(site.urlOf(`/regulations/${id}/`)),
        name: site.regulations.get(id)?.name,
      })),
    }),
  }
}

/** Chapters, tasks that are in none, and attachments. */
function partsOf(
  { chapters, tasks, extras }: Plan,
  chapterUrl: (id: string) => string,
  pageUrl: (id: string) => string,
): readonly string[] {
  return [
    ...chapters.map(({ id }) => chapterUrl(id)),
    ...tasks.filter(({ chapter }) => chapter === null).map(({ id }) => pageUrl(id)),
    ...extras.filter(({ kind }) => kind === 'attachment').map(({ id }) => pageUrl(id)),
  ]
}

function legislation(name: string, url: string, plan: string) {
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
      ...(url === plan && { associatedMedia: `${plan}plan.json` }),
    },
  }
}

/** A plan for a year is for all of that year; its title says so. */
function covered({ title }: Plan) {
  const year = /(?<year>\d{4})年度/u.exec(title ?? '')?.groups?.year
  return year ? { temporalCoverage: `${year}-01-01/${year}-12-31` } : {}
}
