import type { SourceLines } from '../../model/plan.ts'
import { unitNumber } from '../../model/unit-text.ts'
import { FACTS, UNKNOWN } from './tables.ts'

export { longDate, looseDate } from '../../chinese/date-words.ts'

/** Words of the interface; the words of plans are never here. */
export const strings = {
  skip: '跳到正文',
  home: '首页',
  unknown: UNKNOWN,
  unofficial: '非官方转载，以官方原文为准。',
  notGovernment: '本站不是政府网站。',
  map: '全文地图',
  place: '位置',
  nav: {
    site: '本站',
    library: '文库',
    plan: '总览',
    source: '原文',
    full: '全文',
    terms: '提法',
    regulations: '法规文件',
    organizations: '责任主体',
    deadlines: '时限',
    targets: '指标',
    outcomes: '落实情况',
    about: '关于',
  },
  /** What pages are called. */
  titles: {
    ledger: '任务台账',
    citations: '引用清册',
    data: '数据下载',
    fidelity: '与原文核对',
    poster: '一图读懂',
    targets: '量化指标',
    about: '关于本站',
    check: '与原件核对',
    workbench: '工作台',
  },
  /** How many there are, on the ways to them. */
  ways: {
    regulations: '件被引用的法规文件',
    organizations: '个责任主体，按部门找任务',
    targets: '处量化指标',
    deadlines: '处时限',
    terms: '个提法，含义和出处',
  },
  settings: { name: '阅读方式', dark: '深色', light: '浅色', care: '关怀版' },
  facts: {
    ...FACTS,
    validity: '有效性',
    official: '官方原文',
    checked: '核对',
  },
  computed: '由程序比对得出',
  noDownloads: '下载文件在正式构建时生成（npx gangmu build）；这里是开发服务器。',
  descriptions: {
    targets: '承诺的数字，各是多少、什么单位、哪一项任务。',
    deadlines: '定下的时间，各到哪一天、多久一次、哪一项任务。',
  },
  /** Of words that were corrected, or that the editor has a note on. */
  edits: { correction: '校', note: '注' },
  units: { task: '本项', chapter: '本部分', attachment: '本附件' },
  turn: {
    tasks: { all: '前后各项', previous: '上一项', next: '下一项' },
    chapters: { all: '前后各部分', previous: '上一部分', next: '下一部分' },
  },
  copyReference: '复制引用',
  copyLink: '复制链接',
  print: '打印本页',
  speak: '朗读',
  silence: '停止朗读',
  resume: '接着上次读',
  top: '回到页首',
} as const

/** `第 24 项`, as the interface counts tasks whose numbers run on. */
export function taskName(task: Parameters<typeof unitNumber>[0]): string {
  return `第 ${unitNumber(task)} 项`
}

/** A number with its thousands apart, as `7,635`. */
export function count(value: number): string {
  return value.toLocaleString('en-US')
}

/** A line of the source, as links to it are named. */
export function lineName(line: number): string {
  return `原文第 ${line} 行`
}

/** Lines of the source, as links to them are named. */
export function lineNames({ startLine, endLine }: SourceLines): string {
  return startLine === endLine ? lineName(startLine) : `原文第 ${startLine} 至 ${endLine} 行`
}

/** `3 处，1,024 字`; of places without characters of their own, `3 处`. */
export function amountWords(places: number, characters: number): string {
  return `${count(places)} 处${characters > 0 ? `，${count(characters)} 字` : ''}`
}

/** How like two tasks are: a whole number of hundredths, never rounded up to all, so that 0.996 is `99%`. */
export function likeness({ isSame, score }: { readonly isSame: boolean; readonly score: number }): string {
  return isSame ? '文字相同' : `相似度 ${Math.floor(score * 100)}%`
}
