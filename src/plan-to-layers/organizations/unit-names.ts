import { inBrackets, NO_BRACKET } from '../../chinese/brackets.ts'

/** Another name in brackets behind a name. */
const OTHER_NAME = `(?:${inBrackets(`${NO_BRACKET}{1,30}`)})?$`
/** The end of a body's name, perhaps with another name in brackets: `市交通委（市道运局）`. */
const BODY = new RegExp(
  `(?:[部委局厅司办院署会室处科股所站队校行社府区市县州镇乡旗盟联馆台团]|街道|中心|单位|部门|机构|机关|集团|海关|大学|企业|组织|中支|(?<=[团党盟革建进])中央|(?<![妥外])协)${OTHER_NAME}`,
  'u',
)
/** What stands among names without being one: times, remarks, fields of another kind, whole clauses. */
const NOT_NAME =
  /^(?:\d|到\d|于\d|每|全年|年[底内]|[上下]半年|第[一二三四]季|长期|持续|常态|立即|下同|不再|均[由需为]|[排列]|以下)|(?<!自)由|[：:。]|牵头(?<!^各[^为是]{0,8}牵头(?=(?:单位|部门)$))/u
/** Words that end as the names of offices do. */
const WORD =
  /(?:干部|[全内外局]部|[东西南北中总支]部|格局|布局|大局|全局|部署|签署|大厅|常委|俱乐部|项目部)$/u
/** `市财政局`, `教育部`, `县政府`: nothing else ends like this. */
const OFFICE = new RegExp(`(?:[部委局厅署办]|政府|法院|检察院|海关|银行)${OTHER_NAME}`, 'u')
/** The level or the place that a name begins with; `市民`, `县域` and `区块` are words of their own. */
const LEVEL = /^(?:[省市县区州旗盟](?![民场域块城际内外级区])|[省市县区州]级?各|各|全国|中央|国家)/u
/** Glosses begin like this: `（含县级市）`, `（原市工商局）`. */
const GLOSS = /^(?:不?含|原|即|如|包括|以下|简称|下称|见|附|经|对|在|除|指)/u

/** Whether words have the form of a body's name. */
export function isUnitName(words: string): boolean {
  return BODY.test(words) && !NOT_NAME.test(words)
}

/** Whether words may stand in a list of units below its label, whatever they end with. */
export function mayBeUnit(words: string): boolean {
  return !NOT_NAME.test(words)
}

/** Whether words can be nothing but an office: `市统计局`. */
export function isOffice(words: string): boolean {
  return words.length > 2 && OFFICE.test(words) && !WORD.test(words) && !GLOSS.test(words)
}

/** Whether words name an office, or a body of a level or a place: `市大数据中心`, `各乡镇`. */
export function isAuthority(words: string): boolean {
  return isOffice(words) || (LEVEL.test(words) && isUnitName(words) && !WORD.test(words))
}

/** `国网甲市供电公司`, `中国移动甲分公司`, `甲镇供电所`; an enterprise at large (`龙头企业`) is none. */
const ESTABLISHMENT = /(?:公司|(?<!企业)集团|[^院场厕]所)$/u

/** Whether words name an establishment, which may lead without being an authority. */
export function isEstablishment(words: string): boolean {
  return words.length > 3 && ESTABLISHMENT.test(words) && isUnitName(words)
}

/** What has the character of a level within the name of an office, and brackets. */
const NO_LEVEL = new RegExp(`${inBrackets()}|城市|市场|社区`, 'gu')

/** Whether words are the office of one level and nothing before it: `市民政局`, but not `市政府要求市民政局`. */
export function isPlacedOffice(words: string): boolean {
  const name = words.slice(0, 1) + words.slice(1).replace(NO_LEVEL, '')
  return isAuthority(words) && /^(?:各[省市县区州旗盟]?|[省市县区州旗盟])[^省市县区州旗盟]+$/u.test(name)
}
