import type { Finding, FindingValue } from '../diagnostics/finding.ts'

/** A document that cannot be read. Readers throw it from any depth; `fileToSource` turns it into its finding. */
export class DocumentFault extends Error {
  readonly finding: Finding

  constructor(code: Finding['code'], values: NonNullable<Finding['values']> = {}) {
    super(code)
    this.finding = { code, at: null, values }
  }
}

/** The fault of a document that is not what its form should be. */
export function broken(reason: FindingValue): DocumentFault {
  return new DocumentFault('document-broken', { reason })
}
