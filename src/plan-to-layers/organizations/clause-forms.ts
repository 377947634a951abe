import { inBrackets, NO_BRACKET } from '../../chinese/brackets.ts'

/** The source of a pattern for words up to the next mark that parts clauses; what stands in brackets is of a name: `各县（市、区）教育局`. */
export const WORDS = `(?:(?![，,。；;：:])${NO_BRACKET}|${inBrackets(`${NO_BRACKET}{0,30}`)})`

/** The number of an item: `（3）`, `6.2.1`, `1.`, `一、`. */
const NUMBER =
  '(?:[（(][\\d一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\\d[\\d.．]{0,7}[、)）]?|[①-⑳])\\s{0,4}'

const ORDINAL = '[一二三四五六七八九十]是'

/** The source of a pattern for where a clause begins, behind the number of its item and behind `一是`. */
export const CLAUSE_START = `(?<=(?:^|[\\n。；;])(?:${NUMBER})?|[，,：:]|${ORDINAL})(?!${NUMBER}|${ORDINAL}|[.．、)）\\s])`

/** The source of a pattern for how it is done: `市财政局|按职责分工，|负责`, `市财政局|要|会同`. */
export const MANNER =
  '(?:按照?(?:各自)?的?(?:职责|职能)(?:分工)?[，,]?|主要|具体|全面|统一|统筹|共同|分别|各自|[要将应须]|应当|适时|及时)*'

/** The source of a pattern for words that make a duty of what follows; `负责人`, `负责解释`, `市财政局负责的项目`, `各局负责此项工作人员名单` are no duties. */
export const ANSWERS = `(?:负责(?!人(?![员口才力工民防社])|同志|任(?!务)|解释|制(?![定订作止造])|到底|的|${WORDS}{0,14}(?:工作人员|名单|的(?:局?领导|同志|干部|人员)))|(?:对${WORDS}{2,40}?)?负(?:总责|(?:主体|直接|主要|全面|监管|领导)责任))`

/** What tells, behind a verb, that its sentence reports what was: `牵头，市财政局配合，完成了调查`. */
export const REPORTS = /^[^。；;\n]{0,60}?(?<!为)了(?!解)/u
