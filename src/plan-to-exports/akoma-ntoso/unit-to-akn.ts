import type { Element, ElementContent } from 'xast'
import { x } from 'xastscript'
import { lastDay } from '../../model/value-words.ts'
import type { DocumentParagraph, DocumentPart, MarkedWords, Words } from '../document.ts'
import type { Eids } from './eids.ts'

/** Elements for units below a task, by depth: `1.`, `（1）`, `①`. */
const ITEMS = ['paragraph', 'subparagraph', 'point'] as const

/** Elements for units by our names for them: a task is a section, and what stands above tasks a subchapter. */
const UNITS: Readonly<Record<string, string>> = { chapter: 'chapter', section: 'subchapter', task: 'section' }

/** A chapter, section or task: number, heading, words, items, and the units within it. */
export function unitToAkn(part: DocumentPart, below: () => Element[], eids: Eids): Element {
  const [heading, ...rest] = part.paragraphs
  // A row of a table has no heading: its cells stand as they are.
  if (heading?.columns)
    return x(UNITS[part.kind] ?? 'hcontainer', { eId: part.id }, [
      x('content', paragraphsToBlocks(part.paragraphs, part.id, part.layers, eids)),
    ])
  if (!heading) return x('hcontainer', { name: part.kind, eId: part.id }, [x('content', [x('p')])])
  const context = { part: part.id, layers: part.layers, eids }
  // In the order of the text, for ids are counted as they are given out.
  const words = wordsToAkn(heading.words, context)
  const runningOn = heading.runningOn.length > 0 ? [paragraph(heading.runningOn, context, 'run-in')] : []
  return x(UNITS[part.kind] ?? 'hcontainer', { eId: part.id }, [
    x('num', heading.label),
    x('heading', words),
    ...contents(runningOn, rest, 0, below, context),
  ])
}

/** Paragraphs outside of units, such as a notice's. */
export function paragraphsToBlocks(
  paragraphs: readonly DocumentParagraph[],
  part: string,
  layers: DocumentPart['layers'],
  eids: Eids,
): Element[] {
  return paragraphs.map(({ label, words, runningOn, role }) =>
    paragraph([label, ...words, ...runningOn], { part, layers, eids }, role),
  )
}

/** What a unit or an item holds after its heading: its own paragraphs, then items and units. */
function contents(
  own: Element[],
  paragraphs: readonly DocumentParagraph[],
  depth: number,
  below: () => Element[],
  context: WordsContext,
): Element[] {
  const firstItem = paragraphs.findIndex(({ role }) => role === 'item')
  const plain = firstItem === -1 ? paragraphs : paragraphs.slice(0, firstItem)
  const blocks = [...own, ...plain.map((entry) => paragraph(textOf(entry), context, entry.role))]
  const items = firstItem === -1 ? [] : itemsToAkn(paragraphs.slice(firstItem), depth, context)
  const units = below()
  if (items.length + units.length === 0) return [x('content', blocks.length > 0 ? blocks : [x('p')])]
  return [...(blocks.length > 0 ? [x('intro', blocks)] : []), ...items, ...units]
}

/** Items, each with the deeper items and the plain paragraphs that follow it. */
function itemsToAkn(
  paragraphs: readonly DocumentParagraph[],
  depth: number,
  context: WordsContext,
): Element[] {
  const level = Math.min(...paragraphs.filter(({ role }) => role === 'item').map((item) => item.level))
  const groups: DocumentParagraph[][] = []
  for (const entry of paragraphs) {
    if (groups.length === 0 || (entry.role === 'item' && entry.level <= level)) groups.push([entry])
    else groups.at(-1)?.push(entry)
  }
  return groups.flatMap(([item, ...rest]) => {
    if (!item) return []
    const name = ITEMS[Math.min(depth, ITEMS.length - 1)] as string
    const own = [paragraph([...item.words, ...item.runningOn], context, 'run-in')]
    return [
      x(name, { eId: context.eids.next(`${context.part}-item`) }, [
        x('num', item.label),
        ...contents(own, rest, depth + 1, () => [], context),
      ]),
    ]
  })
}

function textOf({ label, words, runningOn }: DocumentParagraph) {
  return [label, ...words, ...runningOn]
}

function paragraph(words: DocumentParagraph['words'], context: WordsContext, role: string): Element {
  return x('p', { class: role }, wordsToAkn(words, context))
}

/** The part that words stand in. */
interface WordsContext {
  readonly part: string
  readonly layers: DocumentPart['layers']
  readonly eids: Eids
}

/** Words as inline elements: citations, terms, bodies, numbers and times. */
function wordsToAkn(words: Words, context: WordsContext): ElementContent[] {
  return words
    .filter((word) => word !== '')
    .map((word) => (typeof word === 'string' ? { type: 'text', value: word } : markToAkn(word, context)))
}

function markToAkn(mark: MarkedWords, context: WordsContext): ElementContent {
  const children = [...wordsToAkn(mark.words, context)]
  const { part, layers, eids } = context
  const eId = eids.next(`${part}-${mark.kind}`)
  const refersTo = `#${eids.referenceOf(mark)}`
  const index = Number(mark.id.slice(part.length + 1)) - 1
  switch (mark.kind) {
    case 'citation':
      return x('ref', { eId, href: eids.addressOf(mark.id), refersTo }, children)
    case 'term':
    case 'organization':
      return x(mark.kind, { eId, refersTo }, children)
    case 'target': {
      const target = layers?.targets[index]
      return x('inline', { name: 'target', eId, class: `${target?.bound}` }, children)
    }
    case 'deadline': {
      // A date only where the text itself gives one: the last day, as a deadline is met by it.
      const deadline = layers?.deadlines[index]
      const date = deadline && !deadline.within ? lastDay(deadline) : null
      return date ? x('date', { eId, date }, children) : x('inline', { name: 'deadline', eId }, children)
    }
  }
}
