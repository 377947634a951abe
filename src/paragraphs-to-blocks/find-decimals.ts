import type { Marker, MarkerKind } from '../chinese/markers.ts'
import type { Block } from '../model/block.ts'

const KINDS: readonly MarkerKind[] = ['number', 'decimal', 'subdecimal']
/** What a heading `1总则` never holds, and how long one is. */
const RUNNING = /[。；：，]/u
const TITLE_LENGTH = 40
/** How many numbers may be missing before one is taken for words: what is missing is told later. */
const GAP = 3
/** Fewest `1.1` that make a document one that is numbered so. */
const FEWEST = 3

interface Candidate {
  readonly index: number
  readonly path: readonly number[]
  readonly label: string
  readonly isBare: boolean
  /** Whether its number is written otherwise: 一、 above 1.1. */
  readonly isAbove?: boolean
}

/**
 * The headings of a document that is numbered 1, 1.1, 1.1.1, or 一、 or 第一章 with 1.1 below it. One such number alone says nothing: a line may begin
 * with an amount. So they count only where each goes on from the one before, from 1 and 1.1 on.
 */
export function findDecimals(blocks: readonly Block[]): ReadonlyMap<number, Marker> {
  const bare = takeInTurn(blocks.flatMap(toCandidate))
  return bare.size > 0 ? bare : takeInTurn(blocks.flatMap(toCandidateBelow))
}

function takeInTurn(candidates: readonly Candidate[]): ReadonlyMap<number, Marker> {
  const found = new Map<number, Marker>()
  let last: readonly number[] = []
  candidates.forEach(({ index, path, label, isBare, isAbove }, at) => {
    if (isAbove) last = path
    const isNext = path.length === 1 ? isBare && opens(path, last, candidates[at + 1]) : goesOn(path, last)
    if (isAbove || !isNext) return
    last = path
    const kind = KINDS[path.length - 1] as MarkerKind
    found.set(index, { kind, label, number: path.at(-1) as number, length: label.length })
  })
  const decimals = [...found.values()].filter(({ kind }) => kind === 'decimal')
  return decimals.length < FEWEST ? new Map() : found
}

function toCandidate({ text, isRow, form: { decimal } }: Block, index: number): readonly Candidate[] {
  if (decimal === null || isRow) return []
  return [{ index, ...decimal, isBare: text.length <= TITLE_LENGTH && !RUNNING.test(text) }]
}

/** Below 一、 or 第一章 its number opens the decimals, and no bare one does. */
function toCandidateBelow(block: Block, index: number): readonly Candidate[] {
  const { kind, label = '', number = 0 } = block.marker ?? {}
  if (kind === 'comma' || kind === 'chapter')
    return [{ index, path: [number], label, isBare: true, isAbove: true }]
  return toCandidate(block, index).filter(({ path }) => path.length > 1)
}

/** `2` behind all of `1`, or `1` once more, behind a table of contents: the next number is `2.1`, or `3`. */
function opens([number = 0]: readonly number[], [before = 0]: readonly number[], next?: Candidate): boolean {
  const [first = 0, second] = next?.path ?? []
  const isFollowed = second === undefined ? number > 1 : first === number && second === 1
  return isFollowed && (number === 1 || (before > 0 && number > before && number <= before + GAP))
}

/** `1.2` behind `1.1` or `1.1.3`, `1.2.1` behind `1.2`. */
function goesOn(path: readonly number[], last: readonly number[]): boolean {
  const number = path.at(-1) as number
  const before = last[path.length - 1] ?? 0
  const isBelow = path.slice(0, -1).every((each, at) => each === last[at])
  return isBelow && number > before && number <= before + GAP
}
