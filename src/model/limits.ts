/** What a document may measure; no plan comes near any of these, and each keeps a hostile file from filling the memory. */
export const LIMITS = {
  /** Bytes of a file; a scanned document with a text layer can be large. */
  fileBytes: 64 * 2 ** 20,
  /** Bytes of a file that is text all through. */
  textBytes: 8 * 2 ** 20,
  /** Bytes of a list of documents that a publisher keeps, its rows, and UTF-16 units of a cell. */
  listBytes: 64 * 2 ** 20,
  listRows: 200_000,
  cellCharacters: 2_000,
  /**
   * UTF-16 units of the text that is read, and of what is recorded about it: a book of a thousand pages. The
   * pipeline then needs at most some 700 MB, whatever the text is made of.
   */
  textCharacters: 2_000_000,
  /** How deep elements of HTML, XML or Markdown may stand in each other. */
  depth: 1_000,
  /** Elements of a page or of a part of a DOCX or an OFD. */
  nodes: 1_000_000,
  /** Steps of matching the rules of a page's style sheets with its elements; a large page takes a hundred thousand. */
  styleSteps: 10_000_000,
  /** Files in a ZIP container. */
  zipEntries: 4_000,
  /** Bytes that one file of a ZIP container may inflate to. */
  zipPartBytes: 32 * 2 ** 20,
  /** Files in an archive that is read as one document. */
  members: 100,
  /** Members of an archive that another program converts, each in some seconds. */
  conversions: 10,
  /** Bytes of all pictures of a document. */
  pictureBytes: 64 * 2 ** 20,
  /** Pages of a PDF or an OFD. */
  pages: 1_000,
  /** Seconds that reading may take. */
  seconds: 60,
  /** Megabytes of objects that reading may hold. */
  heapMegabytes: 600,
  /** Megabytes of memory that the whole program may hold while it reads. */
  memoryMegabytes: 800,
  /** Megabytes that reading may add in any case, to a program that holds much already. */
  growthMegabytes: 400,
  /** Megabytes that a program that converts a document may address; LibreOffice reserves some 2 GB at once. */
  converterMegabytes: 6_000,
  /** Megabytes of the stack; the readers go down no further than `depth`. */
  stackMegabytes: 8,
} as const
