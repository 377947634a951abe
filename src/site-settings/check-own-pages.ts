import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
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
  return [...checkHead(tree, text), ...findUndefined(tree)]
}

function checkHead(tree: Root, text: string): readonly Finding[] {
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

/** What every page is given: `props.site` is what `site.yaml` says. */
const GIVEN = 'props'

/** Components and words in braces that nothing on the page defines, of which no page can be made. */
function findUndefined(tree: Root): readonly Finding[] {
  const findings: Finding[] = []
  let defined = GIVEN
  visit(tree, 'mdxjsEsm', ({ value }) => {
    defined += value
  })
  const find = (node: Node, name: string) => {
    if (defined.includes(name)) return
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    const problem: Reason = { reason: 'name-undefined', name }
    findings.push({ code: 'page-invalid', at: { start, end }, values: { problem } })
  }
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name && !/^[a-z][^.]*$/u.test(node.name)) find(node, node.name)
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const name = /^[\p{L}_$][\p{L}\d_$]*/u.exec(node.value.trim())?.[0]
      if (name) find(node, name)
    }
  })
  return findings
}
