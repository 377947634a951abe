import type { Conversion, FailedConversion } from '../../file-to-source/conversion/conversion.ts'
import type { ConvertedFormat } from '../../model/original.ts'

/** How long and with how much memory a conversion may run. */
interface ConversionLimits {
  readonly seconds: number
  readonly megabytes: number
}

/** A conversion, or what kept the program from it; `null` where there is no program. */
type ConversionResult = Conversion | FailedConversion | null

/**
 * Makes a DOCX of a document of another form. It comes from the commands: nothing in `src/` starts programs.
 */
export type ConvertDocument = (
  bytes: Uint8Array,
  format: ConvertedFormat,
  limits: ConversionLimits,
) => Promise<ConversionResult>

/** Where there is nothing to convert with. */
export const NO_CONVERTER: ConvertDocument = () => Promise.resolve(null)
