import type { Finding, FindingValue, Reason } from '../diagnostics/finding.ts'

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

/** Longest part of a program's own words that a message repeats. */
const DETAIL = 120

/** What is said of a reader that failed in a way nobody foresaw; its own words, which are for programmers, stand in brackets. */
export function describeReaderFailure({ message }: Pick<Error, 'message'>): Reason {
  const [line = ''] = message.split('\n')
  return line === ''
    ? { reason: 'reader-failed' }
    : { reason: 'reader-failed-saying', words: line.slice(0, DETAIL) }
}
