import type { BodyShare } from '../../library/entries/plan-share.ts'
import type { BodyCount } from '../../library/entries/plan-summary.ts'
import { paths } from '../../model/site-paths.ts'
import { dutiesToCsv } from '../../plan-to-exports/csv/duties-to-csv.ts'
import { eventsToIcs } from '../../plan-to-exports/feeds/deadlines-to-ics.ts'
import { dutiesToEvents } from '../../plan-to-exports/feeds/duties-to-events.ts'
import { bodyFeed, factsToAtom } from '../../plan-to-exports/feeds/facts-to-atom.ts'
import { allBodies, type GatheredBody, hashFacts } from './gathered.ts'
import { dutiesOf, dutyKeys, shareOf, sitePaths } from './library.ts'
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
  return sitePaths(() => [...allBodies().values()]).flatMap(({ body: { id } }) =>
    filesOf(kind, id).map(({ path, plans }) => {
      const file = path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'))
      return { params: { id, file }, props: { id, plans }, cacheKey: fileKey({ id, plans }) }
    }),
  )
}

/** What a file depends on besides code and settings, as Astro’s `cacheKey`: what its plans tell of the body, and its name. */
function fileKey({ id, plans }: BodyFile): string | undefined {
  const told = plans.map((plan) => [plan, dutyKeys()[plan]?.[id]] as const)
  if (told.some(([, key]) => key === undefined)) return undefined
  return hashFacts([nameOf(id), told])
}

/** Of what a file is made. */
export interface BodyFile {
  readonly id: string
  readonly plans: readonly string[]
}

/** All that makes a body responsible, as a table. */
export function bodyToCsv(file: BodyFile): string {
  return dutiesToCsv([], String) + toldOf(file, ({ rows }) => [rows]).join('')
}

/** The last days of what it has to do. */
export function bodyToIcs(file: BodyFile): string {
  const events = toldOf(file, ({ duties }, plan) => dutiesToEvents(duties, dutiesOf(plan).events))
  return eventsToIcs(nameOf(file.id), events) ?? ''
}

/** What became of its tasks; `site` is the host of addresses. */
export function bodyToAtom(file: BodyFile, site: string | null = null): string {
  const facts = toldOf(file, ({ duties }, plan) =>
    duties.flatMap(({ part }) => shareOf(plan).outcomes[part] ?? []),
  )
  return factsToAtom(facts, { site, base: href('/') }, bodyFeed({ id: file.id, name: nameOf(file.id) }))
}

function nameOf(id: string): string {
  return allBodies().get(id)?.body.name ?? id
}

/** What the plans of a file tell of its body, one after the other. */
function toldOf<T>(
  { id, plans }: BodyFile,
  tell: (body: BodyShare, plan: string) => readonly T[],
): readonly T[] {
  return plans.flatMap((plan) => {
    const body = dutiesOf(plan).bodies[id]
    return body ? tell(body, plan) : []
  })
}
