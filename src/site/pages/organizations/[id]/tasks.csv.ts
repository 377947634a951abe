import type { APIRoute, GetStaticPaths } from 'astro'
import { dutiesToCsv } from '../../../../plan-to-exports/csv/duties-to-csv.ts'

import { allBodies } from '../../../lib/bodies.ts'
import { sitePaths } from '../../../lib/library.ts'
import { href } from '../../../lib/urls.ts'

export const getStaticPaths: GetStaticPaths = () =>
  sitePaths(() => [...allBodies()]).flatMap(([id, { duties }]) =>
    duties.length > 0 ? [{ params: { id }, props: { duties } }] : [],
  )

/** All that makes a body responsible, as a table. */
export const GET: APIRoute = ({ props, site }) => {
  const urlOf = (path: string) => (site ? new URL(href(path), site).href : href(path))
  return new Response(dutiesToCsv(props.duties, urlOf), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  })
}
