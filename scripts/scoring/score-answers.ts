import { readNumber } from '../../src/query-to-results/read-number.ts'
import type { SearchQuestion } from './search-questions.ts'

/** What the search page showed for a question: site paths, in order. */
export interface SearchAnswer {
  readonly question: SearchQuestion
  readonly exact: readonly string[]
  /** Whether the page that the first exact result leads to holds what was typed. */
  readonly firstHolds: boolean
}

/** How a table of questions was answered. */
export interface SearchScore {
  readonly table: string
  readonly questions: number
  readonly recall: number
  readonly precision: number
  /** Share of the questions whose first result is right. */
  readonly top1: number
  readonly misses: readonly string[]
}

/** Score answers by table, in the order of the questions. */
export function scoreAnswers(answers: readonly SearchAnswer[]): readonly SearchScore[] {
  return [...Map.groupBy(answers, ({ question }) => question.table)].map(([table, group]) => {
    const judged = group.map(judge)
    const sum = (key: 'wanted' | 'found' | 'right') => judged.reduce((total, each) => total + each[key], 0)
    return {
      table,
      questions: group.length,
      recall: ratio(sum('right'), sum('wanted')),
      precision: ratio(sum('right'), sum('found')),
      top1: ratio(judged.filter(({ isFirstRight }) => isFirstRight).length, group.length),
      misses: judged.filter((each) => !each.isAllRight).map(({ line }) => line),
    }
  })
}

function judge({ question, exact, firstHolds }: SearchAnswer) {
  const { typed, tasks, first, second } = question
  // A number is an address: `十九` leads to task 19, whatever else holds these characters.
  const addressed = readNumber(typed)?.isDoubtful === false && tasks !== undefined
  const found = tasks
    ? exact.filter((path) => question.isTask?.(path)).slice(addressed ? 1 : 0)
    : exact.slice(0, 1)
  const wanted = tasks ? tasks.filter((path) => !addressed || path !== exact[0]) : first.slice(0, 1)
  const right = tasks
    ? wanted.filter((path) => found.includes(path)).length
    : Number(isRight(exact, question))
  const isFirstRight = tasks ? firstHolds || addressed : isRight(exact, question)
  return {
    ...{ wanted: wanted.length, found: found.length, right, isFirstRight },
    isAllRight: right === wanted.length && right === found.length && isFirstRight,
    line: `${typed}：应为 ${(tasks ?? [second ?? first[0]]).join(' ')}，得到 ${exact.slice(0, 5).join(' ') || '无'}`,
  }
}

function isRight(exact: readonly string[], { first, second }: SearchQuestion): boolean {
  const isFirst = first.includes(exact[0] ?? '')
  return second === undefined ? isFirst : isFirst && (exact[0] === second || exact[1] === second)
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
