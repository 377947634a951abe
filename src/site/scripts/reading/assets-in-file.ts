// Stands for `assets.ts` where a page is one file: the reading thread and what it needs are in the page itself.
import type { ReaderAssets } from '../../../browser/protocol.ts'

let address: string | undefined

/** The thread, from an address that this page makes: a file on a disk may start no other. */
export function startWorker(): Worker {
  address ??= URL.createObjectURL(new Blob([JSON.parse(read('reading-worker'))], { type: 'text/javascript' }))
  return new Worker(address)
}

/** All that there is. */
export async function loadAssets(): Promise<ReaderAssets> {
  return {
    registry: toBytes(read('registry')),
    pdfTables: toBytes(read('pdf-tables')),
    offline: JSON.parse(read('offline-assets')),
  }
}

/** What an element holds that is no script of the page. */
function read(id: string): string {
  return document.querySelector(`#${id}`)?.textContent ?? ''
}

function toBytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
