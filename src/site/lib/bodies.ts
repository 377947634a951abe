import { getCollection } from 'astro:content'
import { type ListedBody, listBodies } from '../../bodies/list-bodies.ts'
import { allPlans } from './library.ts'
import { allMentions, type Mention } from './mentions.ts'

/** While the site is built nothing changes: bodies and what names them are looked up once for all pages. */
const published = import.meta.env.PROD ? loadBodies() : null

interface Bodies {
  readonly byId: ReadonlyMap<string, ListedBody>
  readonly mentions: ReadonlyMap<string | null, readonly Mention<'organizations'>[]>
  readonly byFunction: ReadonlyMap<string | null, readonly ListedBody[]>
}

/** All bodies by id, those of the registry first. */
export async function allBodies(): Promise<ReadonlyMap<string, ListedBody>> {
  return (await (published ?? loadBodies())).byId
}

/** Where a body is mentioned, in the order of the texts. */
export async function mentionsOfBody(id: string): Promise<readonly Mention<'organizations'>[]> {
  return (await (published ?? loadBodies())).mentions.get(id) ?? []
}

/** The bodies of one function, in all places. */
export async function bodiesOfFunction(id: string): Promise<readonly ListedBody[]> {
  return (await (published ?? loadBodies())).byFunction.get(id) ?? []
}

async function loadBodies(): Promise<Bodies> {
  const organizations = (await getCollection('organizations')).map(({ data }) => data)
  const plans = (await allPlans()).map(({ plan }) => plan)
  const byId = listBodies(plans, organizations)
  return {
    byId,
    mentions: Map.groupBy(await allMentions('organizations'), ({ entry }) => entry.organization),
    byFunction: Map.groupBy(byId.values(), ({ body }) => body.function),
  }
}
