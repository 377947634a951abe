import type { Finding } from '../diagnostics/finding.ts'
import { ownPage } from '../model/site-paths.ts'
import type { PipelineResult } from '../pipeline.ts'
import type { SiteText } from './page-text.ts'

/**
 * Check that no part holds foreign markup, and that a title that is a link leads to its own page, or to what the same
 * page says of it.
 */
export function checkPageMarkup({ plan, parts }: PipelineResult, site: SiteText): readonly Finding[] {
  const prefix = `${plan.id}/`
  const owners = new Map(
    parts
      .filter(({ kind }) => kind === 'task' || kind === 'chapter')
      .map((part) => [`${prefix}${part.id}`, ownPage(plan, part.id)]),
  )
  return [...site].flatMap(([page, { parts: shown, quotes, strays }]) => [
    ...shown
      .filter(({ of }) => of.startsWith(prefix))
      .flatMap(({ of, unexpected }) =>
        unexpected.map(
          (found): Finding => ({ code: 'markup-unexpected', at: null, values: { page, part: of, found } }),
        ),
      ),
    ...[
      ...strays,
      ...quotes.filter(
        ({ of, href }) =>
          href !== null &&
          owners.has(of) &&
          !href.endsWith(owners.get(of) as string) &&
          href !== `#${of.slice(prefix.length)}`,
      ),
    ].map(
      ({ text, href }): Finding => ({
        code: 'link-misdirected',
        at: null,
        values: { page, text, href: href ?? '' },
      }),
    ),
  ])
}
