import { fileToSource as read } from '../../src/file-to-source/file-to-source.ts'
import { NODE_TOOLS } from '../../src/library/plan-folder/node-tools.ts'
import { worded } from './worded.ts'

/** Read a document with what Node gives its readers; what is said of one that cannot be read is in words. */
export async function fileToSource(bytes: Uint8Array, file: string) {
  const document = await read(bytes, file, NODE_TOOLS)
  return 'code' in document ? worded(document) : document
}
