import { z } from 'zod'
import { createLineIndex } from '../../src/model/line-index.ts'
import { sha256 } from '../../src/model/sha256.ts'
import type { Span } from '../../src/model/span.ts'

/** What heads the labels of a document that may not be repeated here: they give places only. */
export const documentFields = {
  document: z.string().regex(/^(?:own|corpus|unseen)\/[^/]+$/u),
  sha256: z.string().describe('Of the source text that the places count in, in UTF-8.'),
  date: z.iso.date().describe('The document’s.'),
}

/** Where a label stands. */
export const placeFields = {
  line: z.int().min(1).describe('Line of the source text, from 1.'),
  column: z.int().min(1).describe('Column in UTF-16 code units, from 1.'),
  length: z.int().min(1).describe('UTF-16 code units, line ends within it included.'),
}

export interface LabelledDocument {
  readonly document: string
  readonly sha256: string
}

interface Place {
  readonly line: number
  readonly column: number
  readonly length: number
}

/** The labels at their offsets. @throws Error for another text than the one that was labelled, or labels out of order. */
export function placeLabels<Label extends Place>(
  { document, sha256: wanted }: LabelledDocument,
  labels: readonly Label[],
  text: string,
): readonly (Label & Span)[] {
  if (sha256(text) !== wanted) throw new Error(`gold: ${document} is not the text that was labelled`)
  const lines = createLineIndex(text)
  let last = 0
  return labels.map((label) => {
    const start = lines.startOf(label.line) + label.column - 1
    const end = start + label.length
    if (start < last || end > text.length)
      throw new Error(`gold: ${document}:${label.line}:${label.column} overlaps, or is outside`)
    last = end
    return { ...label, start, end }
  })
}
