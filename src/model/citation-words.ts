import type { Citation } from './layers.ts'

/** How a mention was recognized, in readers’ words. */
export const RULE_WORDS: Readonly<Record<Citation['rule'], string>> = {
  marked: '书名号',
  unmarked: '不加书名号的已知名称',
  number: '文号',
}

/** What resolved a mention. */
export const BY_WORDS: Readonly<Record<NonNullable<Citation['by']>, string>> = {
  title: '按题名',
  name: '按别的名称',
  number: '按文号',
  definition: '按文中写明的简称',
  self: '就是这份文件自身',
}

/** Why a mention leads nowhere. */
export const WHY_WORDS: Readonly<Record<NonNullable<Citation['why']>, string>> = {
  unknown: '登记册里没有',
  general: '名称太笼统',
  several: '不止一份叫这个名称',
  edition: '可能是别的一版',
  contradicts: '名称和文号不合',
}

/** A title in 《》, those within it in 〈〉, as GB/T 15834—2011 §4.15 has it. */
export function titleInMarks(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`
}

/** `第五十三条第二款第（三）项`, as the text has it. */
export function articleWords({
  article,
  paragraph,
  item,
}: {
  readonly article: string
  readonly paragraph?: string | null | undefined
  readonly item?: string | null | undefined
}): string {
  return `${article}${paragraph ?? ''}${item ?? ''}`
}
