import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentFolder } from '../../library/load-library.ts'
import { pathOf } from '../../plan-to-mdx/plan-to-mdx.ts'
import { readWords, type Words } from '../../plan-to-mdx/read-words.ts'
import { remember } from './library.ts'

/** Words of the plan that is rendered, by part: its own page shows each, and that of the whole text. */
const partsOf = remember((_plan) => new Map<string, readonly Words[]>(), 1)

/** The words of a part of a plan, from its MDX. */
export function wordsOf(plan: string, part: string): readonly Words[] {
  const known = partsOf(plan)
  const file = join(contentFolder(), 'plans', plan, pathOf(part))
  const words = known.get(part) ?? readWords(readFileSync(file, 'utf8'), file)
  known.set(part, words)
  return words
}
