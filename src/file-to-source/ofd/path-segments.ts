import { finite } from './ofd-element.ts'

type Point = readonly [x: number, y: number]

/** A letter or a number of a path. */
const TOKEN = /[A-Z]|-?\d+(?:\.\d+)?(?:e-?\d+)?/giu
/** How many numbers follow a letter; the last two are where it goes (GB/T 33190—2016 §9.3, table 35). */
const NUMBERS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7 }

/** The straight lines of a path such as `M 0 0 L 9 0 L 9 5 C`, where curves are left out. */
export function pathSegments(data: string): readonly (readonly [from: Point, to: Point])[] {
  const tokens = data.match(TOKEN) ?? []
  const segments: [Point, Point][] = []
  let [start, at]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ]
  for (let index = 0; index < tokens.length; index += 1) {
    const letter = tokens[index] ?? ''
    const count = NUMBERS[letter] ?? 0
    const [x = 0, y = 0] = tokens
      .slice(index + count - 1, index + count + 1)
      .map((each) => finite(Number(each)))
    if (letter === 'C') segments.push([at, start])
    if (letter === 'L') segments.push([at, [x, y]])
    if (letter === 'C') at = start
    if (count > 0) at = [x, y]
    if (letter === 'M' || letter === 'S') start = at
    index += count
  }
  return segments
}
