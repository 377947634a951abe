import { readMarker } from '../chinese/markers.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Block } from '../model/block.ts'
import type { PublishedText } from '../model/published-text.ts'
import { checkBrackets } from './check-brackets.ts'

/** Longest marker that is looked for. */
const MARKER_LENGTH = 40

/**
 * Cut the published text into blocks.
 *
 * 1. The blocks, joined by line feeds, are the text: none is lost, none is empty.
 * 2. A marker's label opens its block: `block.text.startsWith(marker.label)`.
 * 3. Total and linear: any text gives blocks.
 */
export function textToBlocks(published: PublishedText): {
  blocks: readonly Block[]
  findings: readonly Finding[]
} {
  const blocks: Block[] = []
  let start = 0
  for (const text of published.text.split('\n')) {
    if (text !== '') {
      blocks.push({ start, end: start + text.length, text, marker: readMarker(text.slice(0, MARKER_LENGTH)) })
    }
    start += text.length + 1
  }
  const findings = blocks.flatMap((block) =>
    checkBrackets(block.text).map(
      ({ mark, offset }): Finding => ({
        code: 'bracket-unbalanced',
        at: published.map.toSource({ start: block.start + offset, end: block.start + offset + mark.length }),
        values: { mark },
      }),
    ),
  )
  return { blocks, findings }
}
