import type { APIRoute } from 'astro'
import { readHostSettings } from '../../../model/host-settings.ts'
import { addressToCode, codeToSvg } from '../../../plan-to-exports/page-code/address-to-code.ts'
import { idOf, renderedPlans } from '../../lib/library.ts'
import { href, paths } from '../../lib/urls.ts'

/** The pages that print their address: a plan's front, its whole text and its tasks; none while it is not known. */
export function getStaticPaths() {
  // Not `import.meta.env.SITE`: without a host of ours it is whatever variable of that name the machine has.
  const host = readHostSettings(process.env)
  if ('fault' in host || host.site === null) return []
  const pages = renderedPlans().flatMap(({ plan }) => {
    const id = idOf(plan)
    return [paths.plan(id), paths.full(id), ...plan.tasks.map((task) => paths.task(id, task))]
  })
  return pages.map((page) => ({ params: { page: page.slice(1, -1) }, props: { page } }))
}

/** The address of a page as a QR code. */
export const GET: APIRoute<{ page: string }> = ({ props, site }) =>
  new Response(codeToSvg(addressToCode(new URL(href(props.page), site).href)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  })
