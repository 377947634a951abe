import { broken } from '../document-fault.ts'

/** Where the directory of a ZIP container lies. */
interface Directory {
  /** How many files it lists. */
  readonly count: number
  readonly start: number
  /** Where it ends at the latest. */
  readonly end: number
}

/** Stands for a number that needs 64 bits. */
export const LARGE = 0xffffffff
const LARGE_COUNT = 0xffff
const END_SIGNATURE = 0x06054b50
/** The end record, and the longest comment that may follow it. */
const END_LENGTH = 22
const COMMENT_LENGTH = 0xffff
/** The record for large numbers, and the one right before the end record that says where it is (APPNOTE 4.3.14). */
const LARGE_END_SIGNATURE = 0x06064b50
const LOCATOR_SIGNATURE = 0x07064b50
const LOCATOR_LENGTH = 20
const LARGE_EXTRA = 1

/**
 * Find the directory by the record at the very end, before a comment.
 *
 * @throws DocumentFault `document-broken` where there is none
 */
export function findDirectory(view: DataView): Directory {
  const end = findEnd(view)
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  if (count !== LARGE_COUNT && start !== LARGE) return { count, start, end }
  const locator = end - LOCATOR_LENGTH
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_SIGNATURE) return { count, start, end }
  const large = readLarge(view, locator + 8)
  if (large + 56 > locator || view.getUint32(large, true) !== LARGE_END_SIGNATURE)
    throw broken({ reason: 'directory-wrong' })
  return { count: readLarge(view, large + 32), start: readLarge(view, large + 48), end: large }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - COMMENT_LENGTH; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  throw broken({ reason: 'directory-missing' })
}

/** A number of 64 bits, exact as far as any file goes. */
export function readLarge(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
}

/** Where the large numbers of a file stand among what follows its name; `null` for nowhere. */
export function findExtra(view: DataView, start: number, end: number): number | null {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === LARGE_EXTRA) return at + 4
  return null
}
