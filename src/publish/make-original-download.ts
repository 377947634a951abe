import type { Reading } from '../model/account.ts'
import { FORMAT_NAMES, type Format } from '../model/format-names.ts'
import type { PublishedOriginal } from '../model/original.ts'
import { paths } from '../model/site-paths.ts'
import type { PipelineResult } from '../pipeline.ts'
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

/** Whether the document that a plan was read from is offered: never where words of it are kept from readers. */
export function offersOriginal({ plan, settings }: Pick<PipelineResult, 'plan' | 'settings'>): boolean {
  return plan.original !== null && plan.redactions.length === 0 && settings?.publishOriginal !== false
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
}

/** The pictures of an original, each as it is in the document; only those that are kept are given. */
export function makePictureDownloads(
  plan: string,
  { readings }: Pick<PublishedOriginal, 'readings'>,
  pictures: ReadonlyMap<string, Uint8Array>,
): readonly Download[] {
  return [...pictures].map(([file, bytes]) => ({
    ...{ path: paths.file(plan, file), plan, licence: 'original', isAlternate: false, bytes },
    mediaType: MEDIA_TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    purpose: describePicture(
      file,
      readings.find((reading) => reading.file === file),
    ),
  }))
}

function describePicture(file: string, reading: Reading | undefined): string {
  const number = /\d+/u.exec(file)?.[0] ?? ''
  const words = reading?.text ? `：“${reading.text}”` : ''
  return `原件中的图${number}，未转成文字${words}`
}

/** Whether a file is a picture of an original. */
export function isPicture({ path }: Pick<Download, 'path'>): boolean {
  return /^\/[^/]+\/pictures\//u.test(path)
}
