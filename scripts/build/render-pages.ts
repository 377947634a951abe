import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RouteData } from 'astro'
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js'

/** A page or file that the program makes. */
export interface ProgramPage {
  /** Where it stands below the site: `henan-2020/24/index.html`, `search/names.json`. */
  readonly file: string
  /** Where the page says it: a hash of all that it depends on besides code and settings. */
  readonly cacheKey?: string | undefined
  /** Makes it. Throws what a page throws. */
  readonly render: () => Promise<Uint8Array>
}

/**
 * The pages of a compiled site, in this process. `GANGMU_LIBRARY` says of which library.
 *
 * Astro renders pages where it compiles them; this calls the same program with what Astro gives it then, which is
 * the one place where we reach below its documented interface (decision 0050).
 *
 * @param base The sub-path that the site is built for: `/` for none.
 * @param wanted Ids of the plans whose pages are wanted, and whether those of the whole site are.
 */
export async function loadPages(
  folder: string,
  base: string,
  wanted: { readonly plans: readonly string[]; readonly site: boolean },
): Promise<readonly ProgramPage[]> {
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry'))
  if (entry === undefined) throw new Error(`no program in ${folder}`)
  process.env.GANGMU_RENDER = JSON.stringify(wanted)
  // A program that was loaded keeps its list of pages: for another one it is loaded again.
  const { href } = pathToFileURL(join(folder, entry))
  const { app } = await import(`${href}?${loaded++}`)
  app.setInternals({ pagesByKeys: stylesByPage(app.manifest.routes) })
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } })
  const paths: readonly { pathname: string; route: RouteData; cacheKey?: string }[] = await new StaticPaths(
    app,
  ).getAll()
  // As in Astro, the route that comes first has an address.
  const pages = new Map<string, (typeof paths)[number]>()
  for (const each of paths) {
    const file = fileOf(each.pathname, each.route)
    if (!pages.has(file)) pages.set(file, each)
  }
  return [...pages].map(([file, { pathname, route, cacheKey }]) => {
    const path = route.type === 'page' ? pathname.replace(/\/?$/u, '/') : pathname
    const url = new URL(`${base.replace(/\/$/u, '')}${path}`, 'http://localhost')
    return {
      ...{ file, cacheKey },
      render: async () => {
        const response: Response = await app.render(new Request(url), { routeData: route })
        if (!response.ok && file !== '404.html') throw new Error(`${pathname}: ${response.status}`)
        return new Uint8Array(await response.arrayBuffer())
      },
    }
  })
}

/** How often a program was loaded. */
let loaded = 0

/** Astro looks up the styles of a page by its route and component. */
function stylesByPage(
  routes: readonly { readonly routeData: RouteData; readonly styles: readonly unknown[] }[],
): ReadonlyMap<string, unknown> {
  return new Map(
    routes.map(({ routeData, styles }) => [
      `${routeData.route}&${routeData.component}`,
      { styles: styles.map((sheet, order) => ({ sheet, depth: 0, order })) },
    ]),
  )
}

function fileOf(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/gu, '')
  if (type === 'endpoint') return path
  if (path === '404') return '404.html'
  return path === '' ? 'index.html' : `${path}/index.html`
}
