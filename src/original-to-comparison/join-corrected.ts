import { countWhile } from '../model/count-while.ts'
import { withoutBlanks } from '../model/tally.ts'
import type { Unequal } from './align-letters.ts'
import type { CheckedPlan } from './checked-plan.ts'
import { type Letters, spanOf, written } from './to-letters.ts'

/** A stretch that is told, and whether the publisher declared it. */
export interface Told extends Unequal {
  readonly isCorrection: boolean
}

/** What is different within a declared correction, as one: the words of the file that stand for all that was corrected. */
export function joinCorrected(
  unequal: readonly Unequal[],
  file: Letters,
  page: Letters,
  corrections: CheckedPlan['corrections'],
): readonly Told[] {
  const joined: Told[] = []
  let next = 0
  const pass = (end: number) => {
    while (next < end) joined.push({ ...(unequal[next++] as Unequal), isCorrection: false })
  }
  const ordered = [...corrections].sort((a, b) => a.start - b.start)
  for (const { start, end, after } of ordered) {
    const inside = {
      start: countWhile(unequal, (each) => spanOf(page, each.page).start < start),
      end: countWhile(unequal, (each) => spanOf(page, each.page).end <= end),
    }
    const [first, last] = [unequal[inside.start], unequal[inside.end - 1]]
    if (!first || !last || inside.end <= inside.start) continue
    const whole = {
      start: countWhile(page.starts, (each) => each < start),
      end: countWhile(page.ends, (each) => each <= end),
    }
    const words = {
      start: first.file.start - (first.page.start - whole.start),
      end: last.file.end + (whole.end - last.page.end),
    }
    if (withoutBlanks(written(file, words)) !== withoutBlanks(after)) continue
    pass(inside.start)
    joined.push({ file: words, page: whole, isCorrection: true })
    next = inside.end
  }
  pass(unequal.length)
  return joined
}
