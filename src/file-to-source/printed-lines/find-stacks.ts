import { extentOf } from './extent.ts'
import type { PlacedText } from './printed-page.ts'

/** Letters of a stack, from the top down. */
export type Stack = readonly PlacedText[]

/** Letters that are a stack at least, and how far apart they are at most, in letters; rows of a table are further. */
const FEWEST = 3
const APART = 1.6
/** How far off the others a letter may stand to the side, and off a line to be level with it, in letters. */
const OFF = 0.2
const LEVEL = 0.1
/** How far it stands from words beside it at least, in letters. */
const BESIDE = 1

/**
 * The single letters that stand one below the other beside the text, such as a seal’s or an archive’s words in the
 * margin: no line goes on with them. Where they are level with the lines beside them, they are a column of a table.
 */
export function findStacks(texts: readonly PlacedText[]): readonly Stack[] {
  const letters = texts.filter(({ text }) => [...text.trim()].length === 1).toSorted((a, b) => b.y - a.y)
  const stacks: PlacedText[][] = []
  for (const letter of letters) {
    const stack = stacks.find((each) => isBelow(each.at(-1) as PlacedText, letter))
    if (stack) stack.push(letter)
    else stacks.push([letter])
  }
  return stacks.filter((stack) => stack.length >= FEWEST && standsApart(stack, texts))
}

function isBelow(above: PlacedText, { left, y, size }: PlacedText): boolean {
  const gap = (above.y - y) / size
  return (
    gap > 0.5 &&
    gap <= APART &&
    Math.abs(above.left - left) <= OFF * size &&
    Math.abs(above.size - size) <= OFF * size
  )
}

/** Whether nothing stands right beside a stack, and half of it is level with no line. */
function standsApart(stack: Stack, texts: readonly PlacedText[]): boolean {
  const own = new Set(stack)
  const { left, right } = extentOf(stack)
  const [top, bottom, size] = [stack[0]?.y ?? 0, stack.at(-1)?.y ?? 0, stack[0]?.size ?? 1]
  const beside = texts.filter((text) => !own.has(text) && text.y < top + size && text.y > bottom - size)
  const isNear = beside.some((text) => text.left < right + BESIDE * size && text.right > left - BESIDE * size)
  if (isNear) return false
  const level = stack.filter(({ y }) => beside.some((text) => Math.abs(text.y - y) <= LEVEL * size))
  return level.length * 2 <= stack.length
}
