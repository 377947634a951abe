import type { LeftOutKind, Place } from '../../model/account.ts'
import type { XmlElement } from '../xml-to-tree.ts'
import type { TextRun } from './place-text.ts'

/** One `TextCode` that a page draws. */
export interface OfdText {
  /** The element itself, by which texts of templates are known again. */
  readonly code: XmlElement
  readonly words: string
  readonly at: Place
  readonly runs: readonly TextRun[]
  /** Why it is not read, as far as it alone can tell. */
  readonly leftOut: LeftOutKind | null
  /** Whether it was drawn before, by another page or in another place: the package holds it once. */
  readonly isRepeat: boolean
  /** Whether it is half transparent, as watermarks are. */
  readonly isFaint: boolean
}

/** A picture on a page, in millimetres from its top left corner. */
export interface OfdPicture {
  /** Its file; `null` where the package has none. */
  readonly file: string | null
  readonly box: readonly [left: number, top: number, right: number, bottom: number]
  readonly at: Place
  /** How many texts of the page were drawn before it. */
  readonly over: number
}

/** What a page draws, each in the order in which it is drawn; lengths in millimetres. */
export interface OfdPage {
  readonly page: number
  readonly part: string
  readonly width: number
  readonly height: number
  readonly texts: readonly OfdText[]
  readonly pictures: readonly OfdPicture[]
  /** Level and upright lines, as boxes: left, top, right, bottom. */
  readonly rules: readonly (readonly number[])[]
}
