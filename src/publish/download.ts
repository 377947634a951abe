/** Under which terms a file may be used; `document` holds nothing but words of a plan, `original` is as it was received. */
export type DownloadLicence = 'document' | 'original' | 'annotated' | 'mit'

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

/** A file as the page `/data/` and the catalogue list it. */
export interface ListedDownload extends DownloadFacts {
  readonly size: number
  readonly sha256: string
}
