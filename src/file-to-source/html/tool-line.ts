import { collapse } from './collapse.ts'
import type { LinePart } from './line-buffer.ts'

/** A line that works the page and is no part of the document: `【打印】【关闭】` */
const TOOL_LINE =
  /^[\s【】[\]|｜·:：]*(?:(?:打印|关闭|返回|收藏|分享|复制链接|字号|字体|大|中|小|保护视力色|扫一扫在手机打开当前页|上一篇|下一篇)(?:本页|窗口|页面|顶部|到)?[\s【】[\]|｜·:：]*)+$/u
const WORD = /打印|关闭|分享|字号|字体|扫一扫|上一篇|下一篇|返回/u
/** No such line is longer. */
const LONGEST = 200

/** Whether the words of a line only work the page. */
export function isToolLine(parts: readonly LinePart[]): boolean {
  let text = ''
  for (const part of parts) {
    if (part.is === 'supplied') return false
    if (part.is === 'words') text += part.text
    if (text.length > LONGEST * 5) return false
  }
  const words = collapse(text)
  return words.length <= LONGEST && TOOL_LINE.test(words) && WORD.test(words)
}
