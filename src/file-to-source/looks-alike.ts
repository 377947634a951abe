/** How far apart two colours may lie in each part, of 255, and still be one to the eye. */
const ALIKE = 15

/** Whether words of one colour cannot be told from a ground of another: red, green and blue from 0 to 255. */
export function looksAlike(ink: readonly number[], ground: readonly number[]): boolean {
  return [0, 1, 2].every((part) => Math.abs((ink[part] ?? 0) - (ground[part] ?? 0)) <= ALIKE)
}
