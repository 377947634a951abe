import type { AccountEntry, Place } from '../model/account.ts'
import { type MarkedThing, THING_MARK, thingMark } from '../model/picture-mark.ts'
import { countCharacters } from '../model/tally.ts'
import type { FormatText } from './line-writer.ts'

/** Numbers that marks have come to, by what they stand for. */
export type MarkNumbers = Map<MarkedThing, number>

/**
 * Fit a document that was read by itself into one that holds it: its places are told within the part that it is, and
 * its pictures and formulas go on from the numbers given, in its marks, in its account and in the names of its files.
 * Only marks that its reader wrote are changed, never words that look like one.
 *
 * @param numbers How many of each kind there were before; raised by those of this document.
 */
export function nestRead(read: FormatText, part: string, numbers: MarkNumbers): FormatText {
  const before = new Map(numbers)
  const shift = (thing: MarkedThing, number: string) => Number(number) + (before.get(thing) ?? 0)
  const toMark = (mark: string) =>
    mark.replace(THING_MARK, (_, thing: MarkedThing, number: string) => {
      numbers.set(thing, Math.max(numbers.get(thing) ?? 0, shift(thing, number)))
      return thingMark(thing, shift(thing, number))
    })
  const toFile = (file: string) => file.replace(/\d+(?=\.)/u, (number) => String(shift('图', number)))
  const marks = read.entries.flatMap((entry) => (entry.kind === 'supplied-mark' ? [entry] : []))
  const byLine = Map.groupBy(marks, ({ line }) => line)
  const lines = read.text.split('\n').map((words, index) => {
    const waiting = byLine.get(index + 1)?.map(({ text }) => text) ?? []
    return words.replaceAll(THING_MARK, (mark) =>
      mark === waiting[0] ? toMark(waiting.shift() ?? '') : mark,
    )
  })
  const files = [...read.pictures.keys()].map((file) => Number(/\d+/u.exec(toFile(file))?.[0]))
  numbers.set('图', Math.max(numbers.get('图') ?? 0, ...files))
  return {
    ...read,
    text: lines.join('\n'),
    pictures: new Map([...read.pictures].map(([file, bytes]) => [toFile(file), bytes])),
    entries: read.entries.map((own): AccountEntry => {
      const entry = { ...own, at: within(own.at, part) }
      if (entry.kind === 'read') {
        const more = byLine.has(entry.line)
          ? countCharacters(lines[entry.line - 1] ?? '') - entry.characters
          : 0
        const supplied = (entry.supplied ?? 0) + more
        return { ...entry, characters: entry.characters + more, ...(supplied > 0 && { supplied }) }
      }
      if (entry.kind === 'supplied-mark') return { ...entry, text: toMark(entry.text) }
      return entry.file === undefined ? entry : { ...entry, file: toFile(entry.file) }
    }),
  }
}

function within(at: Place, part: string): Place {
  return { ...at, part: at.part === undefined ? part : `${part}/${at.part}` }
}
