import type { Reason } from '../../diagnostics/finding.ts'

/** A DOCX that another program made of a document, or of a member of an archive. */
export interface Conversion {
  readonly docx: Uint8Array
  /** The program, with its version, such as `LibreOffice 7.4.7.2`. */
  readonly converter: string
}

/** Why a program made none. */
export interface FailedConversion {
  readonly converter: string
  readonly reason: Reason
}

/**
 * The conversions that reading a document needs, by the name of the archive's member; of the document itself, by `''`.
 * Only what stands outside the readers can start programs: without a conversion, its form is refused.
 */
export type Conversions = ReadonlyMap<string, Conversion | FailedConversion>

export const NO_CONVERSIONS: Conversions = new Map()
