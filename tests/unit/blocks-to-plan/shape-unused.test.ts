import { describe, expect, test } from 'vitest'
import { planSettingsSchema } from '../../../src/model/plan-settings.ts'
import { runPipeline } from '../../../src/pipeline.ts'
import { yamlToModel } from '../../../src/yaml-to-model/yaml-to-model.ts'
import { toSource } from '../../support/stages.ts'

const HEAD = 'id: x\nprovenance: { received: null, from: 测试, officialUrl: null }\nshape:\n'

/** `line:column problem` of all that `shape`, on line 4 of `plan.yaml` and below, says in vain. */
function unusedIn(source: string, ...shape: readonly string[]): readonly string[] {
  const text = HEAD + shape.map((line) => `  ${line}\n`).join('')
  const parsed = yamlToModel(text, planSettingsSchema)
  if (!('value' in parsed)) throw new Error(JSON.stringify(parsed))
  const settingsFile = { path: 'plan.yaml', text, locate: parsed.locate }
  const { files } = runPipeline({ source: toSource(source), settings: parsed.value, settingsFile })
  return files.flatMap(({ path, messages }) =>
    messages
      .filter(({ ruleId, fatal }) => ruleId === 'shape-unused' && fatal === false)
      .map(({ line, column, reason }) => `${path}:${line}:${column} ${reason}`),
  )
}

const PLAN = '题名\n\n一、甲\n（一）乙。\n（二）丙，\n丁。\n（三）戊。\n己。'

describe('a line where nothing begins', () => {
  test.each(['title', 'closing'])('for %s is told at its key', (key) => {
    expect(unusedIn(PLAN, `${key}: 99`)).toEqual([
      `plan.yaml:4:3 shape 中的 ${key} 与原文对不上：第 99 行没有段落开头，附近的段落从第 8 行开始`,
    ])
  })

  test.each(['documents', 'attachments'])('in %s is told at the number', (key) => {
    expect(unusedIn(PLAN, `${key}:`, '  - 7', '  - 2', '  - 6')).toEqual([
      `plan.yaml:6:7 shape 中的 ${key} 与原文对不上：第 2 行没有段落开头，附近的段落从第 1 行、第 3 行开始`,
      `plan.yaml:7:7 shape 中的 ${key} 与原文对不上：第 6 行没有段落开头，附近的段落从第 5 行、第 7 行开始`,
    ])
  })

  test('is plain text all the same where it has words', () => {
    expect(unusedIn(PLAN, 'text: [1, 2, 6, 8, 9]')).toEqual([
      'plan.yaml:4:13 shape 中的 text 与原文对不上：第 2 行没有文字，附近的段落从第 1 行、第 3 行开始',
      'plan.yaml:4:22 shape 中的 text 与原文对不上：第 9 行没有文字，附近的段落从第 8 行开始',
    ])
  })
})

test.each([3, 7])('the closing cannot begin at or above the last heading: line %i', (line) => {
  expect(unusedIn(PLAN, `closing: ${line}`)).toEqual([
    `plan.yaml:4:3 shape 中的 closing 与原文对不上：从第 ${line} 行开始的段落不在最后一个标题之下，不能是结语`,
  ])
})

describe('a form of numbers that the file does not have', () => {
  test.each([
    ['chapters: 第一章', '没有以“第一章”一类序号开头的部分，文中的序号有“一、”“（一）”'],
    ['tasks: "1."', '没有以“1.”一类序号开头的任务，文中的序号有“一、”“（一）”'],
  ])('%s', (setting, problem) => {
    const [key] = setting.split(':')
    expect(unusedIn(PLAN, setting)).toEqual([`plan.yaml:4:3 shape 中的 ${key} 与原文对不上：${problem}`])
  })

  test('or has for something else, or a file without any', () => {
    expect(unusedIn(PLAN, 'chapters: 一、', 'tasks: 一、')).toEqual([
      'plan.yaml:5:3 shape 中的 tasks 与原文对不上：没有以“一、”一类序号开头的任务，文中的序号有“一、”“（一）”',
    ])
    expect(unusedIn('甲函\n同意。', 'tasks: 一、')).toEqual([
      'plan.yaml:4:3 shape 中的 tasks 与原文对不上：没有以“一、”一类序号开头的任务，文中没有序号',
    ])
  })
})

test('what matches is not told', () => {
  expect(unusedIn(PLAN, 'title: 1', 'closing: 8', 'text: [6]', 'chapters: 一、', 'tasks: （一）')).toEqual([])
  expect(unusedIn(PLAN, 'documents: [3]', 'attachments: [7]')).toEqual([])
})
