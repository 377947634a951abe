import type { Place } from './account.ts'

/** A place in an original as people name it: `word/document.xml 第 12 段`, `第 3 页`, `第 40 行`; empty where none is known. */
export function placeName({ part, page, paragraph, line }: Place): string {
  const steps = [
    [page, '页'],
    [paragraph, '段'],
    [line, '行'],
  ] as const
  return [part, ...steps.map(([number, unit]) => (number === undefined ? undefined : `第 ${number} ${unit}`))]
    .filter((step) => step !== undefined)
    .join(' ')
}
