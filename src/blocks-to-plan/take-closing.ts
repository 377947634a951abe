import type { Block } from '../model/block.ts'
import type { BlockRole, PartBlock } from '../model/part.ts'
import { opensHeading } from './document-words.ts'
import type { Nest } from './nest-blocks.ts'
import { asPartBlock } from './split-heading.ts'

/**
 * Where what stands behind a document begins, whatever is numbered there: its notes, the list of enclosures, the
 * pages that a website lists, its text once more, or what is declared to be the closing; at the end where nothing
 * does.
 *
 * Behind it the numbers count anew, and below the heading of notes they may be of any one kind; any other heading
 * shows that the document goes on.
 */
export function startOfBehind(
  all: readonly Block[],
  { isClosing, isAgain }: { isClosing: (block: Block) => boolean; isAgain: (block: Block) => boolean },
): number {
  const again = all.findIndex(isAgain)
  const blocks = all.slice(0, again === -1 ? all.length : again)
  const first = blocks.findIndex(opensHeading)
  if (first === -1) return blocks.length
  const next = nextHeadings(blocks)
  let point = 0
  let hasHigher = false
  const at = blocks.findIndex((block, index) => {
    const { marker } = block
    if (marker?.kind === 'point') point = marker.number
    else hasHigher ||= opensHeading(block)
    if (index <= first || marker !== null || block.isRow) return false
    const { heading, isOnlyKind } = next[index] as Headings
    if (isClosing(block)) return heading === null || heading.kind === 'point'
    const { closing, role } = block.form
    if (closing !== 'notes' && closing !== 'page' && role !== 'enclosures') return false
    if (heading === null) return true
    if (!isOnlyKind) return false
    if (heading.kind !== 'point') return closing === 'notes' && heading.number === 1
    return (point === 0 || heading.number !== point + 1) && (hasHigher || closing === 'notes')
  })
  return at === -1 ? blocks.length : at
}

/** The marker of the next heading behind a block, and whether all those behind it are of its kind. */
interface Headings {
  readonly heading: Block['marker']
  readonly isOnlyKind: boolean
}

/** One pass from the end. */
function nextHeadings(blocks: readonly Block[]): readonly Headings[] {
  const next: Headings[] = new Array(blocks.length)
  let heading: Block['marker'] = null
  let isOnlyKind = true
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    next[index] = { heading, isOnlyKind }
    const block = blocks[index] as Block
    if (!opensHeading(block)) continue
    isOnlyKind &&= heading === null || heading.kind === block.marker?.kind
    heading = block.marker
  }
  return next
}

/** The blocks behind a document, as its closing has them; a body's name among others, in a table perhaps, signs nothing. */
export function asClosing(block: Block, index: number, behind: readonly Block[]): PartBlock {
  if (block.isRow) return asPartBlock(block, 'row')
  if (block.listed === 'enclosures') return asPartBlock(block, 'enclosures')
  const { role } = block.form
  const isName = role === 'signature' && behind[index + 1]?.form.role === null
  return asPartBlock(block, isName ? 'paragraph' : (role ?? 'paragraph'))
}

/** A paragraph that may be something else: the first of the closing, one left with the heading, or of a copy. */
export interface ClosingDoubt {
  readonly block: PartBlock
  readonly is: 'closing' | 'own' | 'copy'
}

/** What closes a document below its last heading. */
interface Closing {
  readonly blocks: readonly PartBlock[]
  readonly doubts: readonly ClosingDoubt[]
}

export const NO_CLOSING: Closing = { blocks: [], doubts: [] }

/** The plain paragraphs at the end of the last heading's blocks, and what the other tasks have there. */
interface Tail {
  readonly last: Nest
  readonly from: number
  readonly words: readonly PartBlock[]
  /** Where enclosures, a signature or a date begin among them; their number where none does. */
  readonly signedAt: number
  /** How many of them are surely the heading's own: one, or none. */
  readonly own: number
  /** The tasks that are built like it, or all others where none is. */
  readonly like: readonly Nest[]
  /** How many plain paragraphs each of them ends with; for a chapter there is nothing to compare. */
  readonly tails: readonly number[]
}

/** Where a closing may begin among the words of a tail, -1 for nowhere. */
interface Evidence {
  readonly at: (tail: Tail) => number
  /** Sure where this is left out. */
  readonly isSure?: (tail: Tail) => boolean
  readonly why: string
}

const EVIDENCE: readonly Evidence[] = [
  {
    at: ({ last, like, from }) => {
      const end = namesUnits(like) ? endOfUnits(last.blocks) : 0
      return end === 0 ? -1 : Math.max(end - from, 0)
    },
    why: 'where tasks end with the brackets that name their units, so does the last',
  },
  {
    at: ({ last, tails, own }) => (last.kind === 'task' && !tails.some((length) => length > 0) ? own : -1),
    isSure: ({ own }) => own === 0,
    why: 'no other task like it has plain paragraphs',
  },
  {
    at: (tail) => (isOneEach(tail) && tail.words.length > 1 ? 1 : -1),
    isSure: () => false,
    why: 'each other task is a title with one paragraph below it',
  },
  {
    at: ({ last, like, words, own }) => {
      const isOnTheWay = last.kind !== 'task' || like.some(({ blocks }) => blocks.some(isSpeech))
      return isOnTheWay ? lastSpeech(words, own) : firstSpeech(words, own)
    },
    why: 'a report turns to its audience; in long chapters it does so on the way as well',
  },
  {
    at: ({ last, words, own }) =>
      isAboutForce(last) ? -1 : words.findIndex(({ form }, index) => index >= own && form.closing === 'self'),
    why: 'the document speaks of itself, as it does below 附则 too',
  },
  {
    at: ({ words }) => words.findIndex(({ form }) => form.closing === 'parting'),
    why: 'a parting stands below no title',
  },
  {
    at: ({ words, signedAt }) => (signedAt < words.length ? signedAt : -1),
    why: 'enclosures, signature and date',
  },
  {
    at: ({ words, own, tails, signedAt }) => {
      const isRare = tails.filter((length) => length > 0).length * 4 < tails.length
      return isRare && signedAt > own && isCharge(words[signedAt - 1]) ? signedAt - 1 : -1
    },
    isSure: () => false,
    why: 'a charge to everybody concerned, where few tasks have plain paragraphs',
  },
]

/** Take the closing off the blocks of the last heading: it begins where the first evidence for it stands. */
export function takeClosing(nests: readonly Nest[], isDeclared: (block: PartBlock) => boolean): Closing {
  const last = nests.at(-1)
  if (!last) return NO_CLOSING
  const declared = last.blocks.findIndex(isDeclared)
  if (declared > 0) return { blocks: close(last.blocks.splice(declared)), doubts: [] }
  const tail = tailOf(last, nests)
  const found = EVIDENCE.map(({ at, isSure }) => ({ at: at(tail), isSure: isSure?.(tail) ?? true })).filter(
    ({ at }) => at !== -1,
  )
  const at = Math.min(...found.map((evidence) => evidence.at), tail.words.length)
  const left = tail.words[at - 1]
  const blocks = close(last.blocks.splice(tail.from + at))
  const [first] = blocks
  if (first && first.role === 'paragraph' && !found.some((evidence) => evidence.at === at && evidence.isSure))
    return { blocks, doubts: [{ block: first, is: 'closing' }] }
  const isOdd = at > Math.max(...tail.tails, 1) && tail.words.slice(0, at).findIndex(isCharge) === at - 1
  return { blocks, doubts: isOdd && left ? [{ block: left, is: 'own' }] : [] }
}

/** What no heading has for its own: words, and the list of enclosures. */
const PLAIN: ReadonlySet<BlockRole> = new Set(['paragraph', 'enclosures'])

function tailOf(last: Nest, nests: readonly Nest[]): Tail {
  const others = nests.filter((nest) => nest !== last && nest.kind === 'task')
  const alike = others.filter((nest) => runsIn(nest) === runsIn(last))
  const like = alike.length > 0 ? alike : others
  const isSigned = !others.some(({ blocks }) => blocks.some(({ form }) => form.units.opens !== null))
  const from = startOfTail(last, isSigned)
  const tails = last.kind === 'task' ? like.map((nest) => nest.blocks.length - startOfTail(nest)) : []
  const own = from === 1 && keepsFirst(last, others) ? 1 : 0
  const words = last.blocks.slice(from)
  const signedAt = words.findIndex(isFormal)
  return {
    last,
    from,
    words,
    signedAt: signedAt === -1 ? words.length : signedAt,
    own,
    like,
    tails,
  }
}

/** Where the plain paragraphs at the end of a heading's blocks begin. */
function startOfTail({ blocks }: Nest, isSigned = false): number {
  const isOwn = ({ role, form }: PartBlock) =>
    !PLAIN.has(role) || (form.units.opens !== null && !(isSigned && form.closing === 'signed'))
  return blocks.findLastIndex(isOwn) + 1
}

/**
 * Whether a heading is not left without words: a chapter such as 附则, or a task that is a bare title, unless others
 * are as bare and have nothing below them.
 */
function keepsFirst(last: Nest, others: readonly Nest[]): boolean {
  const isBare = ({ blocks: [heading] }: Nest) => heading?.titleEnd === heading?.end
  if (last.kind !== 'task') return !runsIn(last)
  return isBare(last) && !others.some((nest) => isBare(nest) && nest.blocks.length === 1)
}

/** Whether each task is a title with one paragraph below it: of several below the last, the first is its own. */
function isOneEach({ last, from, like }: Tail): boolean {
  const isOne = (nest: Nest) => !runsIn(nest) && nest.blocks.length === 2 && startOfTail(nest) === 1
  return last.kind === 'task' && !runsIn(last) && from === 1 && like.length > 1 && like.every(isOne)
}

/** Whether tasks end with the brackets that name their units: what stands behind those of the last is the closing. */
function namesUnits(tasks: readonly Nest[]): boolean {
  const named = tasks.filter(({ blocks }) => blocks.at(-1)?.form.units.closes)
  return tasks.length > 1 && named.length * 2 > tasks.length
}

/** Where the paragraphs begin that stand behind the last brackets of this kind; 0 where there are none. */
function endOfUnits(blocks: readonly PartBlock[]): number {
  return blocks.findLastIndex(({ form }) => form.units.closes) + 1
}

/** Whether a task's words go on behind its title, rather than below a title on a line of its own. */
function runsIn({ blocks: [heading] }: Nest): boolean {
  return heading !== undefined && heading.headingEnd < heading.end
}

/** Whether a heading is about nothing else than from when the document holds. */
function isAboutForce({ blocks: [heading] }: Nest): boolean {
  return heading?.form.closing === 'force'
}

function isFormal({ role, form }: PartBlock): boolean {
  return role === 'enclosures' || form.role !== null || form.closing === 'signed'
}

function isCharge(block: PartBlock | undefined): boolean {
  return block?.form.closing === 'charge'
}

function isSpeech(block: PartBlock | undefined): boolean {
  return block?.form.closing === 'speech'
}

function firstSpeech(words: readonly PartBlock[], own: number): number {
  return words.findIndex((block, index) => index >= own && isSpeech(block))
}

/** The last paragraph to the audience, and those before it that follow each other; `各位代表！` may have a line of its own. */
function lastSpeech(words: readonly PartBlock[], own: number): number {
  let at = words.findLastIndex(isSpeech)
  while (isSpeech(words[at - 1])) at -= 1
  return at >= own ? at : -1
}

function close(blocks: readonly PartBlock[]): readonly PartBlock[] {
  return blocks.map((block) =>
    block.role === 'paragraph' ? { ...block, role: block.form.role ?? 'paragraph' } : block,
  )
}
