import type { Reading } from '../model/account.ts'
import type { PublishedOriginal } from '../model/original.ts'
import { paths } from '../model/site-paths.ts'
import type { Download } from './download.ts'

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
