import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Target } from '../model/layers.ts'
import {
  drawAt,
  drawLabel,
  drawPicture,
  endOf,
  type Label,
  type PictureWords,
  percent,
  toX,
  widthOf,
} from './draw-picture.ts'

/** A number that was set, and what was reached of it, where a source tells. */
export interface TargetRow {
  readonly target: Pick<Target, 'value' | 'upper' | 'unit' | 'bound'>
  readonly words: Label
  readonly reached: {
    readonly value: number
    readonly words: string
    /** Whether it is from after the time that the plan speaks of. */
    readonly isLater: boolean
  } | null
}

/** Where its line is below its words. */
const LINE = 34
const HEIGHT = 48
const REACHED = 18

/**
 * A target as a gauge on a scale of its own, for units differ: a bracket is its bound and opens to where the number is
 * kept, square where it is part of that, round where not; a diamond is what was reached, hollow where it is
 * later than what the plan speaks of.
 */
export function drawTarget({ target, words, reached }: TargetRow, names: PictureWords): Element {
  const { value, upper, unit, bound } = target
  const numbers = [value, ...(upper === undefined ? [] : [upper]), ...(reached ? [reached.value] : [])]
  const low = Math.min(0, ...numbers)
  // Of percentages the whole is known; otherwise some room is left beyond the largest.
  const high = unit === '%' && Math.max(...numbers) <= 100 ? 100 : Math.max(...numbers, low + 1) * 1.25
  const toPlace = (number: number) => toX((number - low) / (high - low))
  const [from, to] = keptFrom(target, toPlace)
  const data = { dataValue: value, dataUpper: upper, dataBound: bound, dataReached: reached?.value }
  return drawPicture(names, { height: HEIGHT + (reached ? REACHED : 0) }, [
    s('g', { ...data, className: 'gauge' }, [
      drawLabel(words, { x: 0, y: 16 }),
      s('line', { className: 'scale', x1: percent(toX(0)), x2: percent(toX(1)), y1: LINE, y2: LINE }),
      s('rect', { className: 'kept', x: percent(from), width: percent(to - from), y: LINE - 4, height: 8 }),
      ...boundsOf(target).map(({ at, d, className }) =>
        drawAt(toPlace(at), LINE, [s('path', { className: ['bound', ...className], d })]),
      ),
      ...(reached ? drawReached(reached, toPlace(reached.value), LINE) : []),
    ]),
  ])
}

/** Where a number keeps the target, in percent of the picture. */
function keptFrom(
  { value, upper, bound }: TargetRow['target'],
  toPlace: (number: number) => number,
): readonly [number, number] {
  if (bound === 'at-least' || bound === 'over') return [toPlace(value), toX(1)]
  if (bound === 'at-most' || bound === 'under') return [toX(0), toPlace(value)]
  return [toPlace(value), toPlace(upper ?? value)]
}

const SQUARE = { opens: 'M5-9H0V9H5', closes: 'M-5-9H0V9H-5' }
const ROUND = { opens: 'M5-9Q-5 0 5 9', closes: 'M-5-9Q5 0-5 9' }

function boundsOf({ value, upper, bound }: TargetRow['target']): readonly {
  readonly at: number
  readonly d: string
  readonly className: readonly string[]
}[] {
  const mark = (at: number, d: string, ...className: string[]) => ({ at, d, className })
  switch (bound) {
    case 'at-least':
      return [mark(value, SQUARE.opens)]
    case 'over':
      return [mark(value, ROUND.opens)]
    case 'at-most':
      return [mark(value, SQUARE.closes)]
    case 'under':
      return [mark(value, ROUND.closes)]
    case 'range':
      return [mark(value, SQUARE.opens), mark(upper ?? value, SQUARE.closes)]
    case 'about':
      return [mark(value, 'M0-9V9', 'about')]
    case 'exact':
      return [mark(value, 'M0-9V9')]
  }
}

function drawReached(
  { words, isLater }: NonNullable<TargetRow['reached']>,
  x: number,
  y: number,
): readonly Element[] {
  const width = widthOf(words)
  const isEnd = x + width > 100
  return [
    drawAt(x, y, [
      s('path', { className: ['reached', ...(isLater ? ['later'] : [])], d: 'M0-7 7 0 0 7-7 0Z' }),
    ]),
    drawLabel({ text: words }, { x: isEnd ? endOf(x, width) : x, y: y + 24, isEnd }, 'reached-words'),
  ]
}
