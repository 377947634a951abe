import { evaluateSync } from '@mdx-js/mdx'
import { describe, expect, test } from 'vitest'
import { remarkPlugins } from '../../../src/plan-to-mdx/mdx-processor.ts'

const compile = (path: string, value: string) =>
  evaluateSync(
    { path, value },
    { Fragment: 'f', jsx: () => '', jsxs: () => '', remarkPlugins: [...remarkPlugins] },
  )

/** Hand-made changes to a generated file, any of which would let code or markup into a plan. */
describe('a plan’s MDX that holds more than words is refused', () => {
  test.each([
    ['{1 + 1}', 'an expression'],
    ['甲{"乙"}', 'an expression in a paragraph'],
    ['export const a = 1', 'code'],
    ['# 标题', 'a heading'],
    ['- 列表', 'a list'],
    ['> 引文', 'a quotation'],
    ['*强调*', 'emphasis'],
    ['`代码`', 'code'],
    ['[链接](x)', 'a link'],
    ['![图](x)', 'a picture'],
    ['---', 'a rule'],
    ['<script>甲</script>', 'an element'],
    ['<Other>甲</Other>', 'an unknown component'],
    ['<Line role={1}>甲</Line>', 'an attribute that is code'],
    ['<Line {...x}>甲</Line>', 'attributes that are code'],
  ])('%s: %s', (value) => {
    for (const folder of ['tasks', 'chapters', 'parts']) {
      expect(() => compile(`/content/plans/x/${folder}/1.mdx`, value)).toThrow(/请勿手改/u)
    }
    expect(() => compile('/content/about/method.mdx', value)).not.toThrow()
  })

  test.each(['甲', '<Line role="title">甲</Line>', '甲<Note note="x">乙</Note>丙'])(
    '%s is let through',
    (value) => {
      expect(() => compile('C:\\content\\plans\\x\\tasks\\1.mdx', value)).not.toThrow()
    },
  )
})
