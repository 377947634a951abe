/** How many times each character occurs, blanks aside: what an account of an original is closed with. */
export type Tally = Map<string, number>

const BLANK = /\s/u

/** Count the characters (code points) of a text that are not blank. */
export function countCharacters(text: string): number {
  let count = 0
  for (const character of text) if (!BLANK.test(character)) count += 1
  return count
}

/** A text without its blanks. */
export function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/gu, '')
}

/** Add a text's characters to a tally, or take them away; half a character counts as U+FFFD, as it is written. */
export function addToTally(tally: Tally, text: string, times: 1 | -1 = 1): void {
  for (const character of text.toWellFormed())
    if (!BLANK.test(character)) tally.set(character, (tally.get(character) ?? 0) + times)
}

/** Add all of another tally to one, and give it back. */
export function addAll(tally: Tally, other: Tally): Tally {
  for (const [character, count] of other) tally.set(character, (tally.get(character) ?? 0) + count)
  return tally
}

/** The characters in a tally. */
export function sizeOf(tally: Tally): number {
  let size = 0
  for (const count of tally.values()) size += count
  return size
}

/** How many characters a message shows. */
const SHOWN = 20

/** The first characters of a tally, as a message shows them. */
export function showTally(tally: Tally): string {
  return [...tally.keys()].slice(0, SHOWN).join('')
}

/** Each character of which the first tally has more than the second, with how many. */
export function surplus(tally: Tally, other: Tally): Tally {
  const more: Tally = new Map()
  for (const [character, count] of tally) {
    const difference = count - (other.get(character) ?? 0)
    if (difference > 0) more.set(character, difference)
  }
  return more
}
