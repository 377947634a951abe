/** What readers need of the machine that they run on; nothing else in this folder knows whether it is Node or a browser. */
export interface ReaderTools {
  /** Address of the folder of pdf.js that holds `cmaps/` and `standard_fonts/`, ended by a slash. */
  readonly pdfAssets: string
}
