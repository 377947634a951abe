import type { APIRoute } from 'astro'
import type { SearchName } from '../../../../html-to-search/search-record.ts'
import { nameLists, namesResponse } from '../../../lib/names.ts'

export async function getStaticPaths() {
  const { byPlan, byNumber } = await nameLists()
  // Of a sole plan the numbers are in its own list.
  if (byPlan.size === 1) return []
  return [...byNumber].map(([number, names]) => ({ params: { number: String(number) }, props: { names } }))
}

interface Props {
  readonly names: readonly SearchName[]
}

/** The tasks and chapters of a number in all plans. */
export const GET: APIRoute<Props> = ({ props }) => namesResponse(props.names)
