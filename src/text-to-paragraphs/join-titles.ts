import { foldTitle, namesIn } from '../chinese/cited-names.ts'
import { readLine } from '../chinese/line-form.ts'
import { MOST_TITLE_LINES } from '../chinese/title-forms.ts'
import type { Line } from './lines.ts'

/**
 * Find the lines that go on from the line before because a title is displayed over several lines:
 * `国务院关于印发` / `《国务院工作规则》的通知`. Looked for at the start of the text and behind a date, where
 * documents begin; gives the indexes of the lines that go on.
 */
export function findTitleJoins(lines: readonly Line[]): readonly number[] {
  const joins: number[] = []
  const names = new Set<string>()
  let isOpen = true
  for (let index = 0; index < lines.length; index += 1) {
    const { words, form } = lines[index] as Line
    if (OPENS.has(form.role ?? '') && form.bodies.length === 0) isOpen = true
    else if (form.marker !== null) isOpen = false
    else if (isOpen) {
      for (const name of namesIn(words.slice(0, 2000))) names.add(foldTitle(name))
      const length = titleLength(lines.slice(index, index + MOST_TITLE_LINES), lines[index - 1], names)
      for (let next = index + 1; next < index + length; next += 1) joins.push(next)
      index += length - 1
    }
  }
  return joins
}

/** What a document may begin behind. */
const OPENS: ReadonlySet<string> = new Set(['date', 'publicity', 'attachment-mark'])

/** How many of the lines the title takes that begins with the first; 1 where it takes only this one, or is none. */
function titleLength(lines: readonly Line[], before: Line | undefined, names: ReadonlySet<string>): number {
  const [first, second] = lines
  if (!first || !second) return 1
  const { title } = first.form
  if (!mayBeOfTitle(first) || !title) return breaksOffInBracket(first, second) ? 2 : 1
  const isIssuer = first.form.bodies.length > 0
  // A page shows the title once more, perhaps whole where the first is cropped.
  if (foldTitle(second.words).startsWith(foldTitle(first.words))) return 1
  if (title.isWhole || (isIssuer && !second.form.title?.goesOn)) return 1
  // Of issuers that stand in lines of their own the last is no more of the title than the others.
  if (isIssuer && before && before.form.bodies.length > 0 && before.words !== first.words) return 1
  const lengths: { readonly length: number; readonly joined: string; readonly last: Line }[] = []
  let joined = first.words
  for (const last of lines.slice(1)) {
    if (!mayBeOfTitle(last) || last.form.bodies.length > 0 || standsAlone(last, names)) break
    joined += last.words
    lengths.push({ length: lengths.length + 2, joined, last })
  }
  const match =
    lengths.find((one) => names.has(foldTitle(one.joined))) ??
    lengths.find((one) => readLine(one.joined).title?.isNotice) ??
    lengths.find(
      ({ length, last }) => length <= 3 && !isIssuer && first.words.length > 3 && last.form.title?.isPlan,
    )
  return match?.length ?? 1
}

/** `甲市司法局关于……的通知`, or a title that a notice names: nothing before it belongs to it. */
function standsAlone({ words, form: { title } }: Line, names: ReadonlySet<string>): boolean {
  return (
    names.has(foldTitle(words)) ||
    (title?.isNotice === true && title.before !== '' && readLine(title.before).bodies.length > 0)
  )
}

function mayBeOfTitle({ form }: Line): boolean {
  return form.title?.isLine === true && !form.endsWithFigures
}

/** A note under a title that breaks off within its brackets. */
function breaksOffInBracket(first: Line, second: Line): boolean {
  return /^[（(][^（()）]{2,60}$/u.test(first.words) && /^[^（()）]{0,60}[）)]$/u.test(second.words)
}
