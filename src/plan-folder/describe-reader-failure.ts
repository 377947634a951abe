/** Longest part of a program's own words that a message repeats. */
const DETAIL = 120

/** What is said of a reader that failed in a way nobody foresaw; its own words, which are for programmers, stand in brackets. */
export function describeReaderFailure({ message }: Pick<Error, 'message'>): string {
  const [line = ''] = message.split('\n')
  return `读取程序遇到没有料到的内容${line === '' ? '' : `（${line.slice(0, DETAIL)}）`}`
}
