import type { APIRoute } from 'astro'
import { type PlanEntry, planPaths } from '../../lib/library.ts'

export const getStaticPaths = planPaths

/** The plan as data (design §5). */
export const GET: APIRoute<{ entry: PlanEntry }> = ({ props }) =>
  new Response(`${JSON.stringify(props.entry.plan, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
