/** Written where an original has what is no text, so that no text looks whole that is not. */
export type MarkedThing = '图' | '公式'

/** The mark that stands for a picture or a formula, numbered through the document from 1. */
export function thingMark(thing: MarkedThing, number: number): string {
  return `〔${thing}${number}：原件中的${thing}，未转成文字〕`
}

/** Such a mark. */
export const THING_MARK = /〔(?<thing>图|公式)(?<number>\d{1,6})：原件中的\k<thing>，未转成文字〕/gu

/** One mark at the end of a text; `LONGEST` units reach over any. */
const LAST_MARK = /〔(?:图\d{1,6}：原件中的图|公式\d{1,6}：原件中的公式)，未转成文字〕$/u
const LONGEST = 30

/** A text without the marks at its end and the blanks around them; empty for one that is nothing else. */
export function withoutMarksBehind(text: string): string {
  let end = text.length
  for (;;) {
    const mark = LAST_MARK.exec(text.slice(Math.max(0, end - LONGEST), end).trimEnd())
    if (!mark) return end === text.length ? text : text.slice(0, end)
    end -= text.slice(Math.max(0, end - LONGEST), end).length - mark.index
    while (end > 0 && /\s/u.test(text[end - 1] ?? '')) end -= 1
  }
}

/** A mark where it stands in a text. */
interface FoundMark {
  readonly start: number
  readonly end: number
  readonly thing: MarkedThing
  readonly number: number
}

/** The marks in a text, in order. */
export function findMarks(text: string): readonly FoundMark[] {
  return [...text.matchAll(THING_MARK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    thing: match.groups?.thing as MarkedThing,
    number: Number(match.groups?.number),
  }))
}

/** Where the page of fidelity tells of a picture or a formula: `picture-1`, `formula-2`. */
export function markAnchor({ thing, number }: Pick<FoundMark, 'thing' | 'number'>): string {
  return `${thing === '图' ? 'picture' : 'formula'}-${number}`
}

/** `2 处图、1 处公式`: what a text has marks for; `null` where it has none. */
export function countMarks(text: string): string | null {
  const marks = findMarks(text)
  const counted = (['图', '公式'] as const).flatMap((thing) => {
    const count = marks.filter((mark) => mark.thing === thing).length
    return count > 0 ? [`${count} 处${thing}`] : []
  })
  return counted.length > 0 ? counted.join('、') : null
}
