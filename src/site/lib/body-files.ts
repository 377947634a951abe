import { listBodies } from '../../bodies/list-bodies.ts'
import type { BodyCount } from '../../library/entries/plan-summary.ts'
import { type HostSettings, siteAddress } from '../../model/host-settings.ts'
import { paths } from '../../model/site-paths.ts'
import { dutiesToCsv } from '../../plan-to-exports/csv/duties-to-csv.ts'
import { type DayEvent, deadlineEvents, eventsToIcs } from '../../plan-to-exports/feeds/deadlines-to-ics.ts'
import { dutiesToEvents } from '../../plan-to-exports/feeds/duties-to-events.ts'
import { bodyFeed, type Fact, factsToAtom, outcomeFacts } from '../../plan-to-exports/feeds/facts-to-atom.ts'
import { allBodies, bodyKey, type GatheredBody } from './gathered.ts'
import { eachEntry, idOf, ownRegistry, type PlanEntry, remember, sitePaths } from './library.ts'
import { href } from './urls.ts'

interface Kind {
  readonly pathOf: (id: string, file: number) => string
  /** How many of its entries a plan has. */
  readonly countOf: (count: BodyCount) => number
  /** Entries of a file, so that it has less than a megabyte. */
  readonly most: number
}

/** The kinds of files that bodies have. */
const KINDS = {
  /** Of some 250 to 400 bytes each. */
  tasks: { pathOf: paths.organizationTasks, countOf: ([lead, support]) => lead + support, most: 2000 },
  /** With the text of their task, of a kilobyte or two. */
  days: { pathOf: paths.organizationCalendar, countOf: ([, , , , days]) => days, most: 500 },
  /** Of which a feed has the latest. */
  outcomes: { pathOf: paths.organizationFeed, countOf: (count) => count[5], most: Number.POSITIVE_INFINITY },
} as const satisfies Readonly<Record<string, Kind>>

/** A body's files of a kind, each with the ids of its plans; none for one that has nothing of it. */
export function filesOf(
  kind: keyof typeof KINDS,
  id: string,
): readonly { readonly path: string; readonly plans: readonly string[] }[] {
  const said = allBodies().get(id)?.said ?? []
  const { pathOf } = KINDS[kind]
  return packPlans(said, KINDS[kind]).map((plans, index) => ({ path: pathOf(id, index + 1), plans }))
}

/** Whole plans, as many as a file takes. */
function packPlans(said: GatheredBody['said'], { countOf, most }: Kind): readonly (readonly string[])[] {
  const files: string[][] = []
  let room = 0
  for (const { plan, count } of said) {
    const own = countOf(count)
    if (own === 0) continue
    if (own > room || files.length === 0) {
      files.push([])
      room = most
    }
    files.at(-1)?.push(plan.id)
    room -= own
  }
  return files
}

/** `getStaticPaths` for the files of a kind: `file` is a name without its ending. */
export function bodyFilePaths(kind: keyof typeof KINDS) {
  return sitePaths(() => [...allBodies().values()]).flatMap((listed) => {
    const { id } = listed.body
    const cacheKey = bodyKey(listed)
    return filesOf(kind, id).map(({ path, plans }) => {
      const file = path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'))
      return { params: { id, file }, props: { id, plans }, cacheKey }
    })
  })
}

/** Of what a file is made. */
export interface BodyFile {
  readonly id: string
  readonly plans: readonly string[]
}

/** All that makes a body responsible, as a table; `site` is the host of addresses. */
export function bodyToCsv({ id, plans }: BodyFile, site = ''): string {
  const told = toldOf(id, plans, site)
  return dutiesToCsv([], String) + told.map(({ rows }) => rows).join('')
}

/** The last days of what it has to do. */
export function bodyToIcs({ id, plans }: BodyFile, site = ''): string {
  const events = toldOf(id, plans, site).flatMap((told) => told.events)
  return eventsToIcs(nameOf(id), events) ?? ''
}

/** What became of its tasks. */
export function bodyToAtom({ id, plans }: BodyFile, site = ''): string {
  const facts = toldOf(id, plans, site).flatMap((told) => told.facts)
  return factsToAtom(facts, hostOf(site), bodyFeed({ id, name: nameOf(id) }))
}

function nameOf(id: string): string {
  return allBodies().get(id)?.body.name ?? id
}

function hostOf(site: string): HostSettings {
  return { site: site || null, base: href('/') }
}

/** What a plan tells of a body: its words are held once for all bodies. */
interface Told {
  readonly rows: string
  readonly events: readonly DayEvent[]
  readonly facts: readonly Fact[]
}

function toldOf(id: string, plans: readonly string[], site: string): readonly Told[] {
  const own = toldByBody(site).get(id)
  return plans.flatMap((plan) => own?.get(plan) ?? [])
}

/** What is told of all bodies by body and plan: every plan is read once. */
const toldByBody: (site: string) => ReadonlyMap<string, ReadonlyMap<string, Told>> = remember((site) => {
  const all = new Map<string, Map<string, Told>>()
  for (const entry of eachEntry())
    for (const [id, told] of tellBodies(entry, hostOf(site))) {
      const own = all.get(id) ?? new Map()
      all.set(id, own)
      own.set(idOf(entry.plan), told)
    }
  return all
})

/** What a plan tells of each body that it makes responsible. */
function tellBodies(entry: PlanEntry, host: HostSettings): readonly (readonly [id: string, told: Told])[] {
  const document = { ...entry, id: idOf(entry.plan) }
  const events = Map.groupBy(deadlineEvents(document, host), ({ part }) => part)
  const facts = Map.groupBy(outcomeFacts(document), ({ part }) => part)
  const head = dutiesToCsv([], String).length
  return [...listBodies([entry.plan], ownRegistry().organizations)].flatMap(([id, { duties }]) => {
    if (duties.length === 0) return []
    const rows = dutiesToCsv(duties, (path) => siteAddress(host, path)).slice(head)
    const told = {
      rows,
      events: dutiesToEvents(duties, events),
      facts: duties.flatMap(({ part }) => facts.get(part) ?? []),
    }
    return [[id, told]]
  })
}
