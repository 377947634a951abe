// The plans that a file can be compared with, and which of them a file is of.

import { foldTitle } from '../../../chinese/cited-names.ts'
import { planFiles, SITE_FILES } from '../../../model/site-paths.ts'
import type { CheckedPlan } from '../../../original-to-comparison/checked-plan.ts'

const base = import.meta.env.BASE_URL.replace(/\/$/u, '')

/** A site path as an address. */
export const href = (path: string): string => `${base}${path}`

export async function loadPlans(): Promise<readonly CheckedPlan[]> {
  return (await load(SITE_FILES.checkedPlans)).json()
}

const sources = new Map<string, Promise<Uint8Array>>()

/** The text of a plan before corrections; what could not be had is asked for again. */
export function loadSource({ id }: CheckedPlan): Promise<Uint8Array> {
  const known = sources.get(id)
  if (known) return known
  const source = load(planFiles(id).source).then(
    async (response) => new Uint8Array(await response.arrayBuffer()),
  )
  source.catch(() => sources.delete(id))
  sources.set(id, source)
  return source
}

async function load(path: string): Promise<Response> {
  const response = await fetch(href(path))
  if (!response.ok) throw new Error(`${response.status} ${path}`)
  return response
}

/** The plan that was read from the very bytes, or has the very text. */
export function findByHash(
  plans: readonly CheckedPlan[],
  { sha256, text }: { readonly sha256: string; readonly text: string },
): CheckedPlan | undefined {
  return plans.find(({ received }) => received === sha256) ?? plans.find((plan) => plan.text === text)
}

/** The plan of a title, where there is only one. */
export function findByTitle(plans: readonly CheckedPlan[], title: string): CheckedPlan | undefined {
  const folded = foldTitle(title)
  const [plan, ...others] = plans.filter((each) => foldTitle(each.title) === folded)
  return others.length === 0 ? plan : undefined
}
