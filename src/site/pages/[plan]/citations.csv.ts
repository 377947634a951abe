import type { APIRoute } from 'astro'
import { citationsToCsv } from '../../../plan-to-exports/csv/citations-to-csv.ts'
import { type PlanEntry, planPaths } from '../../lib/library.ts'

export const getStaticPaths = planPaths

/** Every citation as a row, in the order of the text. */
export const GET: APIRoute<{ entry: PlanEntry }> = ({ props }) =>
  new Response(citationsToCsv(props.entry.plan), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
