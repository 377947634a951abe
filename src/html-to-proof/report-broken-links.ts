import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { PipelineResult } from '../pipeline.ts'
import type { BrokenLink } from './check-links.ts'

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
