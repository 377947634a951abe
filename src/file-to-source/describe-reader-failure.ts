import type { Reason } from '../diagnostics/finding.ts'

/** Longest part of a program's own words that a message repeats. */
const DETAIL = 120

/** What is said of a reader that failed in a way nobody foresaw; its own words, which are for programmers, stand in brackets. */
export function describeReaderFailure({ message }: Pick<Error, 'message'>): Reason {
  const [line = ''] = message.split('\n')
  return line === ''
    ? { reason: 'reader-failed' }
    : { reason: 'reader-failed-saying', words: line.slice(0, DETAIL) }
}
