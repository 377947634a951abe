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

test.each<[string, string, string, string]>([
  ['double tildes', '不少于~~150~~200户', '不少于200户', 'struck-text'],
  ['a tag that strikes out', '不少于<del>150</del>200户', '不少于200户', 'struck-text'],
  [
    'a style that strikes out',
    '<span style="text-decoration:line-through">150</span>200户',
    '200户',
    'struck-text',
  ],
  ['a style that hides', '制度<span style="display:none">密语</span>体系', '制度体系', 'hidden-text'],
  ['a colour that hides', '制度<font color="#fff">密语</font>体系', '制度体系', 'hidden-text'],
  ['a program', '制度<script>密语</script>体系', '制度体系', 'program-text'],
  ['a comment', '制度<!-- 密语 -->体系', '制度体系', 'comment'],
  ['a comment that is a definition', '制度体系\n\n[//]: # (密语)', '制度体系', 'comment'],
])('words are left out for what they are: %s', async (_, text, line, kind) => {
  const { lines, readings } = await markdown(text)
  expect(lines).toEqual([line])
  const told = readings.find((reading) => reading.startsWith(`${kind} `)) ?? ''
  expect(told).not.toBe('')
  expect(readings.filter((reading) => reading !== told && /密语|150/u.test(reading))).toEqual([])
})

test('tags that hide stand in each other, and a picture in HTML is a mark', async () => {
  const { lines } = await markdown(
    '题名\n\n甲<span style="display:none">密<b>语</b><img src="a.png"></span>乙<img src="b.png" alt="图">丙',
  )
  expect(lines).toEqual(['题名', '甲乙〔图1：原件中的图，未转成文字〕丙'])
})
