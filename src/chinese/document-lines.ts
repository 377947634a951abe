import { CLOSE, OPEN } from './brackets.ts'
import { BLANK, HAN } from './characters.ts'
import { NUMERAL_CHARACTERS, parseNumeral, usualNumeral, YEAR_DIGITS } from './numerals.ts'

/** The blanks that may stand around a number. */
const GAP = `[${BLANK}]{0,8}`

const DASH = `${GAP}[-—–]`

/** The number of an order (令号, §10.2): `第215号`, `第二十二号`, below `甲省人民政府令` or behind it, perhaps in brackets. */
const ORDER_NUMBER = `第${GAP}(?:\\d{1,4}|[${NUMERAL_CHARACTERS}]{1,6})${GAP}[号號]`
const ORDER = `[${HAN}]{2,30}令${GAP}(?:${ORDER_NUMBER}|[（(]${ORDER_NUMBER}[）)])`

/** Digits of a year written in Chinese. */
const YEAR = `[${YEAR_DIGITS}]{4}`
const NUMBER_BEHIND_OFFICE = `${OPEN}${GAP}(?:\\d{4}|${YEAR})${GAP}${CLOSE}${GAP}(?:第${GAP})?(?:\\d{1,5}|[${NUMERAL_CHARACTERS}]{1,6})${GAP}[号號]`
const DOCUMENT_NUMBER = `[${HAN}]{1,12}${GAP}${NUMBER_BEHIND_OFFICE}`

/**
 * The whole of a line that is a document number (发文字号, GB/T 9704—2012 §7.2.5): `豫法政〔2020〕1号`, perhaps with
 * the dash that parted it from the title on a website.
 */
export const DOCUMENT_NUMBER_LINE = new RegExp(
  `^(?:${DOCUMENT_NUMBER}(?:${DASH})?|${ORDER_NUMBER}|${ORDER})$`,
  'u',
)

/** A document number in front of the title, in one line with it: `石政发〔2020〕3号-石山区人民政府关于……`. */
export const DOCUMENT_NUMBER_START = new RegExp(
  `^${DOCUMENT_NUMBER}(?:${DASH}|[${BLANK}])[${BLANK}]{0,8}(?=[^。；]{0,100}关于)`,
  'u',
)

const SMALL_NUMERAL = NUMERAL_CHARACTERS.replace(/[百千零佰仟卌〇○]/gu, '')
const DATE = `(?:(?<year>\\d{4}|${YEAR})${GAP}年${GAP}(?<month>\\d{1,2}|[${SMALL_NUMERAL}]{1,2})${GAP}月${GAP}(?<day>\\d{1,2}|[${SMALL_NUMERAL}]{1,3})${GAP}日)`

/** `2023.3.1`, `2023-03-01`, `2023/3/1`: no form of §7.3.5.4, yet typed below many documents. */
const POINTED =
  '(?<pointed_year>(?:19|20)\\d{2})(?<mark>[.．/-])(?<pointed_month>\\d{1,2})\\k<mark>(?<pointed_day>\\d{1,2})'

/** A date in figures that ends a line; above the text it tells when a website put it up. */
export const POINTED_DATE_END = new RegExp(`(?<!\\d)${POINTED}$`, 'u')

/** A date at the end of a line, behind the name that it goes with. */
export const DATE_BEHIND = new RegExp(`(?:${DATE}|${POINTED})$`, 'u')

/** The whole of a line that is a date (成文日期, §7.3.5.4): `2020年4月17日`, `（2020年4月17日）`, `二〇〇四年六月二十六日`. */
export const DATE_LINE = new RegExp(
  `^(?:[（(]${DATE}[）)]|${DATE.replaceAll('?<', '?<bare_')}|${POINTED})$`,
  'u',
)

/** A date at the start of what follows, for cutting lines that run together. */
export const DATE_START = new RegExp(`^${DATE}(?![${HAN}])`, 'u')

/** The head of a red-headed document or an order (发文机关标志, §7.2.4): `甲市人民政府文件`, but not `关于……规范性文件`. */
export const LETTERHEAD_LINE = /^(?!.*关于).*(?:文\s*件|令)$/u

/** The rule below a letterhead (版头中的分隔线, §7.2.7), typed as dashes. */
export const RULE_LINE = /^[-—–―─━_=]{4,}$/u

/** The words that open the title of a document which issues another: `关于印发` `印发《` `关于转发`. */
export const ISSUES = /印发|转发|批转|颁发|下发|发布|公布/u

const NOTICE = '(?:通知|意见|决定|决议|公告|通告|通报|报告|批复|答复|函|命令)'
/**
 * The whole of a line that is the title of a covering notice or a letter: `……关于印发……的通知`,
 * `……对……建议的答复` (kinds: 条例 第八条). Read back from the end of the line, which takes linear time.
 */
export const NOTICE_TITLE_LINE = new RegExp(
  `$(?<=(?:关于.+|(?:印发|转发|批转)《.+》)的?${NOTICE}|对.+的(?:批复|答复|复函))`,
  'u',
)

/** What the title of a plan ends with. */
export const PLAN_TITLE_LINE =
  /(?:安排|要点|方案|计划|规划|纲要|意见|措施|办法|规定|规则|细则|清单|分工|任务|目标|制度|指南|标准|预案|条例|决定|通知|一览表|分解表|任务书|责任书|台账)(?:[（(][^（()）]{1,24}[）)])*$/u

/** `甲市政府办`, `甲县县委办`, `依法治市办`, but not `一网通办`. */
const SHORT_OFFICE = '(?:[省市县区州旗]委|依法治[省市县区州旗]|[府治信编]|扶贫|应急|外事|领导小组|指挥部)办'

/** The whole of a line that names nothing but a body: `国务院办公厅`, `甲县司法局`. */
export const BODY_LINE = new RegExp(
  `^(?!.*(?:关于|印发))(?:[${HAN}（）“”]{0,28}(?:国务院|政府|办公厅|办公室|委员会|领导小组|指挥部|联席会议|管委会|联防联控(?:工作)?机制|(?:综合|工作|协调|宣传)组|专班|[厅局部委院会署室]|(?<!公)司|银行|支行|分行|中心|集团|总队|支队|兵团|${SHORT_OFFICE})|中共中央)$`,
  'u',
)

/** The note (附注, §7.3.7) below the date: `此件公开发布`, `（此件主动公开）`, `（本文有删减）`, `（联系人：……）`. */
export const PUBLICITY_LINE =
  /^[（(]?(?:此件|(?:信息)?公开(?:选项|方式|属性|形式|类[别型]))[^。]{0,30}[）)]?$|^[（(](?:本[文件]|联系人|联系单位|联系电话)[^。]{0,60}[）)]$/u

/** `附件：1.任务分工表`, `附：任务分工表`: what is enclosed, listed at a document's end. */
export const ENCLOSURES_LINE = /^附[件表]?[：:]\s*[^\s]/u

/** The heading of a table of contents: `目录`, `目　录`. */
export const CONTENTS_LINE = /^目\s{0,8}录$/u

/** The whole of a line that opens an attachment: `附件`, `附件1`, `附件一：`, `附　件`. */
export const ATTACHMENT_LINE = new RegExp(
  `^附[${BLANK}]{0,4}[件表录][${BLANK}]{0,4}(?:\\d{1,2}|[一二三四五六七八九十]{1,2}|[—-]\\d{1,2})?[${BLANK}]{0,4}[：:]?$`,
  'u',
)

/** `抄送：……`, `甲市人民政府办公室　2020年3月1日印发`: the imprint (版记, §7.4). */
export const IMPRINT_LINE = /^(?:抄送|主送|分送|抄报|主题词)[：:]|^[^。，；]{0,40}\d{1,2}日\s*印发$/u

/** A line that stands by itself wherever it is: `各省辖市人民政府……：` */
export const ADDRESSEES_LINE = new RegExp(`^[${HAN}、，,（）()“”\\d]{2,300}[：:]$`, 'u')

/** What a government website labels above a document, its characters perhaps set apart. */
const METADATA = [
  ...['索引号', '索取号', '文号', '标题', '名称', '来源', '有效性', '关键词', '作者', '编辑'].map((word) =>
    [...word].join(GAP),
  ),
  '(?:主题|信息|组配|体裁|服务对象)分类|主题词?|体裁|信息索引号|文件(?:编号|名称|标题)|统一编号|视力保护色|投稿邮箱|日期(?=[：:]\\s{0,4}\\d{4}-)|发文字号|发[文布]文号|成文时间|责任编辑|内容概述|是否有效|时效性?',
  '(?:发布|发文|制发|公开|更新|发表|成文|生成|印发|生效|失效|废止)(?:机构|机关|单位|时间|日期|方式|范围|目录)',
  '(?:信息|文章|稿件)来源|(?:效力|文件)状态|(?:浏览|阅读|点击|访问)(?:次数|量|数)|字[体号]|政策咨询(?:机关|电话)',
  '(?:[您你](?:现在|当前)?(?:所在)?的?|当前|现在|所在)位置',
].join('|')
/** What it offers to do with the page: `打印本页`, `【关闭窗口】`, `无障碍`. */
const TOOL =
  '打印(?:本页|此页|本文|文章)?|关闭(?:窗口|本页|页面|此页)?|收藏(?:本页)?|分享(?:到|至)?|返回(?:顶部|首页)|我要纠错|无障碍(?:浏览|阅读)?|长[辈者]版|关怀版|[简繁]体(?:版|中文)?|大\\s{0,4}中\\s{0,4}小'
const AROUND_TOOL = '[\\s【】\\[\\]（）()|｜：:、•·]{0,8}'

/** A line of a government website and not of the document: `发文字号：甲政发〔2025〕33号`, `【来源】市政府`, `打印本页`. */
export const METADATA_LINE = new RegExp(
  [
    `^[•·●【]?\\s{0,4}(?:(?:${METADATA})\\s{0,4}[：:|\\t]|【\\s{0,4}(?:${METADATA})\\s{0,4}】)`,
    `^(?:${AROUND_TOOL}(?:${TOOL})){1,8}${AROUND_TOOL}$`,
    '^扫一扫[^，。]{0,20}$',
    // 首页 > 政务公开 > 政策文件
    '^(?:您的位置)?\\s{0,4}(?:网站)?首页(?:\\s{0,4}[>＞»›]\\s{0,4}[^>＞»›，。]{1,40}){1,8}$',
    // 热门站点 | 资料网 | 论坛
    '^[^|｜，。；：\\t]{1,20}(?:\\s{0,4}[|｜]\\s{0,4}[^|｜，。；：\\t]{1,20}){2,20}$',
    // 今天是2019年10月31日 星期三
    '^[^，。]{0,30}\\d{1,2}日\\s{0,4}星期[一二三四五六日天][^，。]{0,20}$',
  ].join('|'),
  'u',
)

/** A document number and a date within such lines. */
export const METADATA_NUMBER = new RegExp(
  `(?:[发發]文字[号號]|[发發][文布]文[号號]|文件编号|文${GAP}[号號])[\\s：:|】]{1,8}(?<number>[${HAN}]{1,12}${NUMBER_BEHIND_OFFICE})`,
  'u',
)
export const METADATA_DATE =
  /(?:成文(?:日期|时间)|发文日期)[\s：:|】]{1,8}(?<year>\d{4})[-年./](?<month>\d{1,2})[-月./](?<day>\d{1,2})/u

/** Addressees (主送机关): names of bodies only. */
export const BODIES_LINE = new RegExp(
  `^(?!.*(?:如下|以下|要求|任务|规定|通知|事项))[${HAN}、，,（）()“”\\d]{1,300}(?:政府|[委办局厅部会院处区市县乡镇室社所站校司军团队组]|单位|部门|机构|机制|中心|企业|街道|银行|公司|集团|大学|学校)(?:[（(][${HAN}、]{1,12}[）)])?[：:]$`,
  'u',
)

/** Persons whom a letter is addressed to: `马某某副主席：`, `周某某等代表：`. */
export const PERSONS_LINE = new RegExp(
  `^[${HAN}·、]{2,40}(?:代表|委员|主席|总理|部长|省长|市长|县长|区长|同志|先生|女士)(?:们)?[：:]$`,
  'u',
)

/**
 * The labels under which units are named, and what their role is: `牵头单位：`, `责任部门（单位）：`, `【协助科室】`.
 * A person's label, such as `责任领导：`, is none.
 */
export const UNIT_LABEL =
  /(?:(?:第一)?牵头(?:责任|[（(]责任[）)])?|(?:主要|共同)?责任|负责|主[办责管]|承办|落实|实施|完成|参与|参加|配合|协办|协助|协同|协作|支持|指导)(?:单位|部门|主体|[处科股]室|司局)(?:[（(][单位部门处科股室]{2,4}[）)])?(?:[】〕\]］]?[：:]|[】〕\]］](?=\S))/u

/** A line that names responsible units below such a label, perhaps in brackets. */
export const UNITS_LINE = new RegExp(`^${OPEN}?${UNIT_LABEL.source}`, 'u')

/** The end of what names who is responsible, behind which nothing goes on: `（责任单位：市司法局）`, `（市司法局负责）`. */
export const UNITS_END =
  /(?:(?:单位|部门|主体|[处科股]室|司局)[：:][^。；]{1,300}|负责|牵头|配合|参与|落实)[）)〕\]】]。?$/u

/** A date line as an ISO 8601 calendar date; `null` for no date. */
export function readDateLine(line: string): string | null {
  const groups = DATE_LINE.exec(line)?.groups
  const [year, month, day] = ['year', 'month', 'day'].map(
    (name) => groups?.[name] ?? groups?.[`bare_${name}`] ?? groups?.[`pointed_${name}`],
  )
  if (!year || !month || !day) return null
  const iso = [readYear(year), readSmall(month), readSmall(day)].join('-')
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

function readYear(text: string): string {
  return usualNumeral(text).replace(
    /[零一二三四五六七八九]/gu,
    (digit) => `${'零一二三四五六七八九'.indexOf(digit)}`,
  )
}

/** A day or month: `6`, `十二`, `二十六`, `廿六`; `00` for no numeral. */
function readSmall(text: string): string {
  return String(/^\d+$/u.test(text) ? text : (parseNumeral(usualNumeral(text)) ?? 0)).padStart(2, '0')
}
