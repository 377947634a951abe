import { type CollectionEntry, getCollection, getEntry } from 'astro:content'
import { readPartId } from '../../model/part-id.ts'
import type { Plan } from '../../model/plan.ts'
import { commonKind } from '../../plan-to-profile/find-kind.ts'

export type PlanEntry = CollectionEntry<'plans'>['data']

/** While the site is built nothing changes: the plans are read once, and not again for every page. */
const published = import.meta.env.PROD ? loadPlans() : null
const publishedKind = published?.then(kindOf)

/** All published plans, by id. */
export function allPlans(): Promise<readonly PlanEntry[]> {
  return published ?? loadPlans()
}

/** The plan of a library that has only one: pages that are about no plan then show it. */
export async function solePlan(): Promise<PlanEntry | undefined> {
  const plans = await allPlans()
  return plans.length === 1 ? plans[0] : undefined
}

async function loadPlans(): Promise<readonly PlanEntry[]> {
  const entries = await getCollection('plans')
  return entries.map(({ data }) => data).sort((a, b) => idOf(a.plan).localeCompare(idOf(b.plan)))
}

/** Id of the plan whose page is rendered: that of its address, or the sole one, whose front page is the site's. */
export async function renderedPlan({ plan }: Readonly<Record<string, string | undefined>>): Promise<string> {
  const only = plan === undefined ? await solePlan() : undefined
  return plan ?? only?.plan.id ?? ''
}

/** What the interface calls the plans of the library: their own kind, or 文件 for a mixture. */
export async function libraryKind(): Promise<string> {
  return publishedKind ?? kindOf(await loadPlans())
}

function kindOf(plans: readonly PlanEntry[]): string {
  return commonKind(plans.map(({ profile }) => profile.kind))
}

/** A published plan always has an id: its folder's name. */
export function idOf(plan: Plan): string {
  return plan.id as string
}

/** `getStaticPaths` for a page that every plan has. */
export async function planPaths() {
  const plans = await allPlans()
  return plans.map((entry) => ({ params: { plan: idOf(entry.plan) }, props: { entry } }))
}

/** The MDX of a part (`task-24`, `chapter-5`, `notice`). */
export async function partEntry(plan: string, part: string) {
  const { kind, id } = readPartId(part)
  const file = kind === 'task' || kind === 'chapter' ? `${kind}s/${id}` : `parts/${part}`
  const entry = await getEntry('parts', `${plan}/${file}`)
  if (!entry) throw new Error(`no MDX for ${plan} ${part}: run npm run generate`)
  return entry
}
