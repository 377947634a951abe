import type { Finding } from '../diagnostics/finding.ts'

/** A document that cannot be read. Readers throw it from any depth; `fileToSource` turns it into its finding. */
export class DocumentFault extends Error {
  readonly finding: Finding

  constructor(code: Finding['code'], values: NonNullable<Finding['values']> = {}) {
    super(code)
    this.finding = { code, at: null, values }
  }
}
