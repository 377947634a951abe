import type { Finding } from '../diagnostics/finding.ts'
import type { Block, Paragraph } from '../model/block.ts'
import type { OffsetMap } from '../model/published-text.ts'
import type { Span } from '../model/span.ts'
import { checkBrackets } from './check-brackets.ts'
import { findDecimals } from './find-decimals.ts'
import { findPoints } from './find-points.ts'
import { settleMarkers } from './settle-markers.ts'

/**
 * Settle what each paragraph is among the others.
 *
 * 1. Each paragraph is one block, in order, and the words are the same.
 * 2. A marker's label opens its block: `block.text.startsWith(marker.label)`.
 * 3. Total and linear.
 *
 * `isPlain` tells the stretches of the source that the publisher declared to be plain text, whatever they begin with.
 */
export function paragraphsToBlocks(
  paragraphs: readonly Paragraph[],
  { toSource }: Pick<OffsetMap, 'toSource'>,
  isPlain: (paragraph: Span) => boolean = () => false,
): {
  blocks: readonly Block[]
  findings: readonly Finding[]
} {
  const read = paragraphs.map((paragraph): Block => {
    const form = isPlain(toSource(paragraph)) ? { ...paragraph.form, ...NO_NUMBER } : paragraph.form
    return { ...paragraph, form, marker: form.marker, isRow: false, listed: null }
  })
  const decimals = findDecimals(read)
  const { points, unsure: unsurePoints } = decimals.size > 0 ? NO_POINTS : findPoints(read)
  const { blocks, doubtful, unsure, quoted } = settleMarkers(
    read.map((block, index) => ({
      ...block,
      marker: decimals.get(index) ?? points.get(index) ?? unsurePoints.get(index) ?? block.marker,
    })),
    new Set(unsurePoints.keys()),
  )
  return {
    blocks,
    findings: [
      ...blocks.flatMap((block, index) =>
        checkBrackets(block.text)
          .filter(({ mark }) => !(quoted.has(index) && '“”'.includes(mark)))
          .map(
            ({ mark, offset }): Finding => ({
              code: 'bracket-unbalanced',
              at: toSource({ start: block.start + offset, end: block.start + offset + mark.length }),
              values: { mark },
            }),
          ),
      ),
      ...unsure.map(({ start, end }): Finding => ({ code: 'contents-unsure', at: toSource({ start, end }) })),
      ...doubtful.map(
        ({ start, text, label, because }): Finding => ({
          code: 'marker-doubtful',
          at: toSource({ start, end: start + label.length }),
          values: { label, because, words: [...text].slice(0, 16).join('') },
        }),
      ),
    ],
  }
}

/** What a paragraph has that is declared to be plain text. */
const NO_NUMBER = { marker: null, decimal: null, pointBeforeDigits: null }
/** Where a document is numbered 1.1, what may be one of its numbers is no point before digits. */
const NO_POINTS: ReturnType<typeof findPoints> = { points: new Map(), unsure: new Map() }
