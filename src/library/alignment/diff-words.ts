import { diffArrays } from 'diff'
import type { Span } from '../../model/span.ts'

/** A stretch of one of two texts: words that both have, or that only this one has. */
export interface DiffStretch extends Span {
  readonly isShared: boolean
}

/** Two texts in stretches, each text from its start to its end. */
interface WordDiff {
  readonly from: readonly DiffStretch[]
  readonly to: readonly DiffStretch[]
}

/**
 * Compare two texts word by word.
 *
 * 1. The stretches of a side, put together, are its text.
 * 2. The shared stretches of both sides are the same words in the same order.
 *
 * Words are those that Intl.Segmenter finds: by single characters 加强 and 增强 would share 强, and a reader could
 * not see what was changed. A single character shared between two changes is taken into them for the same reason.
 */
export function diffWords(from: string, to: string): WordDiff {
  const changes = diffArrays(toWords(from), toWords(to), { maxEditLength: MAX_EDITS })
  if (!changes) return { from: whole(from), to: whole(to) }
  const runs = absorb(
    changes.map(({ value, added, removed }): Run => {
      const text = value.join('')
      return { isShared: !added && !removed, from: added ? '' : text, to: removed ? '' : text }
    }),
  )
  return { from: toStretches(runs, 'from'), to: toStretches(runs, 'to') }
}

/** Texts that differ in more words than this are not compared word by word: it would tell nothing, and take long. */
const MAX_EDITS = 4000

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })

function toWords(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

interface Run {
  readonly isShared: boolean
  readonly from: string
  readonly to: string
}

/** Join neighbouring changes, and those that only a single shared character parts. */
function absorb(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  runs.forEach((run, index) => {
    const last = joined.at(-1)
    const isBetween = last?.isShared === false && runs[index + 1]?.isShared === false
    const isShared = run.isShared && !(isBetween && [...run.to].length === 1 && run.to !== '\n')
    if (last && last.isShared === isShared) {
      joined[joined.length - 1] = { isShared, from: last.from + run.from, to: last.to + run.to }
    } else joined.push({ ...run, isShared })
  })
  return joined
}

function toStretches(runs: readonly Run[], side: 'from' | 'to'): readonly DiffStretch[] {
  let position = 0
  return runs.flatMap((run) => {
    const start = position
    position += run[side].length
    return position > start ? [{ start, end: position, isShared: run.isShared }] : []
  })
}

function whole(text: string): readonly DiffStretch[] {
  return text === '' ? [] : [{ start: 0, end: text.length, isShared: false }]
}
