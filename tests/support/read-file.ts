import { fileToSource as read } from '../../src/file-to-source/file-to-source.ts'
import { NODE_TOOLS } from '../../src/plan-folder/node-tools.ts'

/** Read a document with what Node gives its readers. */
export const fileToSource = (bytes: Uint8Array, file: string) => read(bytes, file, NODE_TOOLS)
