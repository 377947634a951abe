import { foldTitle, namesIn } from '../chinese/cited-names.ts'
import { readLine } from '../chinese/line-form.ts'
import { MOST_TITLE_LINES, type TitleForm } from '../chinese/title-forms.ts'
import type { Line } from './lines.ts'

/**
 * Find the lines that go on from the line before because a title is displayed over several lines:
 * `国务院关于印发` / `《国务院工作规则》的通知`. Looked for at the start of the text and behind a date, where
 * documents begin; gives the indexes of the lines that go on.
 *
 * @param known Titles that the document has, as `foldTitle` gives them: those that 《》 in it name are known besides.
 */
export function findTitleJoins(
  text: string,
  lines: readonly Line[],
  known: Iterable<string> = [],
): ReadonlySet<number> {
  const joins = new Set<number>()
  const names = new Set(known)
  let isOpen = true
  for (let index = 0; index < lines.length; index += 1) {
    const { words, form } = lines[index] as Line
    if (OPENS.has(form.role ?? '') && form.bodies.length === 0) isOpen = true
    else if (form.marker !== null) isOpen = false
    else if (isOpen) {
      for (const name of namesIn(words.slice(0, 2000))) names.add(foldTitle(name))
      const length = withNotes(text, lines, index, titleLength(lines, index, names))
      for (let next = index + 1; next < index + length; next += 1) joins.add(next)
      index += length - 1
    }
  }
  return joins
}

/** What a document may begin behind. */
const OPENS: ReadonlySet<string> = new Set(['date', 'publicity', 'attachment-mark'])

/** How many of the lines the title takes that begins at an index; 1 where it takes only this one, or is none. */
function titleLength(lines: readonly Line[], index: number, names: ReadonlySet<string>): number {
  const [first, second, ...further] = lines.slice(index, index + MOST_TITLE_LINES)
  if (!first || !second) return 1
  const { title } = first.form
  if (!mayBeOfTitle(first) || !title) return breaksOffInBracket(first, second) ? 2 : 1
  const isIssuer = first.form.bodies.length > 0
  // A page shows the title once more, perhaps whole where the first is cropped.
  if (foldTitle(second.words).startsWith(foldTitle(first.words)) || names.has(foldTitle(title.name))) return 1
  if (isIssuer && !second.form.title?.goesOn) return 1
  // Of issuers that stand in lines of their own the last is no more of the title than the others.
  const before = lines[index - 1]
  if (isIssuer && before && before.form.bodies.length > 0 && before.words !== first.words) return 1
  const lengths: { readonly length: number; readonly title: TitleForm | null; readonly endsPlan: boolean }[] =
    []
  let joined = first.words
  for (const last of [second, ...further]) {
    const isOther = standsAlone(last, names) || beginsAlike(first, last)
    if (!mayBeOfTitle(last) || last.form.bodies.length > 0 || isOther) break
    joined += last.words
    lengths.push({
      length: lengths.length + 2,
      title: readLine(joined).title,
      endsPlan: last.form.title?.isPlan === true,
    })
  }
  const named = lengths.find((one) => one.title && names.has(foldTitle(one.title.name)))
  if (named || (title.isWhole && !second.form.title?.adds)) return named?.length ?? 1
  const match =
    lengths.find((one) => one.title?.isNotice) ??
    lengths.find(({ length, endsPlan }) => length <= 3 && endsPlan && !isIssuer && isLong(first, second))
  return match?.length ?? 1
}

/** The lines of a title are of about one length (GB/T 9704—2012 §7.3.1: 梯形或菱形); a short one is the name of a column. */
function isLong(first: Line, second: Line): boolean {
  const { length } = first.words
  return length > 5 || (length > 3 && length * 2 >= second.words.length)
}

/** With the notes below a title that belong to it; one that says how far it has come stands directly below. */
function withNotes(text: string, lines: readonly Line[], index: number, length: number): number {
  if (!lines[index + length]?.form.titleNote) return length
  const { title } = readLine(
    lines
      .slice(index, index + length)
      .map(({ words }) => words)
      .join(''),
  )
  if (!title?.isPlan && !title?.isNotice) return length
  let end = index + length
  for (let line = lines[end]; line?.form.titleNote; line = lines[end]) {
    const between = text.slice(lines[end - 1]?.end, line.start)
    if (line.form.titleNote === 'state' && between.split('\n').length > 2) break
    end += 1
  }
  return end - index
}

/** `甲市司法局关于……的通知`, or a title that a notice names: nothing before it belongs to it. */
function standsAlone({ words, form: { title } }: Line, names: ReadonlySet<string>): boolean {
  return (
    names.has(foldTitle(words)) ||
    (title?.isNotice === true && title.before !== '' && readLine(title.before).bodies.length > 0)
  )
}

/** `甲市人民政府门户网站新闻频道` / `甲市2024年工作要点`: no title names its place once more in its second line. */
function beginsAlike(first: Line, line: Line): boolean {
  return line.words.slice(0, 2) === first.words.slice(0, 2)
}

function mayBeOfTitle({ form }: Line): boolean {
  return form.title?.isLine === true && !form.endsWithFigures
}

/** A note under a title that breaks off within its brackets. */
function breaksOffInBracket(first: Line, second: Line): boolean {
  return /^[（(][^（()）]{2,60}$/u.test(first.words) && /^[^（()）]{0,60}[）)]$/u.test(second.words)
}
