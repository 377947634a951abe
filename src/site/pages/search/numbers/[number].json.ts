import type { APIRoute } from 'astro'
import type { SearchName } from '../../../../html-to-search/search-record.ts'
import { sitePaths, solePlan } from '../../../lib/library.ts'
import { nameLists, namesResponse } from '../../../lib/names.ts'

/** Of a sole plan the numbers are in its own list. */
export function getStaticPaths() {
  const numbers = sitePaths(() => (solePlan() ? [] : [...nameLists().byNumber]))
  return numbers.map(([number, names]) => ({ params: { number: String(number) }, props: { names } }))
}

interface Props {
  readonly names: readonly SearchName[]
}

/** The tasks and chapters of a number in all plans. */
export const GET: APIRoute<Props> = ({ props }) => namesResponse(props.names)
