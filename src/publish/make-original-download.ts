import { FORMAT_NAMES, type Format } from '../model/format-names.ts'
import type { PublishedOriginal } from '../model/original.ts'
import { paths } from '../model/site-paths.ts'
import type { Download } from './download.ts'

/**
 * How an original is offered. Documents of characters are plain text here, whatever they hold: a server that sends
 * a saved web page, or a file whose name it does not know, lets it run as a page of this site.
 */
const OFFERED: Readonly<Record<Format, { readonly name: string; readonly mediaType: string }>> = {
  text: { name: 'original.txt', mediaType: 'text/plain' },
  markdown: { name: 'original-md.txt', mediaType: 'text/plain' },
  html: { name: 'original-html.txt', mediaType: 'text/plain' },
  mht: { name: 'original-mht.txt', mediaType: 'text/plain' },
  docx: {
    name: 'original.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { name: 'original.pdf', mediaType: 'application/pdf' },
  doc: { name: 'original.doc', mediaType: 'application/msword' },
  odt: { name: 'original.odt', mediaType: 'application/vnd.oasis.opendocument.text' },
  ofd: { name: 'original.ofd', mediaType: 'application/ofd' },
  rtf: { name: 'original.rtf', mediaType: 'application/rtf' },
  wps: { name: 'original.wps', mediaType: 'application/msword' },
  zip: { name: 'original.zip', mediaType: 'application/zip' },
}

/** The document that a plan was read from, byte for byte. */
export function makeOriginalDownload(plan: string, original: PublishedOriginal, bytes: Uint8Array): Download {
  const { name, mediaType } = OFFERED[original.format]
  const isRenamed = name !== original.file
  const how = isRenamed ? `；这里叫 ${name}，存下来是 ${original.file}` : ''
  return {
    ...{ path: paths.file(plan, name), plan, mediaType, licence: 'original', isAlternate: false, bytes },
    purpose: `原件（${FORMAT_NAMES[original.format]}），按收到的字节保存${how}`,
    ...(isRenamed && { saveAs: original.file }),
  }
}
