import { READING_KINDS, type Reading } from '../model/account.ts'
import type { PublishedOriginal } from '../model/original.ts'

/** `9,321`: a number with its thousands apart. */
const grouped = (value: number) => value.toLocaleString('en-US')

/**
 * The account of an original in one line: `原件 9,321 字 = 读出 9,000 + 略去 321（页眉 300，页码 21）；原文 9,010 字 =
 * 读出 9,000 + 补出 10`; it says so where there is no account, and which program made the form that was counted.
 */
export function describeSums({ account, readings }: Pick<PublishedOriginal, 'account' | 'readings'>): string {
  if (account === null) return '没有账目（account.json）'
  const { original, read, leftOut, supplied, converter } = account
  const whole = converter === null ? '原件' : `原件（${converter} 转换成 .docx 之后）`
  const kinds = leftOutByKind(readings).map(([kind, characters]) => `${kind} ${grouped(characters)}`)
  const reasons = kinds.length > 0 ? `（${kinds.join('，')}）` : ''
  return [
    `${whole} ${grouped(original)} 字 = 读出 ${grouped(read)} + 略去 ${grouped(leftOut)}${reasons}`,
    `原文 ${grouped(read + supplied)} 字 = 读出 ${grouped(read)} + 补出 ${grouped(supplied)}`,
  ].join('；')
}

function leftOutByKind(readings: readonly Reading[]): readonly (readonly [name: string, number])[] {
  const kinds = Map.groupBy(
    readings.filter(({ characters }) => characters > 0),
    ({ kind }) => kind,
  )
  return [...kinds].map(([kind, all]) => [
    READING_KINDS[kind].name,
    all.reduce((sum, { characters }) => sum + characters, 0),
  ])
}
