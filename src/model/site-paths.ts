import { partId, readPartId } from './part-id.ts'
import type { Chapter, Plan, Task } from './plan.ts'
import { findExtra } from './plan-index.ts'

/**
 * Permanent addresses (docs/architecture.md), each from the root of the site: `/henan-2020/24/`. Where the site has a host or a
 * sub-path of its own, whoever prints an address puts them before it.
 */
export const paths = {
  library: '/',
  plan: (plan: string) => `/${plan}/`,
  task: (plan: string, task: Pick<Task, 'id'>) => `/${plan}/${task.id}/`,
  chapter: (plan: string, { id }: Pick<Chapter, 'id'>) => `/${plan}/${partId('chapter', id)}/`,
  attachment: (plan: string, part: string) => `/${plan}/${part}/`,
  full: (plan: string, part?: string) => withAnchor(`/${plan}/full/`, part),
  source: (plan: string, line?: number) => withAnchor(`/${plan}/source/`, line && `L${line}`),
  fidelity: (plan: string, anchor?: string) => withAnchor(`/${plan}/fidelity/`, anchor),
  diagnostics: (plan: string) => `/${plan}/diagnostics/`,
  citations: (plan: string, anchor?: string) => withAnchor(`/${plan}/citations/`, anchor),
  ledger: (plan: string) => `/${plan}/ledger/`,
  outcomes: (plan: string, anchor?: string) => withAnchor(`/${plan}/outcomes/`, anchor),
  /** Earlier versions of the text. */
  versions: (plan: string) => `/${plan}/versions/`,
  /** An earlier version, from 1, compared with the one that took its place. */
  version: (plan: string, number: number) => `/${plan}/versions/${number}/`,
  poster: (plan: string) => `/${plan}/poster/`,
  /** Every citation of every plan, by the document that it leads to. */
  allCitations: '/citations/',
  planRegulations: (plan: string) => `/${plan}/regulations/`,
  planOrganizations: (plan: string, anchor?: string) => withAnchor(`/${plan}/organizations/`, anchor),
  /** With the anchor of a value, as `valueAnchor` makes it. */
  planTargets: (plan: string, anchor?: string) => withAnchor(`/${plan}/targets/`, anchor),
  planDeadlines: (plan: string, anchor?: string) => withAnchor(`/${plan}/deadlines/`, anchor),
  compare: (plan: string, other: string, part?: string) => withAnchor(`/${plan}/compare/${other}/`, part),
  /** What lower and later plans have of a plan's tasks. */
  adopted: (plan: string, anchor?: string) => withAnchor(`/${plan}/adopted/`, anchor),
  regulations: '/regulations/',
  regulation: (id: string) => `/regulations/${id}/`,
  terms: '/terms/',
  term: (id: string) => `/terms/${id}/`,
  organizations: '/organizations/',
  organization: (id: string) => `/organizations/${id}/`,
  /** The tasks of a body, and their last days; of one that has very many in several files. */
  organizationTasks: (id: string, file = 1) => `/organizations/${id}/tasks${nth(file)}.csv`,
  organizationCalendar: (id: string, file = 1) => `/organizations/${id}/deadlines${nth(file)}.ics`,
  organizationFeed: (id: string) => `/organizations/${id}/feed.xml`,
  /** The numbers of all plans, each on its plan's own page. */
  targets: '/targets/',
  deadlines: '/deadlines/',
  search: '/search/',
  /** Compares a reader's own file with a plan; the anchor is the plan's id. */
  check: (plan?: string) => withAnchor('/check/', plan),
  workbench: '/workbench/',
  data: '/data/',
  /** What all plans have of one kind, such as `tasks`, in files from 1. */
  table: (name: string, part: number, form: 'csv' | 'ndjson') => `/data/all-${name}-${part}.${form}`,
  planData: (plan: string) => `/${plan}/data/`,
  planTerms: (plan: string, anchor?: string) => withAnchor(`/${plan}/terms/`, anchor),
  /** The plans of a place and those below it, by its code (GB/T 2260); `unknown` for those of no known place. */
  place: (code: string | null) => `/places/${code ?? 'unknown'}/`,
  level: (level: string | null) => `/levels/${level ?? 'unknown'}/`,
  /** The plans of a year; `unknown` for those of no known year. */
  year: (year: number | null) => `/years/${year ?? 'unknown'}/`,
  /** A hand-written page by the name of its file: `method`; without a name the first of them. */
  about: (page = 'index') => (page === 'index' ? '/about/' : `/about/${page}/`),
  diagnostic: (code: string) => `/about/diagnostics/${code}/`,
  /** The address of a page as a picture, where the site's own address is known. */
  pageCode: (page: string) => `${page}qr.svg`,
  /** A file of a plan by its name. */
  file: (plan: string, name: string) => `/${plan}/${name}`,
} as const

/** How files end that are there to be saved, and opened without a network. */
const OFFLINE = '-offline.html'

/** Files of the site as a whole. */
export const SITE_FILES = {
  catalogue: '/data/catalog.jsonld',
  schema: '/data/plan.schema.json',
  columns: '/data/columns.csv',
  citations: '/data/all-citations.csv',
  feed: '/feed.xml',
  llms: '/llms.txt',
  sitemap: '/sitemap.xml',
  /** Of the pages of no plan, where each plan has one of its own. */
  siteSitemap: '/sitemap-site.xml',
  robots: '/robots.txt',
  headers: '/_headers',
  checksums: '/SHA256SUMS',
  buildRecord: '/build.json',
  settings: '/settings.js',
  icon: '/favicon.svg',
  /** What pages load that read documents: the registry, and the tables of pdf.js. */
  registry: '/workbench/registry.bin',
  pdfTables: '/check/pdf-tables.bin',
  /** What the page that compares files has of all plans. */
  checkedPlans: '/check/plans.json',
  /** What files for use without a network carry, for those that the workbench makes. */
  offlineAssets: '/workbench/offline-assets.json',
  /** The workbench as one file. */
  workbenchOffline: `/workbench/workbench${OFFLINE}`,
} as const

/** Files that are made of a plan. */
export function planFiles(plan: string) {
  const file = (name: string) => paths.file(plan, name)
  return {
    pdf: file(`${plan}.pdf`),
    docx: file(`${plan}.docx`),
    offline: file(`${plan}${OFFLINE}`),
    ledger: file('tasks.xlsx'),
    text: file('plan.txt'),
    markdown: file('plan.md'),
    json: file('plan.json'),
    akomaNtoso: file('plan.akn.xml'),
    tasks: file('tasks.csv'),
    citations: file('citations.csv'),
    targets: file('targets.csv'),
    deadlines: file('deadlines.csv'),
    outcomes: file('outcomes.csv'),
    calendar: file('deadlines.ics'),
    adopted: file('adopted.csv'),
    source: file('source.txt'),
    fidelity: file('fidelity.json'),
    shareImage: file('share.png'),
    posterSvg: file('poster.svg'),
    posterPng: file('poster.png'),
    posterSheet: file('poster-a3.pdf'),
    catalogue: file('catalog.jsonld'),
    feed: file('feed.xml'),
    llms: file('llms.txt'),
    sitemap: file('sitemap.xml'),
  } as const
}

/** Files that are made of a task. */
export function taskFiles(plan: string, { id }: Pick<Task, 'id'>) {
  return { text: paths.file(plan, `${id}.txt`), markdown: paths.file(plan, `${id}.md`) }
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** Media types of files that are made of a plan, by their endings. */
const MEDIA_TYPES = {
  csv: 'text/csv',
  docx: `${OFFICE}.wordprocessingml.document`,
  html: 'text/html',
  ics: 'text/calendar',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  xml: 'application/akn+xml',
  zip: 'application/zip',
}

/** Endings of files that hold text, of which smaller copies are made. */
export const TEXT_ENDINGS: readonly string[] = Object.entries(MEDIA_TYPES).flatMap(([ending, type]) =>
  /^text\/|[+/](?:json|xml)$/u.test(type) ? [ending] : [],
)

/** The media type of a file that is made of a plan, by the ending of its name. */
export function mediaTypeOf(path: string): string {
  return MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1) as keyof typeof MEDIA_TYPES]
}

/** Whether a page is a file for use without a network, which is there to be saved. */
export function isOfflineFile(path: string): boolean {
  return path.endsWith(OFFLINE)
}

/** The page that owns a part: a section is on its chapter's, and what has no page of its own on the plan's. */
export function ownPage(plan: Plan, part: string): string {
  const { kind, id } = readPartId(part)
  const own = plan.id ?? ''
  if (kind === 'task') return paths.task(own, { id })
  if (kind === 'attachment') return paths.attachment(own, part)
  const chapter = kind === 'chapter' ? id : kind === 'section' ? findExtra(plan, part)?.chapter : null
  return chapter ? paths.chapter(own, { id: chapter }) : paths.plan(own)
}

/** Where a part is read: its page, with the part's anchor where the page is of others too. */
export function partPath(plan: Plan, part: string): string {
  const { kind } = readPartId(part)
  const isAlone = kind === 'task' || kind === 'chapter' || kind === 'attachment'
  return withAnchor(ownPage(plan, part), isAlone ? undefined : part)
}

/** The unit whose page an address ends with: `/henan-2020/24/` is that of `task-24`; `null` for others. */
export function readUnitPath(address: string): { readonly plan: string; readonly part: string } | null {
  const { plan, chapter, task } = UNIT_PAGE.exec(address)?.groups ?? {}
  return plan === undefined ? null : { plan, part: chapter ?? partId('task', task) }
}

const UNIT_PAGE = /(?:^|\/)(?<plan>[^/]+)\/(?:(?<chapter>chapter-[^/]+)|(?<task>(?:d\d+-)?\d[^/]*))\/$/u

/** The address of an HTML file by its path below the site's folder: `henan-2020/24/index.html` is `/henan-2020/24/`. */
export function pageOfFile(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`
}

/** What tells the second file of several from the first. */
function nth(file: number): string {
  return file === 1 ? '' : `-${file}`
}

function withAnchor(page: string, anchor: string | number | undefined): string {
  return anchor ? `${page}#${anchor}` : page
}
