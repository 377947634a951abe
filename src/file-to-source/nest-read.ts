import type { AccountEntry } from '../model/account.ts'
import { type MarkedThing, THING_MARK, thingMark } from '../model/picture-mark.ts'
import type { FormatText } from './line-writer.ts'
import { countCharacters } from './tally.ts'

/** Numbers that marks have come to, by what they stand for. */
export type MarkNumbers = Map<MarkedThing, number>

/**
 * Fit a document that was read by itself into one that holds it: its places are told within the part that it is,
 * and its marks and pictures go on from the numbers given, which are raised to the last that it has.
 */
export function nestRead(read: FormatText, part: string, numbers: MarkNumbers): FormatText {
  const from = new Map(numbers)
  const next = (thing: MarkedThing, number: string) => {
    const own = Number(number) + (from.get(thing) ?? 0)
    numbers.set(thing, Math.max(numbers.get(thing) ?? 0, own))
    return own
  }
  const hasMarks = read.entries.some(({ kind }) => kind === 'supplied-mark')
  const words = (text: string) =>
    hasMarks
      ? text.replaceAll(THING_MARK, (_, thing: MarkedThing, n: string) => thingMark(thing, next(thing, n)))
      : text
  const file = (name: string) => name.replace(/\d+/u, (number) => String(next('图', number)))
  const texts = read.text.split('\n').map(words)
  const toEntry = (entry: AccountEntry): AccountEntry => {
    const at = { ...entry.at, part: entry.at.part === undefined ? part : `${part}/${entry.at.part}` }
    if (entry.kind !== 'read')
      return { ...entry, at, text: words(entry.text), ...(entry.file && { file: file(entry.file) }) }
    const characters = countCharacters(texts[entry.line - 1] ?? '')
    const supplied = (entry.supplied ?? 0) + characters - entry.characters
    return { ...entry, at, characters, ...(supplied > 0 && { supplied }) }
  }
  return {
    ...read,
    text: texts.join('\n'),
    entries: read.entries.map(toEntry),
    pictures: new Map([...read.pictures].map(([name, bytes]) => [file(name), bytes])),
  }
}
