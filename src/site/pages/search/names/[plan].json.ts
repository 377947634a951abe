import type { APIRoute } from 'astro'
import type { SearchName } from '../../../../html-to-search/search-record.ts'
import { nameLists, namesResponse } from '../../../lib/names.ts'

export async function getStaticPaths() {
  return [...(await nameLists()).byPlan].map(([plan, names]) => ({ params: { plan }, props: { names } }))
}

interface Props {
  readonly names: readonly SearchName[]
}

/** The tasks and chapters of a plan: what answers numbers and titles on its pages before the index arrives. */
export const GET: APIRoute<Props> = ({ props }) => namesResponse(props.names)
