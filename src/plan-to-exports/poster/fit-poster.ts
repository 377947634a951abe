import { cutInWords, widthOf } from './cut-words.ts'
import type { PosterData, PosterGroup, PosterTask } from './poster-data.ts'

/**
 * Room for chapters and tasks in pixels at a width of 750, the picture’s head and foot aside. With them it stays under
 * 12,000: what is longer WeChat, some decoders and most readers give up on.
 */
const HEIGHT = 10_600

/** What each takes with the blank around it, as `poster.typ` sets it. */
const HEIGHTS = { document: 76, group: 96, groupLine: 44, task: 42, taskLine: 38, facts: 33, more: 38 }
/** Characters on a line of a chapter's or task's title, and of its facts. */
const ON_LINE = { group: 17, title: 21, facts: 26 }

/**
 * List no more than there is room for: everything; then titles of tasks alone, each on a line; then of each chapter as
 * many of its first tasks as go; then the first chapters. What is left out is said, with its number.
 */
export function fitPoster(groups: readonly PosterGroup[]): Pick<PosterData, 'groups' | 'leftOut'> {
  if (heightOf(groups) <= HEIGHT) return { groups, leftOut: [] }
  const plain = groups.map((group) => ({ ...group, tasks: group.tasks.map(withoutFacts) }))
  const hasFacts = groups.some(({ tasks }) => tasks.some(({ facts }) => facts.length > 0))
  const leftOut = hasFacts ? ['各项任务的单位、时限、指标没有列出。'] : []
  if (heightOf(plain) <= HEIGHT) return { groups: plain, leftOut }
  const most = Math.max(...plain.map(({ tasks }) => tasks.length))
  const listed = lastThat(most, (count) => heightOf(withFirst(plain, count)) <= HEIGHT)
  const fitting = withFirst(plain, Math.max(0, listed))
  leftOut.push(
    listed > 0 ? `各部分只列前 ${listed} 项任务，其余只有项数。` : '任务没有列出，只有各部分的项数。',
  )
  if (listed >= 0) return { groups: fitting, leftOut }
  const shown = lastThat(fitting.length, (count) => heightOf(fitting.slice(0, count)) <= HEIGHT)
  return {
    groups: fitting.slice(0, shown),
    leftOut: [...leftOut, `另有 ${fitting.length - shown} 个部分没有列出。`],
  }
}

function withoutFacts({ number, title }: PosterTask): PosterTask {
  return { number, title: cutInWords(title.join(''), ON_LINE.title), facts: [] }
}

function withFirst(groups: readonly PosterGroup[], count: number): readonly PosterGroup[] {
  return groups.map((group) => {
    const left = group.tasks.length - count
    if (left <= 0) return group
    return { ...group, tasks: group.tasks.slice(0, count), more: count === 0 ? null : `另有 ${left} 项` }
  })
}

/** The last number from 0 on that something holds for, which holds for all below it; -1 where for none. */
function lastThat(most: number, holds: (count: number) => boolean): number {
  let [below, above] = [-1, most + 1]
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if (holds(middle)) below = middle
    else above = middle
  }
  return below
}

function heightOf(groups: readonly PosterGroup[]): number {
  return groups.reduce((sum, group) => sum + heightOfGroup(group), 0)
}

function heightOfGroup({ document, title, tasks, more }: PosterGroup): number {
  const lines = title === null ? 0 : linesOf(title, ON_LINE.group) - 1
  return (
    (document === null ? 0 : HEIGHTS.document) +
    HEIGHTS.group +
    lines * HEIGHTS.groupLine +
    tasks.reduce((sum, task) => sum + heightOfTask(task), 0) +
    (more === null ? 0 : HEIGHTS.more)
  )
}

function heightOfTask({ title, facts }: PosterTask): number {
  const width = facts.reduce((sum, { name, words }) => sum + widthOf(name) + widthOf(words) + 2.5, 0)
  return (
    HEIGHTS.task +
    (linesOf(title, ON_LINE.title) - 1) * HEIGHTS.taskLine +
    Math.ceil(width / ON_LINE.facts) * HEIGHTS.facts
  )
}

/** Lines that words take of which none is parted. */
function linesOf(words: readonly string[], room: number): number {
  let [lines, width] = [1, 0]
  for (const word of words) {
    const own = widthOf(word)
    if (width + own > room) {
      lines += Math.ceil(own / room)
      width = own % room
    } else width += own
  }
  return lines
}
