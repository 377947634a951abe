import type { OutwardLink } from '../../src/html-to-proof/check-links.ts'
import type { FidelityRecord } from '../../src/html-to-proof/fidelity-record.ts'
import type { PageText } from '../../src/html-to-proof/page-text.ts'
import type { PlanIndex } from '../../src/html-to-search/record-to-index.ts'
import type { ListedDownload } from '../../src/publish/download.ts'
import type { RowSizes } from '../../src/publish/library-table-files.ts'

/** What the rest of a build needs to know of pages that were made together; more of it are `anchors`, `Anchors`, `words`, of a plan `downloads`, `share`, `duties` and `rows` for the library folder, and of the whole site `texts`, `PageTexts`, and `keys`, `SiteKeys`. */
export interface PageFacts {
  /** Site paths of the pages that lists of pages may have. */
  readonly pages: readonly string[]
  /** Links to what is made elsewhere. */
  readonly links: readonly OutwardLink[]
  /** What search needs of it; its `words` are kept beside these facts. */
  readonly search: Omit<PlanIndex, 'words'>
}

/** Of a plan's pages. */
export interface PlanFacts extends PageFacts {
  readonly record: FidelityRecord
  /** Ids of the bodies that it describes. */
  readonly bodies: readonly string[]
  /** Of its rows of the tables of the library. */
  readonly rows: RowSizes
  /** Of what files of bodies take from it, by body. */
  readonly dutyKeys: Readonly<Record<string, string>>
}

/** Of a plan's office files. */
export interface OfficeFacts {
  readonly downloads: readonly ListedDownload[]
  /** What a file could not hold, and what fonts lack, as the publisher was told. */
  readonly notes: readonly string[]
}

/** Anchors of pages by their site paths. */
export type Anchors = Readonly<Record<string, readonly string[]>>

/** What pages say, by their site paths, as it was read back of them. */
export type PageTexts = Readonly<Record<string, Omit<PageText, 'ids'> & { readonly ids: readonly string[] }>>

/** What pages and files of the whole site were made from: by file those that say it, and by plan what its own depend on. */
export interface SiteKeys {
  readonly pages: Readonly<Record<string, string>>
  readonly plans: Readonly<Record<string, string>>
}
