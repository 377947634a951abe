import { expect, test } from 'vitest'
import { readAsLines } from '../../support/read-as-lines.ts'

const markdown = (text: string) => readAsLines(text, 'a.md')

test.each<[string, string, readonly string[]]>([
  [
    'headings and emphasis',
    '# 题名\n\n## 一、部分\n\n**（一）标题。**正文 *强调*。',
    ['题名', '一、部分', '（一）标题。正文 强调。'],
  ],
  ['a paragraph over several lines', '甲乙，\n丙丁。', ['甲乙，丙丁。']],
  ['hard breaks', '甲  \n乙\\\n丙<br>丁', ['甲', '乙', '丙', '丁']],
  ['lists keep the numbers that are written', '1. 甲\n3. 乙\n3. 丙', ['1. 甲', '3. 乙', '3. 丙']],
  ['bullets are marks', '- 甲\n- 乙', ['甲', '乙']],
  ['tables', '| 序号 | 任务 |\n|---|:-:|\n| 1 | **甲** |', ['序号\t任务', '1\t甲']],
  ['escapes, references and code', '\\# 甲&lt;\n\n    （一）缩进\n\n`乙`', ['# 甲<', '（一）缩进', '乙']],
  ['single tildes are text', '5~8%至~9%', ['5~8%至~9%']],
  ['quotations', '> 甲\n>\n> > 乙', ['甲', '乙']],
])('%s', async (_, text, lines) => {
  expect((await markdown(text)).lines).toEqual(lines)
})

test('what is not words is recorded', async () => {
  const { lines, readings } = await markdown(
    '---\ntitle: 甲\n---\n\n[乙](https://a.example/)![图](b.png)\n\n***\n\n- 丙',
  )
  expect(lines).toEqual(['乙', '丙'])
  expect(readings).toEqual([
    ...['outside-body 1: title: 甲', 'dropped-mark 1: https://a.example/', 'image 1: 图'],
    ...['dropped-mark 2: ***', 'dropped-mark 2: -'],
  ])
})
