import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteText } from './page-text.ts'

/** A link within the site that leads to no page, file or anchor. */
export interface BrokenLink {
  /** Site path of the page that has the link. */
  readonly page: string
  readonly href: string
  /** The published part that the link stands in, as `<plan>/<part>`; `null` outside of all. */
  readonly part: string | null
}

/** Check every link within a built site; `base` is the sub-path that it is built for, `/` for none. */
export function checkLinks(site: SiteText, folder: string, base: string): readonly BrokenLink[] {
  const prefix = `/${base.replace(/^\/|\/$/gu, '')}`.replace(/\/$/u, '')
  return [...site].flatMap(([page, { links }]) =>
    links
      .filter(({ href }) => !/^[a-z][a-z\d+.-]*:/iu.test(href) && !leadsSomewhere(href, page))
      .map(({ href, part }) => ({ page, href, part })),
  )

  function leadsSomewhere(href: string, from: string): boolean {
    const [path = '', anchor = ''] = href.split('#').map(decodeURIComponent)
    if (path !== '' && !path.startsWith(`${prefix}/`)) return false
    const target = path === '' ? from : path.slice(prefix.length)
    const page = site.get(target)
    if (!page) return anchor === '' && existsSync(join(folder, target)) && !target.endsWith('/')
    return anchor === '' || page.ids.has(anchor)
  }
}
