import { formatNumeral } from '../../src/chinese/numerals.ts'

/** A first sentence that goes on and on. */
export const SENTENCE =
  '各县区要把各项工作落到实处并且把进展情况报市人民政府办公室汇总以后再印发各有关单位参照执行'
const FACTS = '2021年12月底前完成不少于8项。（牵头单位：市发展改革委；配合单位：市财政局）'

/** A plan of chapters with so many tasks each, numbered through, all of them with a title, a unit, a time and a number. */
export function planOf(chapters: number, tasks: number, title = '推进事项办理'): string {
  const numbers = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + index)
  const parts = numbers(chapters, 1).flatMap((chapter) => [
    `${formatNumeral(chapter)}、加强工作`,
    ...numbers(tasks, (chapter - 1) * tasks + 1).map(
      (task) => `（${formatNumeral(task)}）${title}。${FACTS}`,
    ),
  ])
  return ['甲市2021年工作要点', '甲市人民政府', '2021年3月1日', ...parts, ''].join('\n')
}
