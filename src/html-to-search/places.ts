/**
 * Where the parts of a plan stand in its record, so that the place of a word tells its part, whether it is in the
 * title, and which file has the text, before any text is loaded. Places count characters as search compares them, folded.
 *
 *     0        64         128                    256                    384
 *     |····title|body of the first part··········|····title|body …
 *
 * A part has some slots of 128 places. Its title ends, and the rest begins, 64 places after its start, or some slots
 * later where the title is longer. Behind its text stand the documents that it cites.
 */
export const SLOT = 128
const LEAD = SLOT / 2

/** How many slots a part has, and how many more its title has. */
export interface PartSize {
  readonly slots: number
  readonly more: number
}

/** A part as it stands in the record. */
export interface PlacedPart extends PartSize {
  /** The first place of its first slot. */
  readonly base: number
  /** Where its title ends. */
  readonly body: number
}

/** The room for a text of some characters, with some words behind it. */
export function sizeOf(length: number, title: number, words: number): PartSize {
  const more = Math.max(0, Math.ceil((title + 1 - LEAD) / SLOT))
  return { more, slots: more + Math.ceil((LEAD + length - title + words + 1) / SLOT) }
}

/** Put parts one behind the other. */
export function placeParts(sizes: readonly PartSize[]): readonly PlacedPart[] {
  let base = 0
  return sizes.map((size) => {
    const part = { ...size, base, body: base + size.more * SLOT + LEAD }
    base += size.slots * SLOT
    return part
  })
}

/** How many places parts take. */
export function lengthOf(sizes: readonly Pick<PartSize, 'slots'>[]): number {
  return sizes.reduce((sum, { slots }) => sum + slots, 0) * SLOT
}

/** How many slots share a file of texts. */
const SLOTS_IN_A_FILE = 32

/** Number of the file that has the text of a part. */
export function fileOf({ base }: Pick<PlacedPart, 'base'>): number {
  return Math.floor(base / (SLOT * SLOTS_IN_A_FILE))
}

/** Index of the part that has a place. */
export function partAt(parts: readonly Pick<PlacedPart, 'base'>[], place: number): number {
  let [low, high] = [0, parts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((parts[middle]?.base ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}
