// Words of lists, and of the forms that filter them.

export const ALL = '全部'
export const LIST_ALL = '列出全部'

/** How many entries a form shows of its list: `共 3 件`. */
export function shownWords(shown: number, unit = '件'): string {
  return `${shown === 0 ? '没有符合的，' : ''}共 ${shown} ${unit}`
}
