import type { LeftOutKind, Place } from '../../model/account.ts'
import type { LineWriter } from '../line-writer.ts'
import { collapse } from './collapse.ts'
import { isPager } from './tool-line.ts'

/** Collects the words around a body, and leaves them out together, kind by kind. */
export interface OutsideWords {
  add(kind: LeftOutKind, text: string, at: Place): void
  /** A paragraph, cell or item ends here. */
  part(): void
  flush(): void
}

/** Stands between parts until they are written. */
const PART = '\v'

/** Create a collection that leaves words out at a writer. */
export function createOutsideWords(writer: LineWriter): OutsideWords {
  const waiting = new Map<LeftOutKind, { texts: string[]; readonly at: Place }>()
  let isParted = false
  return {
    add: (kind, text, at) => {
      if (text.trim() === '') return
      const words = waiting.get(kind) ?? { texts: [], at }
      waiting.set(kind, words)
      words.texts.push(isParted ? PART : '', text.replaceAll(PART, ' '))
      isParted = false
    },
    part: () => {
      isParted = true
    },
    flush: () => {
      for (const [kind, { texts, at }] of waiting) {
        const parts = texts.join('').split(PART).map(collapse)
        const pager = kind === 'outside-body' ? parts.find(isPager) : undefined
        if (pager !== undefined) writer.doubt('body-paged', { pages: pager })
        writer.leaveOut(kind, parts.filter((part) => part !== '').join('\u3000'), at)
      }
      waiting.clear()
    },
  }
}
