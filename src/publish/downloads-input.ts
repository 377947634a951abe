import type { Registry } from '../model/registry.ts'
import type { PlanDocument } from '../plan-to-exports/document.ts'
import type { OfflineAssets } from '../plan-to-exports/offline/document-to-offline.ts'
import type { HostSettings } from './host-settings.ts'

/** What downloads are made from. */
export interface DownloadsInput {
  readonly documents: readonly PlanDocument[]
  readonly registry: Registry
  readonly settings: HostSettings
  /** The bytes of each plan's source by its id. */
  readonly sources: ReadonlyMap<string, Uint8Array>
  /** The bytes of the document that a plan was read from by the plan's id, where it is another and is offered. */
  readonly originals: ReadonlyMap<string, Uint8Array>
  readonly offline: OfflineAssets
  /** Makes a plan's PDF; `null` where nothing on this machine does it, and then there is none. */
  readonly typeset: (document: PlanDocument) => Uint8Array | null
  /** Tells the publisher, in Chinese, what a file could not hold as it is. */
  readonly say: (text: string) => void
}
