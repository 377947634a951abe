import type { ElementContent } from 'xast'
import { x } from 'xastscript'
import { lastDay } from '../../model/value-words.ts'
import type { DocumentPart, MarkedWords, Words } from '../document.ts'
import type { Eids } from './eids.ts'

/** The part that words stand in. */
export interface WordsContext {
  readonly part: string
  readonly layers: DocumentPart['layers']
  readonly eids: Eids
}

/** Words as inline elements: citations, terms, bodies, numbers and times. */
export function wordsToAkn(words: Words, context: WordsContext): ElementContent[] {
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
