import type { Reread } from '../library/plan-folder/reread-original.ts'
import { READING_KINDS, type Reading } from '../model/account.ts'
import { FORMAT_NAMES } from '../model/format-names.ts'
import type { PublishedOriginal } from '../model/original.ts'
import { placeName } from '../model/place-name.ts'
import type { Plan } from '../model/plan.ts'
import { shorten } from '../model/shorten.ts'

/** How many of one kind are told one by one. */
const TOLD = 3
const EXCERPT = 24

/** How the document was read: what it is, and what was left out, joined, supplied or written in another way. */
export function describeReading({ original, source, normalizations, corrections }: Plan): readonly string[] {
  return [
    ...(original ? describeOriginal(original) : []),
    `原文      ${source.lines} 行，${source.characters} 字，SHA-256 ${source.sha256}`,
    `规整      ${normalizations.length} 处；校订 ${corrections.length} 处`,
  ]
}

function describeOriginal(original: PublishedOriginal): readonly string[] {
  const { file, format, encoding, readings } = original
  const byKind = [...Map.groupBy(readings, ({ kind }) => kind)]
  return [
    `原件      ${file}（${FORMAT_NAMES[format]}${encoding ? `，${encoding}` : ''}）`,
    `账目      ${describeSums(original)}`,
    ...byKind.map(([kind, all]) => {
      const told = all.slice(0, TOLD).map(describeOne)
      return `读法      ${READING_KINDS[kind].name} ${all.length} 处：${told.join(' ')}${all.length > TOLD ? ' ……' : ''}`
    }),
  ]
}

/** Its words; of what nobody was meant to read, how much it is and where. */
function describeOne({ text, at, characters }: Reading): string {
  if (text !== '') return `“${shorten(text, EXCERPT)}”`
  const place = placeName(at)
  return place === '' ? `${characters} 字` : `${place} ${characters} 字`
}

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

/** The account of a plan's original and what reading it again gave, in one line; of a text that is its own original, that it is. */
export function describeReread({ id, original, source }: Plan, reread: Reread | null): string {
  if (original === null || reread === null)
    return `${id}  收到的就是原文（UTF-8 文本，${source.sha256.slice(0, 12)}…），没有别的原件`
  return `${id}  ${describeSums(original)}；${describeOutcome(reread)}`
}

function describeOutcome({ was, is, difference, findings }: Reread): string {
  const readers = was === null || was === is ? `第 ${is} 版` : `第 ${was} 版 → 第 ${is} 版`
  if (difference === null) return `${findings.length > 0 ? '不能重读' : '重读相同'}（读取程序${readers}）`
  return `重读不同（读取程序${readers}）`
}
