import type { AccountEntry } from '../../model/account.ts'
import { type MarkedThing, THING_MARK, thingMark } from '../../model/picture-mark.ts'
import type { FormatText } from '../line-writer.ts'
import { countCharacters } from '../tally.ts'

/**
 * Number the pictures and formulas of a member on from those of the members before, in its marks, in its account and
 * in the names of its files. Only marks that its reader wrote are changed, never words that look like one.
 *
 * @param numbers How many of each kind there were before; raised by those of this member.
 */
export function renumberThings(read: FormatText, numbers: Map<string, number>): FormatText {
  const before = new Map(numbers)
  const shift = (thing: string, number: string) => Number(number) + (before.get(thing) ?? 0)
  const toMark = (mark: string) =>
    mark.replace(THING_MARK, (_, thing: MarkedThing, number: string) => {
      numbers.set(thing, Math.max(numbers.get(thing) ?? 0, shift(thing, number)))
      return thingMark(thing, shift(thing, number))
    })
  const toFile = (file: string) => file.replace(/\d+(?=\.)/u, (number) => String(shift('图', number)))
  const marks = read.entries.filter(({ kind }) => kind === 'supplied-mark')
  const lines = read.text.split('\n')
  const longer = new Map<number, number>()
  for (const { line, text } of marks as (AccountEntry & { text: string })[]) {
    const mark = toMark(text)
    lines[line - 1] = (lines[line - 1] ?? '').replace(text, () => mark)
    longer.set(line, (longer.get(line) ?? 0) + countCharacters(mark) - countCharacters(text))
  }
  const files = [...read.pictures.keys()].map((file) => Number(/\d+/u.exec(toFile(file))?.[0]))
  numbers.set('图', Math.max(numbers.get('图') ?? 0, ...files))
  return {
    ...read,
    text: lines.join('\n'),
    pictures: new Map([...read.pictures].map(([file, bytes]) => [toFile(file), bytes])),
    entries: read.entries.map((entry): AccountEntry => {
      const more = longer.get(entry.line) ?? 0
      if (entry.kind === 'read')
        return more === 0
          ? entry
          : { ...entry, characters: entry.characters + more, supplied: (entry.supplied ?? 0) + more }
      if (entry.kind === 'supplied-mark') return { ...entry, text: toMark(entry.text) }
      return entry.file === undefined ? entry : { ...entry, file: toFile(entry.file) }
    }),
  }
}
