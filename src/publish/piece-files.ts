/**
 * Which pieces go into which file, in their order: as many as there is room for, of a piece that alone is more one.
 *
 * @param sizes Bytes of each piece; empty ones go nowhere.
 * @param room Bytes of a file.
 * @returns The indexes of the pieces of each file; without pieces there is a file with none.
 */
export function pieceFiles(sizes: readonly number[], room: number): readonly (readonly number[])[] {
  const files: number[][] = [[]]
  let left = room
  for (const [index, size] of sizes.entries()) {
    if (size > left && files.at(-1)?.length) {
      files.push([])
      left = room
    }
    if (size > 0) files.at(-1)?.push(index)
    left -= size
  }
  return files
}
