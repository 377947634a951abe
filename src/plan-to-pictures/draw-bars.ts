import type { Element } from 'hast'
import { s } from 'hastscript'

const WIDTH = 120
const HEIGHT = 24

/** A few numbers as small bars beside the name of what has them; the number itself is told in words. */
export function drawBars(numbers: readonly number[]): Element {
  const most = Math.max(1, ...numbers)
  const step = WIDTH / Math.max(1, numbers.length)
  const round = (number: number) => Math.round(number * 10) / 10
  const bars = numbers.map((number, index) => {
    const height = number === 0 ? 1 : round(3 + (number / most) * (HEIGHT - 3))
    return s('rect', {
      ...{ x: round(index * step), y: HEIGHT - height, width: round(Math.min(8, step * 0.7)), height },
      className: number === 0 ? 'none' : undefined,
      dataCount: number,
    })
  })
  return s('svg', { className: 'bars', width: WIDTH, height: HEIGHT, ariaHidden: 'true' }, bars)
}
