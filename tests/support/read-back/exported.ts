import { readdirSync, readFileSync } from 'node:fs'
import {
  type DocumentPart,
  type PlanDocument,
  paragraphToText,
} from '../../../src/plan-to-exports/document.ts'
import { toDocument } from '../../../src/plan-to-exports/to-document.ts'
import { loadHenan } from '../henan.ts'
import { runStages } from '../stages.ts'

/** The first plan, ready to be exported, with the text that every export must give back. */
export function henanDocument(): { document: PlanDocument; text: string } {
  const result = loadHenan()
  return { document: toDocument(result), text: result.published.text }
}

/** Any text, run through the whole pipeline and made ready to be exported. */
export function documentOf(source: string): { document: PlanDocument; text: string } {
  const result = runStages(source)
  return { document: toDocument(result), text: result.published.text }
}

/** Parts as exports compose them: their published words, with a blank behind a number such as 第一章 or 1.1. */
export function composedText(parts: readonly DocumentPart[]): string {
  return parts
    .flatMap(({ paragraphs }) =>
      paragraphs.map((paragraph) => {
        const text = paragraphToText(paragraph)
        const { length } = paragraph.label
        return /^第|\d$/u.test(paragraph.label) ? `${text.slice(0, length)}\u3000${text.slice(length)}` : text
      }),
    )
    .join('\n')
}

/** Without the tabs at the ends of lines: in a table with columns, empty cells at the end of a row say nothing. */
export function withoutLastCells(text: string): string {
  return text.replaceAll(/\t+$/gmu, '')
}

/** The sources of the golden files: every shape that the project reads. */
const GOLDEN = readdirSync('tests/golden', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readFileSync(`tests/golden/${name}/source.txt`, 'utf8')] as const)

/** Two levels of headings between the chapters and the tasks; the second part has one. */
export const THREE_LEVELS =
  '某省规划纲要\n第一编 甲\n总说。\n第一章 乙\n第一节 丙\n1.丁。\n2.戊。\n第二节 己\n3.庚。\n第二章 辛\n第三节 壬\n4.癸。\n第二编 子\n第三章 丑\n5.寅。\n'

/** Plans of other shapes than the first, with all that formats may trip over. */
export const OTHER_PLANS: readonly (readonly [string, string])[] = [
  [
    'without chapters, date or number',
    '某市2021年工作要点\n（一）甲事。\n（二）乙事。做好乙事，年内完成。\n',
  ],
  [
    'with marks of markup, formulas and lists',
    "关于“A&B”<试行>的'安排'\n一、=1+1与@列\n（一）=SUM(A1)。-2，+3，@x，\"引\"，'单'，& < > ]]> \\ ` * _ # | ~\n（二）import x from y。{a} <b>。\n二、第二部分\n说明文字。\n（三）丙。丙事。\n",
  ],
  [
    'with items of three levels, and words after them',
    '某县2022年法治政府建设工作计划\n一、总体要求\n（一）分项。分项如下：\n1.第一项。\n（1）第一小项。\n①第一细项。\n②第二细项。\n（2）第二小项。\n2.第二项。\n上述各项按《中华人民共和国宪法》落实。\n（二）其他。\n',
  ],
  ...GOLDEN,
  [
    'with sections between chapters and tasks',
    '某省实施意见\n一、甲\n（一）乙。丙。\n1.丁。戊。\n2.己。\n（二）庚。\n3.辛。\n（三）壬。\n4.癸。\n二、子\n丑。\n',
  ],
  ['with parts, chapters and sections', THREE_LEVELS],
  [
    'with a second document, a table and an attachment',
    '关于印发《甲方案》和《乙方案》的通知\n现将《甲方案》和《乙方案》印发给你们。\n丙局\n2020年1月2日\n甲方案\n导语。\n一、甲\n（一）丁。\n二、乙\n（二）戊。\n乙方案\n为做好工作。\n一、丙\n（一）己。\n附件1\n分工表\n序号\t任务\n1\t庚\n',
  ],
  ['of prose alone', '某市工作安排\n这里只有一段话，没有部分，也没有任务。\n'],
]

/** The first plan and the others, each ready to be exported. */
export function everyDocument(): readonly (readonly [name: string, made: ReturnType<typeof documentOf>])[] {
  return [
    ['the first plan', henanDocument()],
    ...OTHER_PLANS.map(([name, source]) => [name, documentOf(source)] as const),
  ]
}
