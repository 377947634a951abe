import { BLANK } from './characters.ts'

const GAP = `[${BLANK}]{0,8}`

/** What a government website labels above a document, its characters perhaps set apart. */
const METADATA = [
  ...['索引号', '索取号', '文号', '标题', '名称', '来源', '有效性', '关键词', '作者', '编辑', '字号'].map(
    (word) => [...word].join(GAP),
  ),
  '(?:主题|信息|组配|体裁|服务对象)分类|主题词?|体裁|信息索引号|文件(?:编号|名称|标题)|统一编号|视力保护色|投稿邮箱|日期(?=[：:]\\s{0,4}\\d{4}-)|发文字号|发[文布]文号|成文时间|责任编辑|内容概述|是否有效|时效性?|签发人',
  '(?:发布|发文|制发|公开|更新|发表|成文|生成|印发|生效|失效|废止)(?:机构|机关|单位|时间|日期|方式|范围|目录)',
  '(?:信息|文章|稿件)来源|(?:效力|文件)状态|(?:浏览|阅读|点击|访问)(?:次数|量|数)|字[体号]|政策咨询(?:机关|电话)',
  '(?:[您你](?:现在|当前)?(?:所在)?的?|当前|现在|所在)位置',
].join('|')
/** What it offers to do with the page: `打印本页`, `【关闭窗口】`, `无障碍`. */
const TOOL =
  '打印(?:本页|此页|本文|文章)?|关闭(?:窗口|本页|页面|此页)?|收藏(?:本页)?|分享(?:到|至)?|返回(?:顶部|首页)|我要纠错|无障碍(?:浏览|阅读)?|长[辈者]版|关怀版|[简繁]体(?:版|中文)?|大\\s{0,4}中\\s{0,4}小|(?:原文|全文|附件|文件|相关附件)下载|下载(?:原文|全文|附件|文件)'
/** What stands at the foot of its pages. */
const FOOT = [
  // 主办：甲市人民政府　承办：甲市人民政府办公室; 主办单位 is a task's as well
  '(?:主办[：:][^。；]{1,60}承办|技术支持)[：:][^。；]{1,100}',
  '[^。；]{0,100}(?:ICP备|公网安备|网站标识码|版权所有)[^。；]{0,100}',
  // 编辑：张三, （责任编辑：张三）, 供稿：甲县司法局
  '[（(]?(?:(?:文字|网络|初审|责任)?(?:编辑|校对|审签)|责编|供稿(?:单位|人)?|撰稿)[：:][^。；（）()]{0,40}[）)]?',
  '(?:网站地图|联系我们)\\s{0,4}[|｜]?',
  // (f )file:///tmp/a.html, below each page that a browser printed
  '[^。；\\p{Script=Han}]{0,8}(?:https?|file)://\\S{1,300}',
].join('|')
const AROUND_TOOL = '[\\s【】\\[\\]（）()|｜：:、•·]{0,8}'

const FORMS = new RegExp(
  [
    `^[#>*+•·●【-]{0,4}\\s{0,4}(?:(?:${METADATA})\\s{0,4}[：:|\\t]|[【[［]\\s{0,4}(?:${METADATA})\\s{0,4}[】\\]］])`,
    `^(?:${AROUND_TOOL}(?:${TOOL})){1,8}${AROUND_TOOL}$`,
    '^扫一扫[^，。]{0,20}$',
    '^请输入[^，。]{0,12}(?:关键[字词]|搜索|内容)[^，。]{0,8}$',
    // 甲办法.doc
    '^[^，。；]{1,100}\\.(?:docx?|xlsx?|pdf|wps|zip|rar|ofd)$',
    `^(?:${FOOT})$`,
    // 首页 > 政务公开 > 政策文件
    '^(?:您的位置)?\\s{0,4}(?:网站)?首页(?:\\s{0,4}[>＞»›]\\s{0,4}[^>＞»›，。]{1,40}){1,8}$',
    // 热门站点 | 资料网 | 论坛
    '^[^|｜，。；：\\t]{1,20}(?:\\s{0,4}[|｜]\\s{0,4}[^|｜，。；：\\t]{1,20}){2,20}$',
    // 甲市人民政府门户网站
    '^(?!.*(?:关于|印发))\\p{Script=Han}{2,24}(?:政府(?:门户)?网站?|门户网站|政务网|信息公开(?:网|平台|专栏|目录)?)$',
    // 新华社甲市3月17日电
    '^新华社\\p{Script=Han}{0,8}\\d{1,2}月\\d{1,2}日电$',
    // 今天是2019年10月31日 星期三
    '^[^，。]{0,30}\\d{1,2}日\\s{0,4}星期[一二三四五六日天][^，。]{0,20}$',
  ].join('|'),
  'u',
)

/** How much of a line is looked at. */
const EDGE = 320

/** A line of a government website and not of the document: `发文字号：甲政发〔2025〕33号`, `【来源】市政府`, `[索引号] 1234`, `打印本页`. */
export function isWebsiteLine(line: string): boolean {
  return FORMS.test(line.length > EDGE ? line.slice(0, EDGE) : line)
}

/** Such offers behind a title, each behind a blank: `甲市2020年工作要点 政策咨询`. */
const TOOLS_BEHIND = new RegExp(
  `(?:\\s{1,4}[【\\[]?(?:${TOOL}|政策(?:咨询|解读|问答)|下载|朗读|播报)[】\\]]?){1,4}$`,
  'u',
)

/** The same in brackets, glued to the last words of a page: `负责）【原文下载】`. */
const TOOLS_GLUED = new RegExp(`(?:【\\s{0,4}(?:${TOOL})\\s{0,4}】\\s{0,4}){1,4}$`, 'u')

/** Where what the page offers is glued to the end of a line; its length where nothing is. */
export function toolsAt(line: string): number {
  const tail = Math.max(0, line.length - 120)
  const at = TOOLS_GLUED.exec(line.slice(tail))?.index
  return at === undefined ? line.length : tail + at
}

/** A line without what the page offers behind it. */
export function withoutTools(line: string): string {
  return line.replace(TOOLS_BEHIND, '')
}
