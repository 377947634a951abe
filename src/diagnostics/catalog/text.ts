import type { CatalogEntry } from '../catalog-entry.ts'
import { ACCEPT, ACCEPTED, REDACT, REDACTED } from './advice.ts'

/** What may be wrong with the characters of a text. */
export const TEXT = {
  'control-character': {
    severity: 'error',
    message: '含有控制字符 {name}',
    expected: '只有可见的文字和换行',
    advice: `在 plan.yaml 的 corrections 中删去它：网页无法表示这个字符。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'replacement-character': {
    severity: 'error',
    message: '含有替换字符 U+FFFD，这里的原字已经丢失',
    expected: '原文的字',
    advice: `对照原件补上丢失的字，在 plan.yaml 的 corrections 中声明。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'bidirectional-character': {
    severity: 'error',
    message: '含有双向控制字符 {name}，会使文字显示的次序与实际不同',
    expected: '中文公文不需要双向控制字符',
    advice: `在 plan.yaml 的 corrections 中删去它。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'object-character': {
    severity: 'warning',
    message: '含有对象替换符 {name}：这里原来是图片或别的对象，没有转成文字',
    expected: '文字',
    advice: `对照原件补上文字；没有文字的，在 plan.yaml 的 corrections 中删去它。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'zero-width-character': {
    severity: 'info',
    message: '去掉了 {count} 个看不见的零宽字符（{names}），第一个在这里',
    expected: '只有可见的文字',
    advice: '不必处理：零宽字符妨碍查找，已按规则去掉，逐处列在“与原文核对”页。',
  },
  'zero-width-kept': {
    severity: 'warning',
    message: '有 {count} 个零宽字符（{names}）照原样保留，第一个在这里：旁边的文字可能需要它',
    expected: '零宽字符只用在维吾尔文、蒙古文等文字和表情符号里',
    advice: `对照原件；多余的，在 plan.yaml 的 corrections 中删去。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'private-use-character': {
    severity: 'warning',
    message: '含有私用区字符 {name}，共 {count} 处，第一处在这里：{known}',
    expected: '有统一编码、到处都能显示的字',
    advice: `换一台电脑它就显示为方框或别的字。对照原件看是什么字，在 plan.yaml 的 corrections 中改为通用的字。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'letter-in-number': {
    severity: 'warning',
    message: '“{words}”里的“{letter}”是字母 {name}，不是数字',
    expected: '数字 0、1，或用汉字写的年份里的“〇”',
    advice: `对照原件，在 plan.yaml 的 corrections 中改正；用汉字写的年份已读作“〇”。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'stray-latin': {
    severity: 'warning',
    message: '中文里夹有拉丁字母的词“{word}”',
    expected: '中文词，或缩略语、网址、邮箱',
    advice: `对照原件；若是误入的词，在 plan.yaml 的 corrections 中声明改法。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'markdown-unread': {
    severity: 'warning',
    message: '有 {count} 行写着 Markdown 的标记，照原样读成了文字，第一处是“{mark}”',
    expected: '没有标记的文本；或者扩展名为 .md 的文件，标记会读作标题和粗体',
    advice: `把文件名的扩展名改为 .md，重新加入。${ACCEPT}`,
    choices: [ACCEPTED],
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
    choices: [ACCEPTED],
  },
  'personal-data': {
    severity: 'warning',
    message: '疑似个人信息（{kind}）：{masked}',
    expected: '公开的文件里没有个人的电话、身份号码、账号、住址等',
    advice: `核对它应否公开；不应公开的，${REDACT}${ACCEPT}`,
    choices: [REDACTED, ACCEPTED],
  },
  'office-contact': {
    severity: 'info',
    message: '办公用的{kind}：{masked}',
    expected: '单位对外公布的联系方式',
    advice: `是单位对外公布的，不必处理；是个人的，${REDACT}`,
    choices: [REDACTED],
  },
} as const satisfies Record<string, CatalogEntry>
