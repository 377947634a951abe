import type { APIRoute } from 'astro'
import { filesOf, tasksOfBody } from '../../../lib/body-files.ts'
import { allBodies } from '../../../lib/gathered.ts'
import { sitePaths } from '../../../lib/library.ts'

export function getStaticPaths() {
  return sitePaths(() => [...allBodies().keys()]).flatMap((id) =>
    filesOf(id).map(({ path, plans }) => {
      const file = path.slice(path.lastIndexOf('/') + 1, -'.csv'.length)
      return { params: { id, file }, props: { plans } }
    }),
  )
}

interface Props {
  readonly plans: readonly string[]
}

/** All that makes a body responsible, as a table. */
export const GET: APIRoute<Props> = ({ params, props, site }) =>
  new Response(tasksOfBody(params.id ?? '', props.plans, site?.href ?? ''), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  })
