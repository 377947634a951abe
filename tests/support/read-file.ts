import { fileToSource as read } from '../../src/file-to-source/file-to-source.ts'
import { READER_TOOLS } from '../../src/plan-folder/reader-tools.ts'

/** Read a document with what Node gives its readers. */
export const fileToSource = (bytes: Uint8Array, file: string) => read(bytes, file, READER_TOOLS)
