import type { Span } from '../model/span.ts'

/** A stretch that two sequences share: it begins here in each, and is so long. */
interface Anchor {
  readonly file: number
  readonly page: number
  readonly length: number
}

/** Letters of a stretch that is looked for: shorter ones are the same by chance. */
const GRAM = 12
/** In long texts one stretch of so many is looked for, told by its hash: those of both texts are the same ones. */
const SAMPLE = 8
const LONG = 2 ** 16
/** A stretch that occurs more often in either text tells nothing. */
const MOST_OCCURRENCES = 4

/**
 * Find stretches that both sequences have in the same order, as far apart as they may be: an alignment can then be
 * made piece by piece. In time proportional to the lengths, but for a logarithm.
 */
export function findAnchors(
  fileCodes: Uint32Array,
  pageCodes: Uint32Array,
  file: Span,
  page: Span,
): readonly Anchor[] {
  const every = file.end - file.start + page.end - page.start > LONG ? SAMPLE : 1
  const inFile = gramsOf(fileCodes, file, every)
  const pairs: { readonly file: number; readonly page: number }[] = []
  const inPage = gramsOf(pageCodes, page, every)
  for (const [hash, places] of inPage) {
    const others = inFile.get(hash)
    if (!others || others.length > MOST_OCCURRENCES || places.length > MOST_OCCURRENCES) continue
    for (const at of places)
      for (const other of others)
        if (isSame(fileCodes, other, pageCodes, at)) pairs.push({ file: other, page: at })
  }
  // Of pairs of one place on the page at most one can be in a chain that rises: the others come before it.
  pairs.sort((a, b) => a.page - b.page || b.file - a.file)
  return grow(longestRise(pairs), fileCodes, pageCodes, file, page)
}

/** Places of each stretch, by its hash; no more than tells that there are too many. */
function gramsOf(codes: Uint32Array, { start, end }: Span, every: number): Map<number, number[]> {
  const places = new Map<number, number[]>()
  let hash = 0
  for (let at = start; at < end; at += 1) {
    hash = (Math.imul(hash, BASE) + mix(codes[at] as number)) | 0
    if (at - start >= GRAM) hash = (hash - Math.imul(mix(codes[at - GRAM] as number), LAST)) | 0
    if (at - start < GRAM - 1 || (mix(hash) >>> 0) % every !== 0) continue
    const known = places.get(hash)
    if (!known) places.set(hash, [at - GRAM + 1])
    else if (known.length <= MOST_OCCURRENCES) known.push(at - GRAM + 1)
  }
  return places
}

const BASE = 0x01000193
/** `BASE` to the power of the length of a stretch: what its first letter weighs when it leaves. */
const LAST = Array.from({ length: GRAM }).reduce<number>((power) => Math.imul(power, BASE), 1)

function mix(code: number): number {
  return Math.imul(code ^ (code >>> 15), 0x2c1b3c6d)
}

function isSame(a: Uint32Array, from: number, b: Uint32Array, other: number): boolean {
  for (let index = 0; index < GRAM; index += 1) if (a[from + index] !== b[other + index]) return false
  return true
}

/** The longest chain of pairs that rises on both sides (patience sorting). */
function longestRise<T extends { readonly file: number }>(pairs: readonly T[]): readonly T[] {
  const ends: number[] = []
  const before = new Int32Array(pairs.length)
  pairs.forEach(({ file }, index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] as number] as T).file < file) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (ends[low - 1] as number) : -1
    ends[low] = index
  })
  const chain: T[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) chain.push(pairs[at] as T)
  return chain.reverse()
}

/** Make each as long as it can be without touching the one before; those that it swallows go. */
function grow(
  chain: readonly { readonly file: number; readonly page: number }[],
  fileCodes: Uint32Array,
  pageCodes: Uint32Array,
  file: Span,
  page: Span,
): readonly Anchor[] {
  const anchors: Anchor[] = []
  let [fileEnd, pageEnd] = [file.start, page.start]
  for (const each of chain) {
    if (each.file < fileEnd || each.page < pageEnd) continue
    let [at, other, length] = [each.file, each.page, GRAM]
    while (at > fileEnd && other > pageEnd && fileCodes[at - 1] === pageCodes[other - 1]) {
      at -= 1
      other -= 1
      length += 1
    }
    while (
      at + length < file.end &&
      other + length < page.end &&
      fileCodes[at + length] === pageCodes[other + length]
    )
      length += 1
    anchors.push({ file: at, page: other, length })
    fileEnd = at + length
    pageEnd = other + length
  }
  return anchors
}
