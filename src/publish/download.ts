import { sha256 } from '../model/sha256.ts'

/** Under which terms a file may be used; `document` holds nothing but words of a plan, `original` is as it was received. */
type DownloadLicence = 'document' | 'original' | 'annotated' | 'mit'

/** What is told of a file that readers may take away. */
export interface DownloadFacts {
  /** Site path: `/henan-2020/tasks.csv`. */
  readonly path: string
  /** Id of the plan; `null` for files of the whole site. */
  readonly plan: string | null
  readonly mediaType: string
  /** What it is for, in one line. */
  readonly purpose: string
  readonly licence: DownloadLicence
  /** Of a task's own file: the task's id. */
  readonly task?: string
  /** Whether pages name it with `rel="alternate"`: the plan in another format. */
  readonly isAlternate: boolean
  /** Of a picture that a page shows: its width and height in pixels. */
  readonly pixels?: readonly [width: number, height: number]
  /** The name to save it under, where it is offered under another. */
  readonly saveAs?: string
}

/** The feed of the whole site, which every page names. */
export const FEED = {
  mediaType: 'application/atom+xml',
  purpose: '订阅：文件的状态、任务的落实情况（Atom）',
} as const

/** A file that readers may take away. */
export interface Download extends DownloadFacts {
  readonly bytes: Uint8Array
}

/** A file of a text or of bytes; no page names it as an alternate unless told. */
export function toDownload(
  content: string | Uint8Array,
  facts: Omit<DownloadFacts, 'isAlternate'> & Partial<Pick<DownloadFacts, 'isAlternate'>>,
): Download {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { isAlternate: false, ...facts, bytes }
}

/** A file as the page `/data/` and the catalogue list it. */
export interface ListedDownload extends DownloadFacts {
  readonly size: number
  readonly sha256: string
}

/** The terms in words. */
export const LICENCES: Readonly<Record<DownloadLicence, string>> = {
  document: '公文，不适用著作权法（第五条）',
  original: '其中的公文不适用著作权法（第五条）；原件里别的内容未作判断',
  annotated: '公文不适用著作权法（第五条）；编者的标注以 MIT 许可发布',
  mit: 'MIT 许可',
}

/** What is told of files: their size and hash instead of their bytes. */
export function listDownloads(downloads: readonly Download[]): readonly ListedDownload[] {
  return downloads.map(({ bytes, ...facts }) => ({
    ...facts,
    size: bytes.length,
    sha256: sha256(bytes),
  }))
}
