import { existsSync, readFileSync } from 'node:fs'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { PipelineResult } from '../pipeline.ts'
import type { BrokenLink } from './check-links.ts'

/** Messages about broken links, at the line of the plan's source or of the hand-written page that has them. */
export function reportBrokenLinks(
  broken: readonly BrokenLink[],
  plans: readonly { readonly result: PipelineResult }[],
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
    const file = handWrittenPage(page)
    const text = file === null ? '' : readFileSync(file, 'utf8')
    const start = text.indexOf(href)
    const at = start === -1 ? null : { start, end: start + href.length }
    return report([{ code: 'link-broken', at, values }], { source: { path: file ?? page, text } })
  })
}

function handWrittenPage(page: string): string | null {
  const name = page.replace(/^\/about\/|\/$/gu, '')
  const file = `content/about/${name === '' ? 'index' : name}.mdx`
  return page.startsWith('/about/') && existsSync(file) ? file : null
}
