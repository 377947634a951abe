import { diffArrays } from 'diff'
import type { Span } from '../model/span.ts'
import { findAnchors } from './find-anchors.ts'
import { REDACTED } from './to-letters.ts'

/** A stretch in which two sequences are not the same; of one that only the other has, it is empty. */
export interface Unequal {
  readonly file: Span
  readonly page: Span
}

/** Changes between two stretches that both have, beyond which they are told as one. */
const MOST_EDITS = 500
/** Steps that all stretches together may take, as squares of their edits. */
const MOST_STEPS = 4_000_000
/** Letters beyond which redacted words are not looked for by the words around them. */
const LONGEST_PATTERN = 100_000

/**
 * Where two sequences of letters differ, in order.
 *
 * 1. Between two of its stretches, and before and behind all of them, both have the same letters.
 * 2. A stretch whose page side is `REDACTED` alone stands for words that nobody can compare.
 * 3. In time proportional to the lengths, whatever the sequences are: what would take longer is told as one stretch.
 */
export function alignLetters(file: Uint32Array, page: Uint32Array): readonly Unequal[] {
  const inner = trim(file, page, { start: 0, end: file.length }, { start: 0, end: page.length })
  const stretches: Unequal[] = []
  let [fileEnd, pageEnd] = [inner.file.start, inner.page.start]
  let steps = MOST_STEPS
  const close = (fileStart: number, pageStart: number) => {
    const gap = trim(file, page, { start: fileEnd, end: fileStart }, { start: pageEnd, end: pageStart })
    const found = alignGap(file, page, gap, steps)
    steps -= found.steps
    for (const each of found.stretches) stretches.push(each)
  }
  for (const anchor of findAnchors(file, page, inner.file, inner.page)) {
    close(anchor.file, anchor.page)
    fileEnd = anchor.file + anchor.length
    pageEnd = anchor.page + anchor.length
  }
  close(inner.file.end, inner.page.end)
  return join(stretches, page)
}

/** Leave out what both begin and end with. */
function trim(file: Uint32Array, page: Uint32Array, a: Span, b: Span): Unequal {
  const shorter = () => Math.min(a.end - a.start - head, b.end - b.start - head)
  let head = 0
  while (shorter() > 0 && file[a.start + head] === page[b.start + head]) head += 1
  let tail = 0
  while (tail < shorter() && file[a.end - 1 - tail] === page[b.end - 1 - tail]) tail += 1
  return {
    file: { start: a.start + head, end: a.end - tail },
    page: { start: b.start + head, end: b.end - tail },
  }
}

function alignGap(
  file: Uint32Array,
  page: Uint32Array,
  gap: Unequal,
  steps: number,
): { readonly stretches: readonly Unequal[]; readonly steps: number } {
  const [lengthA, lengthB] = [gap.file, gap.page].map(({ start, end }) => end - start) as [number, number]
  if (lengthA === 0 && lengthB === 0) return { stretches: [], steps: 0 }
  const known = matchRedacted(file, page, gap)
  if (known) return { stretches: known, steps: 0 }
  const most = Math.min(MOST_EDITS, Math.floor(Math.sqrt(Math.max(0, steps))))
  if (lengthA === 0 || lengthB === 0 || Math.abs(lengthA - lengthB) > most)
    return { stretches: [gap], steps: 0 }
  const changes = diffArrays(
    Array.from(file.subarray(gap.file.start, gap.file.end)),
    Array.from(page.subarray(gap.page.start, gap.page.end)),
    { maxEditLength: most },
  )
  if (!changes) return { stretches: [gap], steps: most ** 2 }
  let [at, other, edits] = [gap.file.start, gap.page.start, 0]
  const stretches = changes.flatMap(({ added, removed, value: { length } }): Unequal[] => {
    const [start, from] = [at, other]
    if (!added) at += length
    if (!removed) other += length
    if (!added && !removed) return []
    edits += length
    return [{ file: { start, end: at }, page: { start: from, end: other } }]
  })
  return { stretches, steps: edits ** 2 }
}

/** Where all that is known around redacted words is in the file, in that order, they are what lies between. */
function matchRedacted(file: Uint32Array, page: Uint32Array, gap: Unequal): readonly Unequal[] | null {
  const { start, end } = gap.page
  if (end - start + gap.file.end - gap.file.start > LONGEST_PATTERN) return null
  const marks: number[] = []
  for (let at = start; at < end; at += 1) if (page[at] === REDACTED) marks.push(at)
  // What is known begins and ends with redacted words, for what is the same at the ends has been left out.
  if (marks[0] !== start || marks.at(-1) !== end - 1) return null
  const words = toText(file.subarray(gap.file.start, gap.file.end))
  const stretches: Unequal[] = []
  let from = 0
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1]
    const known = next === undefined ? '' : toText(page.subarray(mark + 1, next))
    const to = next === undefined ? words.length / UNITS : find(words, known, from)
    if (to === -1) return null
    stretches.push({
      file: { start: gap.file.start + from, end: gap.file.start + to },
      page: { start: mark, end: mark + 1 },
    })
    from = to + known.length / UNITS
  }
  return stretches
}

/** UTF-16 units that `toText` writes of a letter, whatever letter it is. */
const UNITS = 2

function toText(codes: Uint32Array): string {
  return Array.from(codes, (code) => String.fromCharCode(code >>> 16, code & 0xffff)).join('')
}

/** The letter at which some are found. */
function find(words: string, known: string, from: number): number {
  let at = words.indexOf(known, from * UNITS)
  while (at % UNITS === 1) at = words.indexOf(known, at + 1)
  return at === -1 ? -1 : at / UNITS
}

/** Stretches that touch are one, and so are those that a single letter parts, which is the same by chance. */
function join(stretches: readonly Unequal[], page: Uint32Array): readonly Unequal[] {
  const joined: Unequal[] = []
  const isRedacted = (span: Span) => span.end - span.start === 1 && page[span.start] === REDACTED
  for (const each of stretches) {
    const last = joined.at(-1)
    const apart = last ? each.page.start - last.page.end : 2
    const isOwn = last && (isRedacted(last.page) || isRedacted(each.page)) && apart > 0
    if (last && apart < 2 && !isOwn)
      joined[joined.length - 1] = {
        file: { start: last.file.start, end: each.file.end },
        page: { start: last.page.start, end: each.page.end },
      }
    else joined.push(each)
  }
  return joined
}
