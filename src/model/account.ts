import { z } from 'zod'

/** What becomes of words between a document and its text. */
interface ReadingDescription {
  /** In words for people. */
  readonly name: string
  readonly purpose: string
  /** The words are not in the text, only in the text, or in both, where something was done to them. */
  readonly effect: 'left-out' | 'supplied' | 'noted'
  /** Words that nobody was meant to read are counted and placed, and never repeated (record 0027). */
  readonly isPrivate?: true
}

/** What a reader may do between a document and its text. */
export const READING_KINDS = {
  'member-name': {
    name: '文件名',
    purpose: '压缩包里各个文件的名称，不是公文，不读；系统自己放进去的文件也列在这里。',
    effect: 'left-out',
  },
  'outside-body': {
    name: '正文之外',
    purpose: '网页的菜单、位置、页脚等，不是公文，不读。',
    effect: 'left-out',
  },
  'title-outside': {
    name: '正文之外的题名和文号',
    purpose: '网页把题名或者发文字号放在正文之外，读在最前面。',
    effect: 'noted',
  },
  'tool-line': {
    name: '网页的按钮',
    purpose: '“打印”“关闭”一类的按钮，不是公文，不读。',
    effect: 'left-out',
  },
  'program-text': {
    name: '程序用的文字',
    purpose: '脚本、样式、域代码等给程序用的文字，不显示，不读。',
    effect: 'left-out',
    isPrivate: true,
  },
  'hidden-text': {
    name: '隐藏的文字',
    purpose: '原件设为不显示的文字，不读；只记有多少、在哪里。',
    effect: 'left-out',
    isPrivate: true,
  },
  'struck-text': {
    name: '划掉的文字',
    purpose: '原件用删除线划掉的文字，不读；要恢复的，在 plan.yaml 中声明。',
    effect: 'left-out',
    isPrivate: true,
  },
  'deleted-text': {
    name: '修订中删去的文字',
    purpose: 'Word 的修订视为已经接受，删去的不读；只记有多少、在哪里。',
    effect: 'left-out',
    isPrivate: true,
  },
  comment: {
    name: '批注',
    purpose: '批注不是公文，不读；只记有多少、在哪里。',
    effect: 'left-out',
    isPrivate: true,
  },
  note: { name: '脚注、尾注', purpose: '不在正文的次序里，不读。', effect: 'left-out' },
  'prompt-text': {
    name: '提示文字',
    purpose: '等人填写的控件里的提示，如“单击此处输入文字”，不是公文，不读。',
    effect: 'left-out',
  },
  'ruby-text': { name: '注音', purpose: '标在字上方的拼音等注音，不读。', effect: 'left-out' },
  'drawing-text': {
    name: '图表中的文字',
    purpose: '统计图、组织结构图一类图形中的文字，不在正文的次序里，不读；原处有标记。',
    effect: 'left-out',
  },
  alternative: {
    name: '备用的写法',
    purpose: '同一内容给旧程序的另一种写法，只读一种。',
    effect: 'left-out',
  },
  'drawn-twice': {
    name: '重复画出的文字',
    purpose: '为了加粗或阴影在同一位置画了几次的文字，只读一次。',
    effect: 'left-out',
  },
  watermark: { name: '水印', purpose: '衬在文字后面、各页相同或者斜着印的文字，不读。', effect: 'left-out' },
  'running-header': { name: '页眉', purpose: '每页重复的页眉，不读。', effect: 'left-out' },
  'running-footer': { name: '页脚', purpose: '每页重复的页脚，不读。', effect: 'left-out' },
  'page-number': { name: '页码', purpose: '随页递增的页码，不读。', effect: 'left-out' },
  contents: { name: '目录', purpose: '由标题自动生成的目录，不读。', effect: 'left-out' },
  'editor-notes': {
    name: '编者附记',
    purpose: '本站提供的文件末尾由编者所加的说明，不是原文，不读。',
    effect: 'left-out',
  },
  'dropped-mark': {
    name: '排版标记',
    purpose: '项目符号、分隔线、链接的网址等，不读。',
    effect: 'left-out',
  },
  'picture-text': {
    name: '图中的文字',
    purpose: '画在图里的文字（SVG），次序和位置不是一行文字的样子，不读；原处有标记，请看原件。',
    effect: 'left-out',
  },
  formula: {
    name: '公式',
    purpose: '公式的上下左右关系不能照样写成一行文字；原处有标记，请看原件。',
    effect: 'left-out',
  },
  image: {
    name: '图片',
    purpose: '图片没有转成文字；原处有标记，这里是它的说明或文件名。',
    effect: 'noted',
  },
  'supplied-number': {
    name: '自动编号',
    purpose: '原件由程序自动编出、没有写成文字的序号，照样写出。',
    effect: 'supplied',
  },
  'supplied-text': {
    name: '样式写出的文字',
    purpose: '网页的样式（CSS）在原文前后显示、没有写在正文里的文字，照样写出。',
    effect: 'supplied',
  },
  'supplied-mark': {
    name: '代替图和公式的标记',
    purpose: '图和公式没有转成文字，原处写一个标记。',
    effect: 'supplied',
  },
  'shown-again': {
    name: '再次显示的文字',
    purpose: '原件只存一份、几处共用的文字（模板、组合图），只读第一处。',
    effect: 'noted',
  },
  'line-wrap': {
    name: '折行接续',
    purpose: '一段文字按版心宽度折成几行，接成一段；“|”是折行的地方。',
    effect: 'noted',
  },
  table: {
    name: '表格',
    purpose: '一行表格读作一行，格与格之间用制表符隔开；合并的格子在第一处写出，其余留空。',
    effect: 'noted',
  },
  'joined-paragraphs': {
    name: '接成一段',
    purpose: '修订中删去了两段之间的段落标记，接成一段。',
    effect: 'noted',
  },
  'text-box': { name: '文本框', purpose: '文本框的文字，读在它所在的段落之后。', effect: 'noted' },
} as const satisfies Record<string, ReadingDescription>
export type ReadingKind = keyof typeof READING_KINDS

/** Kinds of one effect. */
type KindOf<Effect> = {
  [Kind in ReadingKind]: (typeof READING_KINDS)[Kind]['effect'] extends Effect ? Kind : never
}[ReadingKind]
export type LeftOutKind = KindOf<'left-out'>
export type SuppliedKind = KindOf<'supplied'>
export type NotedKind = KindOf<'noted'>

/** Whether the words of a kind are counted and placed, and never repeated. */
export function isPrivate(kind: ReadingKind): boolean {
  return 'isPrivate' in READING_KINDS[kind]
}

/** Where something stands in an original, as far as its form knows places. */
const placeSchema = z.strictObject({
  part: z.string().optional().describe('File within the original, such as word/footnotes.xml.'),
  page: z.int().min(1).optional().describe('Page, from 1.'),
  paragraph: z.int().min(1).optional().describe('Paragraph of the part, from 1.'),
  line: z.int().min(1).optional().describe('Line of the original’s own characters, from 1.'),
})
export type Place = z.output<typeof placeSchema>

const characters = z.int().min(0).describe('Characters (code points) that are not blank.')
const entry = {
  at: placeSchema,
  line: z.int().min(1).describe('Line of the text, from 1: of words left out, the next one.'),
  characters,
}

/** One thing that a reader left out, joined, moved or supplied. */
export const readingSchema = z.strictObject({
  kind: z.enum(Object.keys(READING_KINDS) as [ReadingKind, ...ReadingKind[]]),
  ...entry,
  column: z
    .int()
    .min(1)
    .optional()
    .describe('Where in the line, in UTF-16 units from 1; known of struck-out words.'),
  file: z
    .string()
    .regex(/^pictures\/\d{1,6}\.(?:png|jpg|gif)$/u)
    .optional()
    .describe('Of a picture that is kept: its file beside the text.'),
  text: z
    .string()
    .describe(
      'The words left out or supplied, empty where nobody was meant to read them; of a wrap, what stands on both sides of “|”.',
    ),
})
export type Reading = z.output<typeof readingSchema>

/** A line of the text, and where its words stand in the original. */
const readLineSchema = z.strictObject({
  kind: z.literal('read'),
  ...entry,
  supplied: z.int().min(1).optional().describe('Of these, characters that the original does not hold.'),
})

const sums = {
  original: characters.describe('Characters in the original, counted apart from reading it.'),
  read: characters.describe('Of these, those in the text.'),
  leftOut: characters.describe('The others.'),
  supplied: characters.describe('Characters of the text that are not in the original.'),
}

/** The sums in words for people. */
export const SUM_NAMES = { original: '原件', read: '读出', leftOut: '略去', supplied: '补出' } as const

/** What became of every character of an original: `original = read + leftOut`, and the text has `read + supplied`. */
export const accountSummarySchema = z.strictObject({
  reader: z.int().min(1).describe('Version of the readers (`READERS_VERSION`).'),
  converter: z
    .string()
    .nullable()
    .describe('Program that made a form that is read out of another, with its version; null for none.'),
  ...sums,
})

/** The whole account, kept as `account.json` beside the text that it is of. */
export const accountSchema = accountSummarySchema.extend({
  entries: z.array(z.discriminatedUnion('kind', [readLineSchema, readingSchema])),
})
export type Account = z.output<typeof accountSchema>
export type AccountEntry = Account['entries'][number]
