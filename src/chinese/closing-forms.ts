import { HAN } from './characters.ts'

/**
 * What a line is at the end of a document: the heading of its notes or last words, what a page sets below it, words to the
 * audience of a speech, a parting, how a document speaks of itself, a body in brackets that signs it where no unit
 * is named so, a charge to everybody concerned, which a task may hold as well, or the title of the part that says from
 * when the document holds.
 */
export type ClosingKind = 'notes' | 'page' | 'speech' | 'parting' | 'self' | 'signed' | 'charge' | 'force'

interface ClosingRow {
  readonly kind: ClosingKind
  readonly pattern: RegExp
  /** What is read as one, and what looks like one and is not. */
  readonly samples: readonly string[]
  readonly others: readonly string[]
  readonly why: string
}

const SELF =
  '本(?:实施|工作|行动|暂行|试行|若干|专项|总体|政策)?(?:安排|方案|计划|意见|办法|规划|要点|通知|措施|规定|规则|细则|清单|决定|纲要|制度|政策|预案|指南|标准|公告|公报)'
const PLACES = '[省市州县区旗盟]'

/** The first that fits counts. */
export const CLOSING_FORMS: readonly ClosingRow[] = [
  {
    kind: 'notes',
    pattern:
      /^(?:附[：:])?(?:《[^《》]{2,40}》)?(?:有关|相关|主要|部分|重要){0,2}(?:内容|专有|专业)?(?:名词|名称|术语|词语|指标|用语)(?:解释|注释|注解|说明|释义)[：:]?$/u,
    samples: ['名词解释', '《政府工作报告》有关内容名词注释', '附：主要指标解释', '术语说明：'],
    others: ['名词解释由市统计局负责。', '一、名词解释'],
    why: 'glossaries behind work reports and plans',
  },
  {
    kind: 'notes',
    pattern:
      /^(?:[注备]\s{0,4}释|脚\s?注|尾\s?注|附\s{0,4}注)[：:]?$|^注[：:]$|^(?:资料|数据)来源[：:]$|^结\s{0,4}(?:束\s{0,4})?语$|^附\s{0,4}图(?:\s{0,4}\d{1,2})?(?:[：:\s]?[^。；，]{1,60}图)?$/u,
    samples: ['注释', '注　释：', '注：', '资料来源：', '结　语', '附　图', '附图1 甲市分区图'],
    others: ['注：表中数据为初步统计数。', '附图所示范围', '结语要简短。'],
    why: 'footnotes behind the text, sources of bulletins, the last words and the maps of long plans',
  },
  {
    kind: 'page',
    pattern:
      /^【?(?:相关|关联|推荐|延伸|更多|热点)(?:报道|链接|新闻|文档|文章|解读|稿件|阅读|推荐)】?\s{0,4}(?:[：:].{0,120})?$|^[上下]一[篇条页](?:\s{0,4}[：:]|$)|^【?(?:政策|文字|图文|视频|媒体|专家)?(?:图解|解读)】?[：:]?$|^【?一图读懂】?(?:[：:]|$)/u,
    samples: ['相关报道：', '【相关链接】', '上一篇：关于甲的通知', '下一条', '图解：', '一图读懂：甲方案'],
    others: ['相关报道要及时。', '相关政策：', '上一篇章的任务'],
    why: 'other pages, which a website lists below a document',
  },
  {
    kind: 'speech',
    pattern:
      /^(?:同志们|(?:尊敬的)?各位(?:代表|委员))(?:[！!，,：:、]|$)|让我们(?:更加)?(?:紧密|高举|团结|携手|同心|坚定|在|以)/u,
    samples: ['各位代表！', '同志们，', '各位代表，新的一年', '奋斗成就未来。让我们更加紧密地团结在一起'],
    others: ['各位代表的建议', '同志们的意见', '由各位代表审议'],
    why: 'a work report turns to its audience, and ends with that',
  },
  {
    kind: 'parting',
    pattern: /^(?:特此|专此|此件|此致|此复|[当妥]否[，,])/u,
    samples: ['特此通知。', '此复。', '妥否，请批示。'],
    others: ['本方案特此说明'],
    why: 'stands below no title',
  },
  {
    kind: 'self',
    pattern: new RegExp(`^(?:${SELF}|以上|上述|附件|抄送|感谢|现将|未尽事宜|有效期)`, 'u'),
    samples: [
      '本方案自印发之日起施行。',
      '本实施意见由市司法局负责解释。',
      '以上意见如无不妥',
      '有效期5年。',
    ],
    others: ['本市各部门要落实', '本地区工作'],
    why: 'how a document speaks of itself when it comes to its end',
  },
  {
    kind: 'self',
    pattern:
      /^(?:请|望|希望?|务请)(?:各|你|将|于|认真|遵照|结合)|^(?:在)?执行(?:中|过程中)|^(?:此前|以前|过去|原有?)[^。]{2,60}(?:不一致|同时废止|为准)|^(?:联系|咨询|监督|举报|投诉)(?:人|方式|电话|邮箱|地址)[：:]/u,
    samples: [
      '请各单位于3月1日前报送总结。',
      '执行中的问题，请告市财政局。',
      '以前规定与此不一致的，以此为准。',
      '咨询电话：12345',
    ],
    others: ['请示报告制度', '执行监督', '原有设施要改造。'],
    why: 'what a notice asks for, replaces, and whom to ask',
  },
  {
    kind: 'signed',
    pattern: new RegExp(`^[（(][${HAN}]{2,20}(?:[局厅委办府]|办公室|委员会|调查队)[）)]$`, 'u'),
    samples: ['（甲县统计局）'],
    others: ['（甲局、乙局）', '（甲县统计局负责）'],
    why: 'bulletins and news',
  },
  {
    kind: 'charge',
    pattern: new RegExp(
      `^(?:各(?:地区|地方|地|级|单位|部门|有关|相关|成员|责任|牵头|乡|镇|街道|${PLACES})|全(?:国|${PLACES})|${PLACES}(?:各|直|级)|县级以上|有关(?:部门|单位))[^。：]{0,60}(?:要|应|须|请)`,
      'u',
    ),
    samples: ['各地区、各部门要高度重视，抓好落实。', '县直各单位应当按季度报送进展。'],
    others: ['各类学校要开课', '各项任务。'],
    why: 'the last paragraph of many notices, and the way in which tasks speak as well',
  },
  {
    kind: 'force',
    pattern:
      /^(?:附\s{0,4}则|(?:施行|实施|执行)(?:日期|时间|期限)|有效期限?|解释权?)(?:及其他|与解释)?[：:。]?$/u,
    samples: ['附则', '附　则', '施行日期'],
    others: ['附则另行规定。'],
    why: 'a heading below which the document speaks of itself',
  },
]

/** How much of a line is looked at. */
const EDGE = 200

/** What a line is at a document's end, by its form, without its number; `null` for any other. */
export function readClosing(line: string): ClosingKind | null {
  const start = line.slice(0, EDGE)
  return CLOSING_FORMS.find(({ pattern }) => pattern.test(start))?.kind ?? null
}
