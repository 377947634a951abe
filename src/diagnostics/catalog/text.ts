import type { CatalogEntry } from '../catalog-entry.ts'
import { ACCEPT } from './advice.ts'

/** What may be wrong with the characters of a text. */
export const TEXT = {
  'control-character': {
    severity: 'error',
    message: '含有控制字符 {name}',
    expected: '只有可见的文字和换行',
    advice: `在 plan.yaml 的 corrections 中删去它：网页无法表示这个字符。${ACCEPT}`,
  },
  'replacement-character': {
    severity: 'error',
    message: '含有替换字符 U+FFFD，这里的原字已经丢失',
    expected: '原文的字',
    advice: `对照原件补上丢失的字，在 plan.yaml 的 corrections 中声明。${ACCEPT}`,
  },
  'bidirectional-character': {
    severity: 'error',
    message: '含有双向控制字符 {name}，会使文字显示的次序与实际不同',
    expected: '中文公文不需要双向控制字符',
    advice: `在 plan.yaml 的 corrections 中删去它。${ACCEPT}`,
  },
  'zero-width-character': {
    severity: 'warning',
    message: '含有零宽字符 {name}，看不见但会妨碍查找',
    expected: '只有可见的文字',
    advice: `在 plan.yaml 的 corrections 中删去它。${ACCEPT}`,
  },
  'stray-latin': {
    severity: 'warning',
    message: '中文里夹有拉丁字母的词“{word}”',
    expected: '中文词，或缩略语、网址、邮箱',
    advice: `对照原件；若是误入的词，在 plan.yaml 的 corrections 中声明改法。${ACCEPT}`,
  },
  'stray-latin-corrected': {
    severity: 'info',
    message: '中文里夹有拉丁字母的词“{word}”，已按声明{change}',
    expected: '中文词，或缩略语、网址、邮箱',
    advice: '不必处理：校订已在 plan.yaml 中声明，原文仍可查看。',
  },
  'bracket-unbalanced': {
    severity: 'warning',
    message: '“{mark}”没有与之配对的符号',
    expected: '同一段里成对的《》“”（）等符号',
    advice: `对照原件；若是抄录之误，在 plan.yaml 的 corrections 中声明改法。${ACCEPT}`,
  },
} as const satisfies Record<string, CatalogEntry>
