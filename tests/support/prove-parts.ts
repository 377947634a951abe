import type { Finding } from '../../src/diagnostics/finding.ts'
import { checkEdits } from '../../src/html-to-proof/check-edits.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { planToMdx } from '../../src/plan-to-mdx/plan-to-mdx.ts'
import { renderMdx } from './render-mdx.ts'

/**
 * The proof of fidelity without a built site: the source with its logged edits is the text of the parts, and every
 * part's MDX, rendered, is that text again. Gives what is wrong.
 */
export function proveParts(result: PipelineResult): readonly (Finding | string)[] {
  const { plan, parts, published } = result
  const mdx = [...planToMdx(parts, plan, published).mdx]
  const differing = parts.flatMap((part, index) => {
    const [path, text] = mdx[index] ?? ['', '']
    const words = part.blocks.map((block) => block.text).join('\n')
    return renderMdx(path, text).text === words ? [] : [`${part.id}: ${path}`]
  })
  return [...checkEdits(result), ...differing]
}
