import { BLANK } from './characters.ts'

const GAP = `[${BLANK}]{0,8}`
const DASH = '[-—－–―─]{1,3}'
/** `- 2 -`, `— 2 —`, `第2页`, `第 2 页 共 10 页`, `2/10`: a line that is nothing but a page mark. */
export const PAGE_MARK = new RegExp(
  `^(?:${DASH}${GAP}\\d{1,4}${GAP}${DASH}|第${GAP}\\d{1,4}${GAP}页(?:${GAP}[,，/]?${GAP}[（(]?共${GAP}\\d{1,4}${GAP}页[）)]?)?|\\d{1,4}${GAP}/${GAP}\\d{1,4})$`,
  'u',
)
