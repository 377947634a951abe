import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { paths } from '../model/site-paths.ts'
import type { PipelineResult } from '../pipeline.ts'
import type { SiteText } from './page-text.ts'

/** A link within the site that leads to no page, file or anchor. */
interface BrokenLink {
  /** Site path of the page that has the link. */
  readonly page: string
  readonly href: string
  /** The published part that the link stands in, as `<plan>/<part>`; `null` outside of all. */
  readonly part: string | null
}

/** A link to a page or file that is made elsewhere, which nobody here can answer for. */
export interface OutwardLink extends BrokenLink {
  /** Site path, without the anchor. */
  readonly target: string
  /** Empty where it leads to a whole page or a file. */
  readonly anchor: string
}

/**
 * Check the links of pages that are made together: those that lead to no page, file or anchor among them are broken,
 * or lead out.
 *
 * @param files Site paths of what is made with them and is no page.
 * @param base The sub-path that the site is built for, `/` for none.
 * @param isOwn Whether what is at a site path would be made with them.
 * @returns Each target of links that lead out once, with the first page that has it.
 */
export function checkLinks(
  site: SiteText,
  files: ReadonlySet<string>,
  base: string,
  isOwn: (path: string) => boolean,
): { readonly broken: readonly BrokenLink[]; readonly outward: readonly OutwardLink[] } {
  const prefix = `/${base.replace(/^\/|\/$/gu, '')}`.replace(/\/$/u, '')
  const broken: BrokenLink[] = []
  const outward = new Map<string, OutwardLink>()
  for (const [page, { links }] of site)
    for (const { href, part } of links) {
      if (/^[a-z][a-z\d+.-]*:/iu.test(href)) continue
      const [path = '', named = ''] = href.split('#').map(decodeURIComponent)
      const isOutside = path !== '' && !path.startsWith(`${prefix}/`)
      const own = path === '' ? page : path.slice(prefix.length)
      // Where files are compared with plans, an anchor names a plan, which must be there.
      const [target, anchor] =
        own === paths.check() && page !== own && named ? [paths.plan(named), ''] : [own, named]
      if (isOutside || isOwn(target)) {
        const shown = site.get(target)
        const leads = shown ? anchor === '' || shown.ids.has(anchor) : anchor === '' && files.has(target)
        if (isOutside || !leads) broken.push({ page, href, part })
      } else {
        const key = `${target}#${anchor}`
        if (!outward.has(key)) outward.set(key, { page, href, part, target, anchor })
      }
    }
  return { broken, outward: [...outward.values()] }
}

/**
 * Messages about broken links, at the line of the plan's source or of the hand-written page that has them.
 *
 * @param written Folders of hand-written pages; a page of the first comes before that of the others.
 */
export function reportBrokenLinks(
  broken: readonly BrokenLink[],
  plans: readonly { readonly result: PipelineResult }[],
  written: readonly string[],
): readonly VFile[] {
  return broken.flatMap(({ page, href, part }) => {
    const owner = plans.find(({ result }) => part?.startsWith(`${result.plan.id}/`))?.result
    const values = { page, href }
    if (owner) {
      const blocks = owner.parts.find(({ id }) => `${owner.plan.id}/${id}` === part)?.blocks ?? []
      const span = { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 }
      const at = owner.published.map.toSource(span)
      return report([{ code: 'link-broken', at, values }], {
        source: { path: owner.source.file, text: owner.source.text },
      })
    }
    const file = handWrittenPage(page, written)
    const text = file === null ? '' : readFileSync(file, 'utf8')
    const start = text.indexOf(href)
    const at = start === -1 ? null : { start, end: start + href.length }
    return report([{ code: 'link-broken', at, values }], { source: { path: file ?? page, text } })
  })
}

function handWrittenPage(page: string, written: readonly string[]): string | null {
  if (!page.startsWith('/about/')) return null
  const name = page.replace(/^\/about\/|\/$/gu, '')
  const files = written.map((folder) => join(folder, `${name === '' ? 'index' : name}.mdx`))
  return files.find((file) => existsSync(file)) ?? null
}
