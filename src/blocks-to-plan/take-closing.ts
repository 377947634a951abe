import type { BlockRole, PartBlock } from '../model/part.ts'
import type { Nest } from './nest-blocks.ts'

/** `本安排中所列工作……`: how a document speaks of itself when it comes to its end. */
export const CLOSING_WORDS =
  /^(?:本(?:安排|方案|计划|意见|办法|规划|要点|通知|措施|规定|规则|细则|清单|决定|纲要|制度|政策|预案|指南)|以上|上述|此件|附件|抄送|特此|专此|感谢|现将|(?:联系人|联系方式|联系电话|咨询电话)[：:])/u
/** What stands below no title: `特此通知。` */
const PARTING_WORDS = /^(?:特此|专此|此件)/u

/**
 * Take the closing off the last heading. Plain paragraphs after the last task close the document where no other
 * task like it has plain paragraphs of its own, where they begin as closings do, or where every other task has
 * fewer, but a bare title keeps the first below it; a signature, a date and what stands behind them always do.
 * What names the responsible units is the task's.
 */
export function takeClosing(
  nests: readonly Nest[],
  isDeclared: (block: PartBlock) => boolean,
): readonly PartBlock[] {
  const last = nests.at(-1)
  if (!last) return []
  const declared = last.blocks.findIndex(isDeclared)
  if (declared > 0) return close(last.blocks.splice(declared))
  const tail = tailOf(last)
  const words = last.blocks.slice(tail)
  const others = nests.filter((nest) => nest !== last && nest.kind === 'task')
  const like = others.filter((nest) => runsIn(nest) === runsIn(last))
  const compared = like.length > 0 ? like : others
  const isUsual = last.kind !== 'task' || compared.some((nest) => tailOf(nest) < nest.blocks.length)
  const unitsEnd = namesUnits(compared) ? endOfUnits(last.blocks) : 0
  const own = keepsFirst(last, others) && tail === 1 ? 1 : 0
  const offsets = [
    unitsEnd === 0 ? -1 : Math.max(unitsEnd - tail, 0),
    isOneEach(last, compared) && words.length > 1 ? 1 : -1,
    words.findIndex(({ text }, index) =>
      index >= own ? !isUsual || CLOSING_WORDS.test(text) : PARTING_WORDS.test(text),
    ),
    words.findIndex(({ role, form }) => role === 'enclosures' || form.role !== null),
  ].filter((offset) => offset !== -1)
  return offsets.length === 0 ? [] : close(last.blocks.splice(tail + Math.min(...offsets)))
}

/** What no heading has for its own: words, and the list of enclosures. */
const PLAIN: ReadonlySet<BlockRole> = new Set(['paragraph', 'enclosures'])

/**
 * Whether a heading is not left without words: a chapter such as 附则, or a task that is a bare title, unless others
 * are as bare and have nothing below them.
 */
function keepsFirst(last: Nest, others: readonly Nest[]): boolean {
  const isBare = ({ blocks: [heading] }: Nest) => heading?.titleEnd === heading?.end
  if (last.kind !== 'task') return !runsIn(last)
  return isBare(last) && !others.some((nest) => isBare(nest) && nest.blocks.length === 1)
}

/** Where the plain paragraphs at the end of a heading's blocks begin. */
function tailOf({ blocks }: Nest): number {
  const isOwn = ({ role, form }: PartBlock) => !PLAIN.has(role) || form.units.opens !== null
  return blocks.findLastIndex(isOwn) + 1
}

/** Whether each task is a title with one paragraph below it: of several below the last, the first is its own. */
function isOneEach(last: Nest, tasks: readonly Nest[]): boolean {
  const isOne = (nest: Nest) => !runsIn(nest) && nest.blocks.length === 2 && tailOf(nest) === 1
  return last.kind === 'task' && !runsIn(last) && tailOf(last) === 1 && tasks.length > 1 && tasks.every(isOne)
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

function close(blocks: readonly PartBlock[]): readonly PartBlock[] {
  return blocks.map((block) =>
    block.role === 'paragraph' ? { ...block, role: block.form.role ?? 'paragraph' } : block,
  )
}
