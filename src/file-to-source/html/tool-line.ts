import { collapse } from './collapse.ts'
import type { LinePart } from './line-buffer.ts'

/** A line that works the page and is no part of the document: `【打印】【关闭】`, `分享到：微信 微博` */
const TOOL_LINE =
  /^[\s【】[\]|｜·:：]*(?:(?:打印|关闭|返回|收藏|分享|复制链接|字号|字体|大|中|小|保护视力色|扫一扫在手机打开当前页|上一篇|下一篇|微信好友|微信|新浪微博|微博|朋友圈|QQ空间|QQ好友|QQ)(?:本页|窗口|页面|顶部|到|至)?[\s【】[\]|｜·:：]*)+$/u
const WORD = /打印|关闭|分享|字号|字体|扫一扫|上一篇|下一篇|返回/u
/** The pages of a document that a site shows in parts: `上一页 1 2 3 下一页 共3页` */
const PAGER =
  /^[\s[\]【】|｜«»<>…·]*(?:(?:首页|上一页|下一页|尾页|末页|共\s*\d{1,3}\s*页|第\s*\d{1,3}\s*页|\d{1,3}(?!\d)(?:\s*\/\s*\d{1,3}(?!\d))?)[\s[\]【】|｜«»<>…·]*)+$/u
const TURN = /上一页|下一页/u
/** No such line is longer. */
const LONGEST = 200

/** What a line that only works the page does: turns to its other parts, or anything else; `null` for a line of words. */
export function toolLineAs(parts: readonly LinePart[]): 'pager' | 'tool' | null {
  let text = ''
  for (const part of parts) {
    if (part.is === 'supplied') return null
    if (part.is === 'words') text += part.text
    if (text.length > LONGEST * 5) return null
  }
  const words = collapse(text)
  if (words.length > LONGEST) return null
  if (isPager(words)) return 'pager'
  return TOOL_LINE.test(words) && WORD.test(words) ? 'tool' : null
}

/** Whether words turn to the other pages of a document. */
export function isPager(words: string): boolean {
  return words.length <= LONGEST && TURN.test(words) && /\d/u.test(words) && PAGER.test(words)
}
