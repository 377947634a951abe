import { BLANK } from '../chinese/characters.ts'
import { PUBLISHED_MARKER } from '../chinese/markers.ts'
import { isPageNumber } from '../chinese/page-mark-form.ts'
import {
  CONTROL_CHARACTER,
  pictureOf,
  toHalfWidth,
  usualCharacter,
  ZERO,
  ZERO_WIDTH,
} from '../chinese/rare-characters.ts'

/** What is told to readers about a rule, and the only change that it may ever make. */
interface RuleDescription {
  readonly name: string
  readonly purpose: string
  /** Whether the rule may replace `before` by `after`; the proof of fidelity asks this of every edit. */
  readonly allows: (before: string, after: string) => boolean
  /** Of a rule that writes each character for itself: what becomes of a piece, where another edit cuts it in two. */
  readonly rewrite?: (piece: string) => string
}

/** Asked for what they do not hold: a repeated `+` would exhaust the matcher's stack on an endless gap. */
const NOT_LAYOUT = new RegExp(`[^${BLANK}\\n\\r\\v\\f\\u0085\\u2028\\u2029]`, 'u')
const NOT_BLANK = new RegExp(`[^${BLANK}]`, 'u')
const ZERO_WIDTH_ONLY = new RegExp(`^${ZERO_WIDTH}$`, 'u')
const ZERO_ONLY = new RegExp(`^${ZERO}$`, 'u')
const isLayout = (text: string) => text !== '' && !NOT_LAYOUT.test(text)
const isBlank = (text: string) => text !== '' && !NOT_BLANK.test(text)

/** Half-width punctuation and the full-width mark that Chinese text uses in its place (GB/T 15834—2011). */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}

/** Write half-width punctuation full-width and drop the blanks: what two spellings of a mark share. */
export function foldPunctuation(text: string): string {
  return text
    .replace(new RegExp(`[${BLANK}]`, 'gu'), '')
    .replace(/[,;:!?()]/gu, (mark) => FULL_WIDTH[mark] ?? mark)
}

const rules = {
  'byte-order-mark': {
    name: '字节顺序标记',
    purpose: '去掉文件开头表示编码的标记；它不是文字。',
    allows: (before, after) => before === '\uFEFF' && after === '',
  },
  'zero-width': {
    name: '零宽字符',
    purpose: '去掉不占宽度、看不见的字符；维吾尔文、蒙古文等文字和表情符号需要的，不动。',
    allows: (before, after) => ZERO_WIDTH_ONLY.test(before) && after === '',
  },
  'control-character': {
    name: '控制字符',
    purpose: '网页无法表示的控制字符，用它的图形符号（如 ␀）代替，并给出提示。',
    allows: (before, after) =>
      new RegExp(`^${CONTROL_CHARACTER.source}$`, 'u').test(before) && after === pictureOf(before),
  },
  'character-form': {
    name: '部首和兼容字',
    purpose:
      '形状相同而编码不同的部首、兼容汉字，写作通用的字，如部首“⼈”写作“人”；旧字库里编码为 U+E5E5 的空格，写作全角空格。',
    allows: (before, after) =>
      [...before].length === 1 && before !== after && after === usualCharacter(before),
  },
  'full-width-digit': {
    name: '全角数字',
    purpose: '全角的数字，连同其中的字母和小数点，写作半角，如“２０２３年”写作“2023年”。',
    allows: (before, after) =>
      before !== after && after === toHalfWidth(before) && /^[０-９Ａ-Ｚａ-ｚ．]+$/u.test(before),
    rewrite: toHalfWidth,
  },
  'year-zero': {
    name: '年份里的〇',
    purpose: '用汉字写的年份里，代替“〇”的字母 O、圆圈和数字 0，写作“〇”，如“二O二三年”写作“二〇二三年”。',
    allows: (before, after) => ZERO_ONLY.test(before) && after === '〇',
  },
  'paragraph-break': {
    name: '分段',
    purpose: '段落之间的空行、换行和首尾空白，统一为一次分段。',
    allows: (before, after) => isLayout(before) && (after === '\n' || after === ''),
  },
  'heading-split': {
    name: '另起一段',
    purpose: '标题或段落与前面的文字连在一行里，从它的序号或空格处另起一段；不增减文字。',
    allows: (before, after) => (before === '' || isBlank(before)) && after === '\n',
  },
  'page-mark': {
    name: '页码',
    purpose: '去掉夹在正文里的页码，如“- 2 -”“— 2 —”“第2页”，以及逐页递增的数字。',
    allows: (before, after) => after === '' && isPageNumber(before),
  },
  'page-break': {
    name: '跨页接续',
    purpose: '一段文字被分页的空行断开，接成一段。',
    allows: (before, after) => isLayout(before) && (after === '' || after === ' '),
  },
  'line-join': {
    name: '断行接续',
    purpose: '一段文字被换行断开，接成一段。',
    allows: (before, after) => isLayout(before) && (after === '' || after === ' '),
  },
  marker: {
    name: '序号写法',
    purpose: '序号用全角括号，序号之后不空格，如“(一) ”写作“（一）”。',
    allows: (before, after) => after === foldPunctuation(before) && PUBLISHED_MARKER.test(after),
    rewrite: foldPunctuation,
  },
  'title-space': {
    name: '题名换行',
    purpose: '去掉题名里因版面换行留下的空格。',
    allows: (before, after) => isBlank(before) && after === '',
  },
  'half-width-punctuation': {
    name: '半角标点',
    purpose: '紧靠汉字的半角标点改为全角；数字、外文词和网址里的不动。',
    allows: (before, after) =>
      before !== after && after === foldPunctuation(before) && /^[，；：！？（）]+$/u.test(after),
  },
  'han-digit-space': {
    name: '汉字与数字间的空格',
    purpose: '去掉汉字与数字之间的空格，间距由版式处理。',
    allows: (before, after) => isBlank(before) && after === '',
  },
} satisfies Readonly<Record<string, RuleDescription>>

export type RuleId = keyof typeof rules

/** Every normalization, in the order in which they are told to readers. */
export const RULES: Readonly<Record<RuleId, RuleDescription>> = rules

/** Whether a name is that of a rule. */
export function isRuleId(name: string): name is RuleId {
  return Object.hasOwn(RULES, name)
}
