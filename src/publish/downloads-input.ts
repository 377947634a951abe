import type { HostSettings } from '../model/host-settings.ts'
import type { PlanDocument } from '../plan-to-exports/document.ts'
import type { OfflineAssets } from '../plan-to-exports/offline/document-to-offline.ts'
import type { SvgPicture } from '../plan-to-exports/poster/tidy-svg.ts'

/** What the files of a plan are made from. */
export interface DownloadsInput {
  readonly settings: HostSettings
  /** The bytes of its source. */
  readonly source: Uint8Array
  /** The document that it was read from, where that is another and is offered. */
  readonly original: OfferedOriginal | null
  readonly offline: OfflineAssets
  /** Makes its PDF; `null` where nothing on this machine does it, and then there is none. */
  readonly typeset: (document: PlanDocument) => Uint8Array | null
  /** Draws its poster; `null` where nothing on this machine does it. */
  readonly drawPoster: (document: PlanDocument) => Promise<Poster> | null
  /** Tells the publisher, in Chinese, what a file could not hold as it is. */
  readonly say: (text: string) => void
}

/** The bytes of a document, and of each picture that was taken out of it, by its file. */
export interface OfferedOriginal {
  readonly bytes: Uint8Array
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** A plan on one picture: a long page as SVG and PNG, and a sheet of A3 as PDF. */
export interface Poster extends SvgPicture {
  readonly png: Uint8Array
  readonly sheet: Uint8Array
}
