import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateSync } from '@mdx-js/mdx'
import { describe, expect, test } from 'vitest'
import { listFiles } from '../../../src/disk/list-files.ts'
import { COMPONENTS } from '../../../src/plan-to-mdx/elements.ts'
import { remarkPlugins } from '../../../src/plan-to-mdx/mdx-processor.ts'
import { readWords, type Words } from '../../../src/plan-to-mdx/read-words.ts'

const PATH = 'content/plans/x/tasks/1.mdx'

describe('words of a part', () => {
  test.each<[mdx: string, words: readonly Words[]]>([
    ['甲乙', [{ name: 'p', attributes: {}, children: ['甲乙'] }]],
    [
      '甲<Term id="x">乙</Term>丙\n\n丁',
      [
        {
          name: 'p',
          attributes: {},
          children: ['甲', { name: 'Term', attributes: { id: 'x' }, children: ['乙'] }, '丙'],
        },
        '\n',
        { name: 'p', attributes: {}, children: ['丁'] },
      ],
    ],
    [
      '---\nid: "1"\n---\n\n<Line role="to">甲</Line>',
      [{ name: 'Line', attributes: { role: 'to' }, children: ['甲'] }],
    ],
    [
      '<Note note="甲&amp;乙&#10;丙">丁</Note>',
      [{ name: 'Note', attributes: { note: '甲&乙\n丙' }, children: ['丁'] }],
    ],
  ])('%j', (mdx, words) => {
    expect(readWords(mdx, PATH)).toEqual(words)
  })

  test('anything else is refused', () => {
    expect(() => readWords('甲{1}', PATH)).toThrow(/请勿手改/u)
  })

  test('are what MDX itself makes of every part of the first plan', () => {
    const files = listFiles('content/plans/henan-2020').filter((file) => file.endsWith('.mdx'))
    expect(files.length).toBe(58)
    for (const file of files) {
      const path = join('content/plans/henan-2020', file)
      const text = readFileSync(path, 'utf8')
      expect(flatten(readWords(text, path)), file).toBe(compile(text, path))
    }
  })
})

const toTag = (name: string, attributes: object, inner: string) =>
  `<${name} ${JSON.stringify(attributes)}>${inner}</>`

function flatten(words: readonly Words[]): string {
  return words
    .map((each) =>
      typeof each === 'string' ? each : toTag(each.name, each.attributes, flatten(each.children)),
    )
    .join('')
}

/** By the compiler of MDX. */
function compile(text: string, path: string): string {
  const Fragment = 'fragment'
  const jsx = (type: unknown, { children, ...attributes }: Record<string, unknown>): string => {
    if (typeof type === 'function') return type({ children, ...attributes })
    const inner = [children].flat().join('')
    return type === Fragment ? inner : toTag(String(type), attributes, inner)
  }
  const value = text.replace(/^---\n.*?\n---\n/su, '')
  const { default: content } = evaluateSync({ path: `/${path}`, value }, {
    Fragment,
    jsx,
    jsxs: jsx,
    remarkPlugins: [...remarkPlugins],
  } as never)
  const components = Object.fromEntries(
    COMPONENTS.map((name) => [
      name,
      ({ children, ...attributes }: Record<string, unknown>) =>
        toTag(name, attributes, [children].flat().join('')),
    ]),
  )
  return String(content({ components } as never))
}
