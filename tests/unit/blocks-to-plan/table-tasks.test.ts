import { describe, expect, test } from 'vitest'
import { readLine } from '../../../src/chinese/line-form.ts'
import { COLUMNS } from '../../../src/chinese/table-forms.ts'
import type { PlanShape } from '../../../src/model/plan-settings.ts'
import { runPipeline } from '../../../src/pipeline.ts'
import { toSource } from '../../support/stages.ts'

const HEAD = '序号\t工作任务\t牵头单位\t完成时限'
const ROWS = '1\t修石阶。逐处修缮。\t市水利局\t4月底\n2\t修护栏\t市交通局\t全年'

const planOf = (text: string, shape: PlanShape = {}) => {
  const provenance = { received: null, from: '测试', officialUrl: null }
  const settings = { id: 'x', provenance, shape, year: 2021, corrections: [], notes: [], accepted: [] }
  return runPipeline({ source: toSource(text), settings }).plan
}
const tasksOf = (text: string, shape?: PlanShape) =>
  planOf(text, shape).tasks.map(({ id, label, title }) => `${id} ${label} ${title}`)
const codesOf = (text: string, shape?: PlanShape) =>
  planOf(text, shape).diagnostics.map(({ code, severity }) => `${severity} ${code}`)

describe.each(COLUMNS)('a column of $kind', ({ kind, samples, others }) => {
  const read = (words: string) => readLine(`${words}\t甲`).cells[0]?.column
  test.each(samples)('is headed %s', (words) => expect(read(words)).toBe(kind))
  test.each(others)('is not headed %s', (words) => expect(read(words)).not.toBe(kind))
})

test.each([
  ['3', 3],
  ['12.', 12],
  ['（四）', 4],
  ['(5)', 5],
  ['十二', 12],
  ['六、', 6],
  ['合计', null],
  ['1-2', null],
  ['0', null],
  ['2021', null],
])('the cell %s numbers its row: %j', (words, number) => {
  expect(readLine(`${words}\t甲\t乙`).cells[0]?.serial?.number ?? null).toBe(number)
})

describe('rows are tasks', () => {
  test('where nothing else is numbered; number, title, whole row and names of columns', () => {
    const [first] = planOf(`甲市工作安排\n${HEAD}\n${ROWS}`).tasks
    expect(first).toMatchObject({
      id: '1',
      number: 1,
      label: '1',
      title: '修石阶',
      text: '1\t修石阶。逐处修缮。\t市水利局\t4月底',
      columns: ['序号', '工作任务', '牵头单位', '完成时限'],
      source: { startLine: 3, endLine: 3 },
    })
  })

  test('with the units and the times of their cells, at their place in the row', () => {
    const head = '序号\t牵头单位\t工作任务\t责任单位\t时限'
    const row = '3\t甲局 乙局\t办事。明年3月底前通报\t丙局、丁局（配合）\t10月'
    const [task] = planOf(`甲市工作安排\n${head}\n${row}\n4\t戊局\t另办\t\t`).tasks
    expect(task?.organizations.map(({ text, role }) => `${text} ${role}`)).toEqual([
      '甲局 lead',
      '乙局 lead',
      '丙局 support',
      '丁局 support',
    ])
    const nextYear = row.indexOf('明年')
    expect(task?.deadlines).toEqual([
      {
        start: nextYear,
        end: nextYear + 6,
        text: '明年3月底前',
        from: null,
        to: '2022-03-31',
        repeats: null,
      },
      { start: row.length - 3, end: row.length, text: '10月', from: null, to: '2021-10-31', repeats: null },
    ])
    for (const { start, end, text } of task?.organizations ?? []) expect(row.slice(start, end)).toBe(text)
  })

  test('where a notice without numbers has them in its attachment, whatever it says', () => {
    const { documents, notice } = planOf(
      `甲市水利局关于下达任务的通知\n各单位：\n现将任务分解下达。\n附件：任务表\n甲市水利局\n2021年1月5日\n附件\n任务表\n${HEAD}\n${ROWS}`,
    )
    expect(documents).toMatchObject([{ title: '任务表', tasks: ['1', '2'] }])
    expect(notice?.text).toMatch(/^甲市水利局关于.*2021年1月5日$/su)
  })

  test('whose number opens the cell of the task, where no column has it, with a warning', () => {
    const text = `甲市工作安排\n工作任务\t责任单位\n（一）修石阶\t甲局\n（二）修护栏\t乙局`
    expect(tasksOf(text)).toEqual(['1 （一） 修石阶', '2 （二） 修护栏'])
    expect(codesOf(text)).toContain('warning tasks-from-table-unsure')
  })

  test('named by the first column that has words in nearly every row', () => {
    const head = '序号\t重点工作\t工作任务\t责任单位'
    expect(
      tasksOf(`甲市工作安排\n${head}\n1\t渡口\t修石阶\t甲局\n2\t\t修护栏\t甲局\n3\t\t清淤\t乙局`),
    ).toEqual(['1 1 修石阶', '2 2 修护栏', '3 3 清淤'])
  })

  test('a row without a number goes on the task above, and a group without one opens the task below', () => {
    const rows = '1\t修石阶\t甲局\t\n\t修护栏\t乙局\t\n第二类\t\t\t\n2\t清淤\t丙局\t'
    expect(planOf(`甲市工作安排\n${HEAD}\n${rows}`).tasks.map(({ text }) => text)).toEqual([
      '1\t修石阶\t甲局\t\n\t修护栏\t乙局\t',
      '第二类\t\t\t\n2\t清淤\t丙局\t',
    ])
  })

  test('figures below numerals: the numerals are chapters', () => {
    const { chapters, tasks } = planOf(
      `甲市工作安排\n${HEAD}\n一\t渡口\t\t\n1\t修石阶\t甲局\t\n二\t河道\t\t\n1\t清淤\t乙局\t\n2\t除草\t乙局\t`,
    )
    expect(chapters.map(({ label, title, tasks: own }) => [label, title, own])).toEqual([
      ['一', '渡口', ['1-1']],
      ['二', '河道', ['2-1', '2-2']],
    ])
    expect(tasks).toHaveLength(3)
  })

  test('numbers are those of the table: missing and repeated ones are told, and none is made up', () => {
    const text = `甲市工作安排\n${HEAD}\n1\t甲\t\t\n3\t乙\t\t\n3\t丙\t\t\n合计\t3项\t\t`
    expect(tasksOf(text)).toEqual(['1 1 甲', '3 3 乙', '3x2 3 丙'])
    expect(codesOf(text)).toEqual(['info tasks-from-table', 'error number-missing', 'error number-repeated'])
  })
})

describe('rows are no tasks', () => {
  test.each([
    ['where paragraphs are', `甲市工作安排\n一、渡口\n（一）修渡口。\n（二）按表落实。\n${HEAD}\n${ROWS}`, 2],
    [
      'in the attachment of a plan',
      `甲市工作安排\n（一）修渡口。\n（二）清河道。\n附件1\n分工表\n${HEAD}\n${ROWS}`,
      2,
    ],
    [
      'below a head that names no task',
      '甲市工作安排\n序号\t指标\t目标值\n1\t办结率\t98%\n2\t满意率\t95%',
      0,
    ],
    ['without numbers', '甲市工作安排\n工作任务\t责任单位\n修石阶\t甲局\n修护栏\t乙局', 0],
    ['in a table behind one of tasks', `甲市工作安排\n${HEAD}\n${ROWS}\n联系表\n序号\t姓名\n1\t甲\n2\t乙`, 2],
  ])('%s', (_, text, count) => {
    expect(planOf(text).tasks).toHaveLength(count)
    if (count > 0) expect(planOf(text).tasks.at(-1)?.number).toBe(2)
  })
})

describe('what the publisher says of it', () => {
  const doubtful = '甲市工作安排\n序号\t工作任务\t备注\n1\t修石阶\t\n2\t修护栏\t急'

  test('a head without units and times is doubted, and 表格 settles it', () => {
    expect(codesOf(doubtful)).toEqual(['warning tasks-from-table-unsure'])
    expect(codesOf(doubtful, { tasks: '表格' })).toEqual([])
    expect(tasksOf(doubtful, { tasks: '表格' })).toEqual(['1 1 修石阶', '2 2 修护栏'])
  })

  test('表格 takes rows for tasks where paragraphs would be', () => {
    const text = `甲市工作安排\n一、为了修好渡口，按表落实。\n二、其他事项另行通知。\n${HEAD}\n${ROWS}`
    expect(tasksOf(text)).toEqual(['1 一、 为了修好渡口，按表落实', '2 二、 其他事项另行通知'])
    expect(tasksOf(text, { tasks: '表格' }).map((task) => task.slice(-5))).toEqual(['1 修石阶', '2 修护栏'])
  })

  test('表格 takes rows for tasks below any head with a column of numbers', () => {
    const text = '甲市工作安排\n序号\t指标\t目标值\n1\t办结率\t98%\n2\t满意率\t95%'
    expect(tasksOf(text, { tasks: '表格' })).toEqual(['1 1 办结率', '2 2 满意率'])
  })

  test('表格 where no table can be read so is told', () => {
    const text = '甲市工作安排\n（一）修渡口。\n（二）清河道。'
    const { diagnostics } = planOf(text, { tasks: '表格' })
    expect(diagnostics.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('没有能读作任务的表格'),
    )
  })

  test('any other number takes rows for none', () => {
    expect(tasksOf(`甲市工作安排\n${HEAD}\n${ROWS}`, { tasks: '（一）' })).toEqual([])
  })
})
