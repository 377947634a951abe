/** What readers need of the machine that they run on; nothing else in this folder knows whether it is Node or a browser. */
export interface ReaderTools {
  /** Loads a table that comes with pdf.js, by its path there: `cmaps/UniGB-UTF16-H.bcmap`, `standard_fonts/FoxitSerif.pfb`. */
  readonly loadPdfTable: (path: string) => Promise<Uint8Array>
  /** Tells how many pages have been read, of how many. */
  readonly tellPages?: (done: number, pages: number) => void
}
