import type { Choice, Severity } from '../diagnostics/catalog-entry.ts'
import type { ReadDocument } from '../file-to-source/file-to-source.ts'
import type { Part } from '../model/part.ts'
import type { Plan } from '../model/plan.ts'
import type { PlanSettings } from '../model/plan-settings.ts'
import type { Comparison } from '../original-to-comparison/comparison.ts'
import type { PublishedSide } from '../original-to-comparison/original-to-comparison.ts'
import type { LedgerRow } from '../plan-to-exports/ledger/ledger-row.ts'
import type { OfflineAssets } from '../plan-to-exports/offline/document-to-offline.ts'

/**
 * What a page asks of the thread that reads for it (`reading-worker.ts`), and what it answers. Everything is data that
 * can be cloned from one thread to the other. A page calls through `startReader`.
 */
export interface Calls {
  /** Takes what reading needs besides its own code; after it nothing is loaded any more. */
  readonly load: (assets: ReaderAssets) => void
  /** Reads a document of any form that needs no other program; it stays open until the next. */
  readonly open: (file: GivenFile) => OpenedFile | Refused
  /** Reads the open document as a plan; without settings as `inspect` does. */
  readonly read: (settings: PlanSettings | null) => Reading | Refused
  /** Compares the open document with what was published of it. */
  readonly compare: (published: PublishedSide) => Comparison
  /** Makes a file of the open document, to be taken away; none where its plan has errors, as nothing is published then. */
  readonly take: (wish: TakeWish) => TakenFile | Refused
}

/** Files that the site has for readers; the page loads them. */
export interface ReaderAssets {
  /** `registryToFile`; without it no document that is cited is known. */
  readonly registry: Uint8Array | null
  /** A ZIP of the tables of pdf.js, by their paths there. */
  readonly pdfTables: Uint8Array | null
  /** What a plan's file for use without a network carries; without it nothing can be taken away. */
  readonly offline: OfflineAssets | null
}

/** What is to be taken away of a plan, and with which `plan.yaml`. */
export interface TakeWish {
  readonly form: TakenForm
  readonly settings: PlanSettings
}

/** The plan's folder as a ZIP, its ledger, its Word file, its file for use without a network, its data. */
export type TakenForm = 'folder' | 'xlsx' | 'docx' | 'offline' | 'json'

/** A file, and the name to save it under. */
export interface TakenFile extends GivenFile {
  readonly ok: true
  readonly mediaType: string
}

/** A file as somebody gave it. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A document that was read, and the hash of its bytes. */
export interface OpenedFile extends ReadDocument {
  readonly ok: true
  readonly sha256: string
}

/** Why something could not be read. */
export interface Refused {
  readonly ok: false
  readonly messages: readonly Told[]
}

/** A message about a document or its `plan.yaml`, in Chinese; places from 1, in UTF-16 units. */
export interface Told {
  readonly code: string
  readonly severity: Severity
  readonly file: 'source' | 'settings'
  readonly place: {
    readonly start: { readonly line: number; readonly column: number }
    readonly end: { readonly line: number; readonly column: number }
  } | null
  readonly message: string
  readonly expected: string
  readonly advice: string
  /** What its publisher can say to it. */
  readonly choices: readonly Choice[]
}

/** A plan as it was read. */
export interface Reading {
  readonly ok: true
  readonly plan: Plan
  readonly parts: readonly ReadPart[]
  /** The text of the source; words that are redacted are not in it. */
  readonly text: string
  readonly ledger: readonly LedgerRow[]
  /** The documents of the registry that it cites. */
  readonly cited: readonly CitedDocument[]
  readonly messages: readonly Told[]
  /** What a publisher should compare with the original. */
  readonly toCheck: readonly string[]
  /** The `plan.yaml` that says what was given. */
  readonly yaml: string
}

/** A part, in the order of the text. */
interface ReadPart extends Part {
  /** Of each block the line of the source on which it begins, from 1. */
  readonly lines: readonly number[]
  /** Of a chapter, section or task: how many units it stands within, itself counted; otherwise 0. */
  readonly depth: number
}

/** A document of the registry, in words. */
export interface CitedDocument {
  readonly id: string
  readonly title: string
  /** 发文字号; `null` while unknown. */
  readonly documentNumber: string | null
  /** What it was on the day of the plan, and what is known last, each with its day. */
  readonly standings: readonly string[]
  /** Where its own text is; `null` while nobody saw it. */
  readonly link: { readonly url: string; readonly leadsTo: string } | null
}

/** What a page sends. */
export interface Request {
  readonly id: number
  readonly call: keyof Calls
  readonly argument: unknown
}

/** What comes back: of a request its result or its failure, and before that how far it has come. */
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: string }
  | { readonly id: number; readonly progress: Progress }

/** Pages of a document that have been read, of how many. */
export interface Progress {
  readonly done: number
  readonly pages: number
}
