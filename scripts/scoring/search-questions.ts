import { formatNumeral } from '../../src/chinese/numerals.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Registry } from '../../src/model/registry.ts'
import { paths } from '../../src/model/site-paths.ts'

/** Something to type into the search page, and which addresses must come of it. */
export interface SearchQuestion {
  readonly table: string
  readonly typed: string
  /** Site paths of which one must come first; for a chapter it may also come behind the task of its number. */
  readonly first: readonly string[]
  readonly second?: string
  /** The tasks that must be among the exact results, and no others; any, where nothing is said. */
  readonly tasks?: readonly string[]
  /** Whether an address is a task's. */
  readonly isTask?: (path: string) => boolean
}

/** Every task in ten spellings of its number, every chapter in four. */
export function numberQuestions(plan: Plan): readonly SearchQuestion[] {
  const own = plan.id ?? ''
  const tasks = plan.tasks.flatMap((task) => {
    const { number } = task
    const numeral = formatNumeral(number)
    const wide = String(number).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    return [
      `${number}`,
      wide,
      numeral,
      `（${numeral}）`,
      `(${numeral})`,
      `第${number}项`,
      `第${numeral}项`,
      `任务${number}`,
      `任务${numeral}`,
      `${number}.`,
    ].map((typed): SearchQuestion => ({ table: '任务编号', typed, first: [paths.task(own, task)] }))
  })
  const chapters = plan.chapters.flatMap((chapter) => {
    const { number } = chapter
    const numeral = formatNumeral(number)
    const path = paths.chapter(own, chapter)
    const task = plan.tasks.find((candidate) => candidate.number === number)
    return [numeral, `${numeral}、`, `第${numeral}部分`, `第${number}章`].map(
      (typed): SearchQuestion => ({
        table: '部分编号',
        typed,
        first: [path, ...(task ? [paths.task(own, task)] : [])],
        second: path,
      }),
    )
  })
  return [...tasks, ...chapters]
}

/** Every title and other name in the registry, with and without 中华人民共和国 and 《》; the plan's number. */
export function nameQuestions(plan: Plan, registry: Registry): readonly SearchQuestion[] {
  const ask = (table: string, path: string, names: readonly string[]) =>
    [...new Set(names)].map((typed): SearchQuestion => ({ table, typed, first: [path] }))
  return [
    ...registry.regulations.flatMap(({ id, title, name, aliases, plan: own }) => {
      const names = [title, name, ...aliases]
      const short = names.map((each) => each.replace(/^中华人民共和国/u, ''))
      const path = own === null ? paths.regulation(id) : paths.plan(own)
      return ask('法规文件', path, [...names, ...short, ...names.map((each) => `《${each}》`)])
    }),
    ...registry.terms.flatMap(({ id, name, aliases }) =>
      ask('提法', paths.term(id), [name, ...aliases, `“${name}”`]),
    ),
    ...registry.organizations.flatMap(({ id, name, aliases }) =>
      ask('责任主体', paths.organization(id), [name, ...aliases]),
    ),
    ...(plan.documentNumber
      ? ask('发文字号', paths.plan(plan.id ?? ''), [
          plan.documentNumber,
          plan.documentNumber.replace('〔', '[').replace('〕', ']'),
        ])
      : []),
  ]
}

/** Every distinct run of Han characters of a length that occurs in the tasks. */
export function phraseQuestions(plan: Plan, length: number): readonly SearchQuestion[] {
  const phrases = new Set<string>()
  const ofTasks = new Set(plan.tasks.map((task) => paths.task(plan.id ?? '', task)))
  for (const { text } of plan.tasks) {
    for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
      for (let at = 0; at + length <= run.length; at += 1) phrases.add(run.slice(at, at + length))
    }
  }
  return [...phrases].map((typed) => ({
    table: `${length} 字词句`,
    typed,
    first: [],
    tasks: tasksHolding(plan, typed),
    isTask: (path) => ofTasks.has(path),
  }))
}

/** At most `size` of some questions, spread evenly over them: the same ones every time. */
export function sampleQuestions(
  questions: readonly SearchQuestion[],
  size: number,
): readonly SearchQuestion[] {
  const step = Math.max(1, questions.length / size)
  const count = Math.min(size, questions.length)
  return Array.from({ length: count }, (_, index) => questions[Math.floor(index * step)] as SearchQuestion)
}

/** By plain comparison: nothing of the search is used to say what it must find. */
function tasksHolding(plan: Plan, phrase: string): readonly string[] {
  return plan.tasks
    .filter(({ text }) => text.replace(MARKS, '').includes(phrase))
    .map((task) => paths.task(plan.id ?? '', task))
}

/** 、, quotation marks, brackets and blanks do not matter. */
const MARKS = /[、“”‘’（）()《》〈〉〔〕[\]【】「」 ]/gu
