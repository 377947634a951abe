import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { z } from 'zod'
import type { Finding, Reason } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import { listFiles } from '../disk/list-files.ts'
import { mdxProcessor } from '../plan-to-mdx/mdx-processor.ts'
import { yamlToModel } from '../yaml-to-model/yaml-to-model.ts'

/** What stands at the head of a page written by hand. */
export const pageFrontMatterSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  order: z.number().optional(),
})

/** What keeps a publisher's own pages (`content/about/`) from being compiled, at its place in them. */
export function checkOwnPages(content: string): readonly VFile[] {
  const about = join(content, 'about')
  const pages = statSync(about, { throwIfNoEntry: false })?.isDirectory()
    ? listFiles(about).filter((file) => file.endsWith('.mdx'))
    : []
  return pages.flatMap((page) => {
    const path = join(about, page)
    const text = readFileSync(path, 'utf8')
    const findings = checkPage(text)
    return findings.length === 0 ? [] : report(findings, { source: { path, text } })
  })
}

/** What the faults of MDX are called, by the rules of its parser; others are told by the parser's own words. */
const MDX_FAULTS: Readonly<Record<string, Reason>> = {
  'end-tag-mismatch': { reason: 'tag-unclosed' },
  'unexpected-closing-slash': { reason: 'tag-unopened' },
  'unexpected-eof': { reason: 'text-ended' },
  'unexpected-character': { reason: 'character-in-tag' },
  acorn: { reason: 'expression-wrong' },
}

function checkPage(text: string): readonly Finding[] {
  let tree: Root
  try {
    tree = mdxProcessor.parse(text)
  } catch (error) {
    const { place, reason, ruleId } = error as VFileMessage
    const point = place && ('start' in place ? place.start : place)
    const at = { start: point?.offset ?? 0, end: point?.offset ?? 0 }
    const fault = MDX_FAULTS[ruleId ?? ''] ?? reason
    return [{ code: 'page-invalid', at, values: { problem: { reason: 'mdx-wrong', fault } } }]
  }
  const [head] = tree.children
  if (head?.type !== 'yaml')
    return [
      {
        code: 'page-invalid',
        at: { start: 0, end: 0 },
        values: { problem: { reason: 'front-matter-missing' } },
      },
    ]
  const parsed = yamlToModel(head.value, pageFrontMatterSchema)
  if ('value' in parsed) return []
  // Behind the line of `---`.
  const start = text.indexOf('\n') + 1
  return parsed.map(({ at, values }) => ({
    code: 'page-invalid',
    at: at && { start: start + at.start, end: start + at.end },
    values: { problem: values?.problem ?? '' },
  }))
}
