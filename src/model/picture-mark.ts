/** Written where an original has what is no text, so that no text looks whole that is not. */
export type MarkedThing = '图' | '公式'

/** The mark that stands for a picture or a formula, numbered through the document from 1. */
export function thingMark(thing: MarkedThing, number: number): string {
  return `〔${thing}${number}：原件中的${thing}，未转成文字〕`
}

/** Such a mark. */
export const THING_MARK = /〔(?<thing>图|公式)(?<number>\d{1,6})：原件中的\k<thing>，未转成文字〕/gu
