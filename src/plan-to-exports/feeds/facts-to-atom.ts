import type { Element } from 'xast'
import { x } from 'xastscript'
import { titleInMarks } from '../../model/citation-words.ts'
import { type HostSettings, siteAddress } from '../../model/host-settings.ts'
import { SEEN_WORDS, type TaskOutcome } from '../../model/outcome.ts'
import { partId } from '../../model/part-id.ts'
import type { Withdrawal } from '../../model/plan-history.ts'
import type { Regulation } from '../../model/registry.ts'
import { paths, planFiles, SITE_FILES } from '../../model/site-paths.ts'
import { unitText } from '../../model/unit-text.ts'
import { findLastDay, timing } from '../../plan-to-layers/profile/timing.ts'
import { describeRepeal } from '../../registry/standing.ts'
import type { PlanDocument } from '../document.ts'
import { nameUuid } from '../name-uuid.ts'
import { toXml } from '../to-xml.ts'

/** A plan that was withdrawn, of which nothing else is told. */
export interface WithdrawnFact {
  readonly id: string
  readonly history: { readonly withdrawn: Withdrawal }
}

/** A dated fact of the site: a status of a document, or what became of a task. */
export interface Fact {
  readonly id: string
  /** The day that it is about. */
  readonly date: string
  /** The day on which it was written down; where that is not recorded, the day that it is about. */
  readonly updated: string
  readonly title: string
  readonly text: string
  readonly path: string
}

/**
 * The site's dated facts as an Atom feed (RFC 4287), what was written down last first: what a cited document was on a
 * day, what became of a task, and what became of a plan: amended, replaced, withdrawn, another version. The title has the day that a fact is about.
 *
 * `updated` is the day on which an outcome was written down, so that a subscriber hears of one of years ago; of other
 * facts it is not recorded, and the day that they are about is told. Addresses are whole where the host is known, and
 * relative to the feed's host otherwise.
 */
export function factsToAtom(facts: readonly Fact[], settings: HostSettings, feed: Feed = SITE_FEED): string {
  const shown = facts.toSorted(latestFirst).slice(0, feed.most)
  const { title, name, self, about } = feed
  return toXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
      x('title', title),
      x('id', `urn:uuid:${nameUuid(`feed ${settings.site ?? ''}${settings.base}${name}`)}`),
      x('updated', toInstant(shown[0]?.updated ?? '1970')),
      x('author', [x('name', '纲目')]),
      x('link', { rel: 'self', href: siteAddress(settings, self) }),
      x('link', { rel: 'alternate', href: siteAddress(settings, about) }),
      ...shown.map((fact) => toEntry(fact, settings)),
    ]),
  )
}

/** Of whom a feed tells, and how much. */
interface Feed {
  readonly title: string
  /** What tells it from others of the site; empty of the site's own. */
  readonly name: string
  readonly self: string
  /** Site path of the page that it is about. */
  readonly about: string
  /** Most facts; those that were written down before are left out. */
  readonly most?: number
}

const SITE_FEED: Feed = { title: '纲目：有日期的事实', name: '', self: SITE_FILES.feed, about: paths.library }

/** Most facts of a feed of several plans, which has the latest; each plan has one of its own, with all. */
const LATEST = 100

/** The feed of a library of several plans. */
export const LATEST_FEED: Feed = { ...SITE_FEED, most: LATEST }

/** The feed of a plan: what became of its tasks, and of the documents that it cites. */
export function planFeed({ id, plan }: Pick<PlanDocument, 'id' | 'plan'>): Feed {
  const title = `纲目：${plan.title ?? id}`
  return { title, name: id, self: planFiles(id).feed, about: paths.plan(id) }
}

/** The feed of a body: what became of its tasks, in all plans. */
export function bodyFeed({ id, name }: { readonly id: string; readonly name: string }): Feed {
  const self = paths.organizationFeed(id)
  return { title: `纲目：${name}`, name: self, self, about: paths.organization(id), most: LATEST }
}

/** What was written down last, and of one day the latest. By code units: what a locale makes of the order would differ from machine to machine. */
function latestFirst(a: Fact, b: Fact): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? 1 : -1
  if (a.date !== b.date) return a.date < b.date ? 1 : -1
  return a.id < b.id ? -1 : 1
}

/** The statuses of documents: what a keeper says; the day on which it was repealed, where nobody says it but its dates. */
export function regulationFacts(regulation: Regulation): readonly Fact[] {
  const { id, name, statuses, repealed } = regulation
  const isSaid = statuses.some(({ is }) => is === 'repealed')
  const end = repealed && !isSaid ? [{ asOf: repealed.date, note: `${describeRepeal(repealed)}。` }] : []
  return [...statuses, ...end].map(({ asOf, note }) => ({
    id: `regulations/${id}/${asOf}`,
    date: asOf,
    updated: asOf,
    title: titleInMarks(name),
    text: note,
    path: paths.regulation(id),
  }))
}

/** What became of a task. */
export interface OutcomeFact extends Fact {
  /** Id of the task's part. */
  readonly part: string
}

/** What became of the tasks of a plan. */
export function outcomeFacts({ id, plan }: Pick<PlanDocument, 'id' | 'plan'>): readonly OutcomeFact[] {
  const last = findLastDay(plan)
  return plan.tasks.flatMap((task) => {
    const part = partId('task', task.id)
    return task.outcomes.map((outcome) => ({
      part,
      id: `${id}/${task.id}/${outcome.date}/${outcome.what}`,
      date: outcome.date,
      updated: outcome.added ?? outcome.date,
      title: unitText(task),
      text: describeOutcome(outcome, timing(plan, outcome, last)),
      path: paths.outcomes(id, part),
    }))
  })
}

/** What became of a plan, by the day of it. */
export function historyFacts({ id, plan }: Pick<PlanDocument, 'id' | 'plan'>): readonly Fact[] {
  const { amended = [], replaced, versions = [] } = plan.history ?? {}
  const fact = (what: string, date: string, text: string, path = paths.plan(id)): Fact => ({
    ...{ id: `${id}/history/${what}/${date}`, date, updated: date, title: plan.title ?? id, text, path },
  })
  return [
    ...amended.map(({ date, by, included }) =>
      fact('amended', date, `经${by}修改；本站登载的是修改${included ? '后' : '前'}的文字。`),
    ),
    ...(replaced
      ? [fact('replaced', replaced.date, `由${replaced.by ?? `编号为 ${replaced.plan} 的文件`}替代。`)]
      : []),
    ...versions.map(({ replaced: date, reason }, index) =>
      fact(
        `version-${index + 1}`,
        date,
        `本站换上第 ${index + 2} 版的文字${reason ? `：${reason.replace(/。$/u, '')}` : ''}。`,
        paths.version(id, index + 1),
      ),
    ),
  ]
}

/** By its id, for its title is not published any more. */
export function withdrawnFact({ id, history: { withdrawn } }: WithdrawnFact): Fact {
  const { date, reason, by } = withdrawn
  const text = [`已撤下。理由：${reason.replace(/。$/u, '')}。`, ...(by ? [`决定：${by}。`] : [])].join('')
  return { id: `${id}/history/withdrawn/${date}`, date, updated: date, title: id, text, path: paths.plan(id) }
}

/** `甲事办成一半。2020年之后。部分完成。出处：某报，https://…（见到一部分）。其余没有说。` */
function describeOutcome({ what, state, source, note }: TaskOutcome, when: string | null): string {
  const { where, url, seen } = source
  const told = `出处：${where}${url === null ? '' : `，${url}`}${seen ? `（${SEEN_WORDS[seen]}）` : ''}`
  return [what, when, state, told, note]
    .flatMap((each) => (each ? [`${each.replace(/。$/u, '')}。`] : []))
    .join('')
}

function toEntry({ id, date, updated, title, text, path }: Fact, settings: HostSettings): Element {
  return x('entry', [
    x('title', `${date} ${title}`),
    x('id', `urn:uuid:${nameUuid(id)}`),
    x('updated', toInstant(updated)),
    x('link', { rel: 'alternate', href: siteAddress(settings, path) }),
    x('content', { type: 'text' }, text),
  ])
}

/** `2020`, `2020-07` or a day as the first instant of it in China. */
function toInstant(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}T00:00:00+08:00`
}
