// Words of the search, by who shows them: a script carries no more than it shows.

/** Of the box, wherever it stands. */
export const boxStrings = {
  name: '搜索',
  label: '按编号、词句、文件或部门搜索',
  hint: '编号、词句、文件、部门',
} as const

/** Of what was found, in the dialog and on the page. */
export const resultStrings = {
  results: '搜索结果',
  related: '相关结果',
  near: '您要找的是不是',
} as const

/** Of how far a search has come. */
export const LOADING = '正在搜索……'
export const FAILED = '全文索引没有载入，只在编号和名称里查找。'
export const RADICALS = '其中的部首符号按同形的字查找。'

export const ALL_PLANS = '全部文件'

/** Of the dialog alone. */
export const dialogStrings = {
  recent: '最近搜索',
  forget: '清除',
  close: '关闭',
  all: '全部结果与筛选',
  scope: '搜索范围',
  own: '本文件',
  keys: '↑↓ 选择，回车打开，Esc 关闭',
} as const

/** How much was found, in the dialog: `找到 3 条，另有相关结果 2 条。` */
export function foundWords(exact: number, related: number): string {
  if (exact + related === 0) return '没有找到。'
  return `找到 ${exact} 条${related > 0 ? `，另有相关结果 ${related} 条` : ''}。`
}

/** The same on the page, with what was typed; nothing is, where filters alone are chosen. */
export function answerWords(typed: string, exact: number, related: number): string {
  const what = typed && `“${typed}”`
  if (exact > 0) return what + foundWords(exact, related)
  const others = related > 0 ? `，有相关结果 ${related} 条` : '。请换一种说法，或在下面的全部条目里找'
  return `没有找到${what || '结果'}${others}。`
}
