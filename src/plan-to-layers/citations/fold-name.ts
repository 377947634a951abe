/** What is no letter and no digit: brackets, dashes, quotation and title marks, blanks. */
const MARKS = /[^\p{L}\p{N}]|(?<=\d年?)一{1,2}(?=\d)/gu
const STATE = /中华人民共和国(?=.)/gu
/** Most titles have no marks: they are told from the others at little cost, for there are many. */
const PLAIN = /^[\u4e00-\u9fff0-9]*$/
/** 的 is left out and put in at will. */
const LINK = /的(?=.)/gu

/** What spellings of one title share: neither marks nor blanks, no 中华人民共和国, no 的. Editions stay: `（2020年版）` tells documents apart. */
export function foldName(name: string): string {
  const words = PLAIN.test(name) ? name : name.normalize('NFKC').replace(MARKS, '')
  return words.includes('的') || words.includes('国') ? words.replace(STATE, '').replace(LINK, '') : words
}

const OFFICE = '(?:院|厅|委|部|局|署|会|行|府|央|室|社)'
const ISSUE = '(?:印发|发布|公布|颁布|颁发|下发)'
/** A notice or decision that issues a document of a name of its own; one that forwards another’s is none. */
const ISSUES = new RegExp(
  `^(?:.{0,60}?关于${ISSUE}|.{2,40}?${OFFICE}印发)(?<name>.{4,}?)(?:通知|公告|决定|通告)?$`,
  'u',
)
/** Who issues a document, before what it is about. */
const ISSUER = new RegExp(`^(?<issuer>.{1,60}?${OFFICE})(?:印发)?(?=关于)`, 'u')

/** The names under which a folded title may be cited besides: of what it issues, and without who issues it. */
export function innerNames(folded: string): readonly string[] {
  const issued = ISSUES.exec(folded)?.groups?.name
  const about = folded.replace(ISSUER, '')
  return [...(issued ? [issued] : []), ...(about === folded ? [] : [about])]
}

/** Who issues a document, as its folded title begins; empty where it does not say. */
export function issuerOf(folded: string): string {
  return ISSUER.exec(folded)?.groups?.issuer ?? ''
}

/** An edition or a trial that a citation may leave out: `2018年修订`, `试行`, `2020年版`, `草案` is none. */
const EDITION =
  /(?:(?:(?:19|20)\d{2}年?(?:\d{1,2}月(?:\d{1,2}日)?)?)?(?:第?[一二三四五六]次)?(?:修订|修正|修改)(?:版|本)?|(?:19|20)\d{2}年?版?本?|试行|暂行)+$/u
/** Whether a folded name says that it is on trial: what replaced it says so no more. */
export function isTrial(folded: string): boolean {
  return /(?:试行|暂行)(?:(?:19|20)\d{2}年?)?$/u.test(folded)
}

/** The years that a programme is for: `2016—2020年`. */
const PERIOD = /(?<from>(?:19|20)\d{2})年?(?<to>(?:19|20)\d{2})年?$/u

/** A folded name without its edition and years; itself where it has none. */
export function withoutEdition(folded: string): string {
  const bare = folded.replace(PERIOD, '').replace(EDITION, '')
  return bare.length >= 4 ? bare : folded
}

/** The year of the edition that a folded name ends with: 2020 of `市场准入负面清单2020年版`; none where it names none. */
export function editionOf(folded: string): string | null {
  return PERIOD.test(folded)
    ? null
    : (/(?<year>(?:19|20)\d{2})/u.exec(EDITION.exec(folded)?.[0] ?? '')?.groups?.year ?? null)
}

/** The years that a folded name is for; none where it names none. */
export function periodOf(folded: string): { readonly from: number; readonly to: number } | null {
  const { from, to } = PERIOD.exec(folded)?.groups ?? {}
  return from && to ? { from: Number(from), to: Number(to) } : null
}

/** Words that say what kind of document it is and what it does, and nothing of what it is about. */
const KIND =
  /^(?:关于|进一步|全面|深入|加快|加强|推进|若干|重大|重点|指导|实施|总体|具体|工作|任务|行动|建设|改革|发展|专项|三年|五年|年度|管理|考核|评价|暂行|试行|国家|全国|中央|省级?|市级?|县级?|本|该|上述|和|及|落实|分工|责任|政策|有关|相关|技术|基本|操作)*(?:意见|方案|通知|规划|纲要|计划|办法|规定|规则|细则|条例|标准|规范|指南|指引|决定|建议|说明|措施|要点|安排|目录|清单|公告|通告|报告|批复|函|预案|制度|法|章程|准则|合同|协议|决议|纪要)(?:草案)?$/u

/** Whether a folded name says nothing but the kind of document, as many do: 总体方案, 实施意见. */
export function isGeneral(folded: string): boolean {
  return KIND.test(folded)
}
