import { MARKER_LENGTH, type Marker, readMarker } from '../chinese/markers.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Block } from '../model/block.ts'
import type { PublishedText } from '../model/published-text.ts'
import type { Span } from '../model/span.ts'
import { checkBrackets } from './check-brackets.ts'
import { findDecimals } from './find-decimals.ts'
import { settleMarkers } from './settle-markers.ts'

/**
 * Cut the published text into blocks.
 *
 * 1. The blocks, joined by line feeds, are the text: none is lost, none is empty.
 * 2. A marker's label opens its block: `block.text.startsWith(marker.label)`.
 * 3. Total and linear: any text gives blocks.
 *
 * `isPlain` tells the paragraphs that the publisher declared to be plain text, whatever they begin with.
 */
export function textToBlocks(
  published: PublishedText,
  isPlain: (block: Span) => boolean = () => false,
): {
  blocks: readonly Block[]
  findings: readonly Finding[]
} {
  const read: Block[] = []
  const written = writtenMarkers(published)
  let start = 0
  for (const text of published.text.split('\n')) {
    const span = { start, end: start + text.length }
    if (text !== '') {
      const marker = isPlain(span) ? null : (written.get(start) ?? readMarker(text.slice(0, MARKER_LENGTH)))
      read.push({ ...span, text, marker, isRow: false, listed: null })
    }
    start += text.length + 1
  }
  const decimals = findDecimals(read)
  const { blocks, doubtful, quoted } = settleMarkers(
    read.map((block, index) => ({ ...block, marker: decimals.get(index) ?? block.marker })),
  )
  const at = (span: Span) => published.map.toSource(span)
  return {
    blocks,
    findings: [
      ...blocks.flatMap((block, index) =>
        checkBrackets(block.text)
          .filter(({ mark }) => !(quoted.has(index) && '“”'.includes(mark)))
          .map(
            ({ mark, offset }): Finding => ({
              code: 'bracket-unbalanced',
              at: at({ start: block.start + offset, end: block.start + offset + mark.length }),
              values: { mark },
            }),
          ),
      ),
      ...doubtful.map(
        ({ start, text, marker }): Finding => ({
          code: 'marker-doubtful',
          at: at({ start, end: start + (marker?.label.length ?? 0) }),
          values: { label: marker?.label ?? '', words: [...text].slice(0, 16).join('') },
        }),
      ),
    ],
  }
}

/**
 * The markers that were rewritten, by where they are published, as the source has them: the blank behind
 * `第九条　项目单位应当……` tells that it is a heading and not words about 第九条项目.
 */
function writtenMarkers({ edits, map }: PublishedText): ReadonlyMap<number, Marker> {
  return new Map(
    edits.flatMap(({ start, end, before, after, rule }) => {
      const marker = rule === 'marker' ? readMarker(before) : null
      return marker
        ? [[map.toPublished({ start, end }).start, { ...marker, label: after, length: after.length }]]
        : []
    }),
  )
}
