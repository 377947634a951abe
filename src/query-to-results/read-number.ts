import { inBrackets } from '../chinese/brackets.ts'
import { NUMERAL_CHARACTERS, parseNumeral, usualNumeral } from '../chinese/numerals.ts'
import { foldPhrase, narrow } from '../html-to-search/fold-phrase.ts'

/** A number as people type it to reach a task or a chapter. */
export interface TypedNumber {
  readonly value: number
  /** What the spelling says it is; `any` is a task before a chapter, `chapter-first` the other way round. */
  readonly of: 'any' | 'task' | 'chapter' | 'chapter-first'
  /** A spelling that running text has as well, as `三项` in 三项制度 or `第一`: the text then comes first. */
  readonly isDoubtful: boolean
  /** The chapter, where the spelling names one besides: `五（二）`, `第五部分第2项`, `5-2`. */
  readonly chapter: number | null
}

/**
 * Read a number in any spelling: `24`, `２４`, `二十四`, `（二十四）`, `第24项`, `第二十四条`, `任务二十四`, `24.`,
 * `①`, `五、`, `第五部分`, `第5章`, `五（二）`, `5-2`. `null` for anything else.
 */
export function readNumber(typed: string): TypedNumber | null {
  const plain = narrow(typed).normalize('NFKC').trim()
  const text = foldPhrase(plain).text.replace(TRAILING, '')
  const both = BOTH.exec(text)?.groups ?? CHAPTER_AND_BRACKETS.exec(plain)?.groups
  if (both) return toNumber(both.number, { of: 'task', isDoubtful: false }, both.chapter)
  const chapter = CHAPTER.exec(text)?.groups
  if (chapter) {
    return toNumber(chapter.before ?? chapter.after, { of: 'chapter', isDoubtful: !text.startsWith('第') })
  }
  const task = TASK.exec(text)?.groups
  if (!task) return null
  const { before, number, after } = task
  if (!before && !after) {
    return toNumber(number, {
      of: LIKE_A_CHAPTER.test(plain) ? 'chapter-first' : 'any',
      isDoubtful: false,
    })
  }
  return toNumber(number, { of: 'task', isDoubtful: before === '' || (before === '第' && after === '') })
}

const NUMBER = `(?:\\d{1,4}|[${NUMERAL_CHARACTERS}两]{1,7})`

/** Marks that people leave behind a number. */
const TRAILING = /[.。,;；:：!！?？…-]+$/u
/** `第24项`, `任务二十四`, `24项任务`, `no.24`, `#24`; bare numbers too, then without `before` and `after`. */
const TASK = new RegExp(
  `^(?<before>(?:第|任务|重点任务|工作|事项|序号|编号|项目|no\\.?|№|#|task)*)(?<number>${NUMBER})(?<after>(?:项|条|款|点|件|个|号|目|任务|工作|事项)*)$`,
  'u',
)
/** `第五部分`, `第5章`, `5章`, `部分五`, `第五大项`. */
const CHAPTER = new RegExp(
  `^第?(?:(?<before>${NUMBER})(?:个|大)?(?:部分|章节|章|编|篇|节|板块|大项)|(?:部分|章|chapter)第?(?<after>${NUMBER}))$`,
  'u',
)
/** `第五部分第2项`, `五章（二）`, `5-2`, `5.2`. */
const BOTH = new RegExp(
  `^第?(?<chapter>${NUMBER})(?:(?:个|大)?(?:部分|章|编|节|大项)第?|[-.])(?<number>${NUMBER})(?:项|条|款)?$`,
  'u',
)
/** `五（二）`, `五、（二）`. */
const CHAPTER_AND_BRACKETS = new RegExp(
  `^(?<chapter>${NUMBER})、?\\s*${inBrackets(`(?<number>${NUMBER})`)}$`,
  'u',
)
/** A chapter's own number: `五、`. */
const LIKE_A_CHAPTER = new RegExp(`^${NUMBER.replace('\\d{1,4}|', '')}、$`, 'u')

function toNumber(
  written: string | undefined,
  what: Pick<TypedNumber, 'of' | 'isDoubtful'>,
  chapter?: string,
): TypedNumber | null {
  const value = parseAny(written ?? '')
  const part = chapter === undefined ? null : parseAny(chapter)
  return !value || (chapter !== undefined && part === null) ? null : { ...what, value, chapter: part }
}

function parseAny(written: string): number | null {
  if (/^\d+$/u.test(written)) return Number(written)
  const usual = usualNumeral(written.replaceAll('两', '二'))
  return parseNumeral(usual) ?? digitByDigit(usual)
}

/** `二四` and `二〇` are 24 and 20. */
function digitByDigit(text: string): number | null {
  const digits = [...text].map((character) => '零一二三四五六七八九'.indexOf(character))
  return digits.includes(-1) || digits.length > 4 ? null : Number(digits.join(''))
}
