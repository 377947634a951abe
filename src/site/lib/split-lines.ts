import type { DiffStretch } from '../../library/alignment/diff-words.ts'

/** Stretches of a text by its paragraphs, without the line feeds between these. */
export function splitLines(
  text: string,
  stretches: readonly DiffStretch[],
): readonly (readonly DiffStretch[])[] {
  let start = 0
  return text.split('\n').map((line) => {
    const end = start + line.length
    const within = stretches
      .filter((stretch) => stretch.start < end && stretch.end > start)
      .map((stretch) => ({
        ...stretch,
        start: Math.max(start, stretch.start),
        end: Math.min(end, stretch.end),
      }))
    start = end + 1
    return within
  })
}
