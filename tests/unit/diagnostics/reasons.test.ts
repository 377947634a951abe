import { readdirSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { join } from 'node:path/posix'
import typescript from 'typescript'
import { describe, expect, test } from 'vitest'
import { REASONS } from '../../../src/diagnostics/catalog/reasons.ts'
import { fill } from '../../../src/diagnostics/catalog.ts'
import { UNRESOLVED } from '../../../src/model/layers.ts'

describe('a place is filled', () => {
  test.each<[string, Parameters<typeof fill>[1], string]>([
    ['with a reason', { a: { reason: 'line', line: 3 } }, '第 3 行'],
    [
      'with a reason within another',
      { a: { reason: 'counted', name: { reason: 'task' }, count: 0 } },
      '任务 0 个',
    ],
    ['with a list of them', { a: [{ reason: 'task' }, '甲', 2] }, '任务、甲、2'],
    ['with nothing of a list that has none', { a: [] }, ''],
    ['once: braces in words are words', { a: { reason: 'rule', name: '{a}' } }, '规则“{a}”'],
  ])('%s', (_, values, words) => {
    expect(fill('{a}', values)).toBe(words)
  })
})

const FILES = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name.split(sep).join('/')))
    .filter((file) => file.endsWith('.ts') && !/^src\/(?:diagnostics|plan-to-exports|site)\//u.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') })),
)

test('every reason is given somewhere', () => {
  const words = FILES.map(({ text }) => text).join('\n')
  const why = words.includes('reason: `citation-') ? UNRESOLVED : []
  const all = [words, ...why.map((each) => `'citation-${each}'`)].join('\n')
  expect(Object.keys(REASONS).filter((code) => !all.includes(`'${code}'`))).toEqual([])
})

/** Files of stages that make findings, or reasons of them. What they call in files that do neither is not followed. */
const MAKES = /from '[./]+\/(?:diagnostics\/finding(?:-values)?|document-fault)\.ts'/u

/** Those that have Chinese for something else: what is written into a plan's folder, and characters to look for. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'src/pipeline.ts': 'the reason of an edit',
  'src/library/plan-folder/reread-original.ts':
    'entries of accounts, which are worded before they are compared',
  'src/source-to-text/check-letters.ts': 'patterns',
  'src/file-to-source/docx/read-chunk.ts': 'doubts, which original.json keeps in words',
  'src/file-to-source/docx/read-docx.ts': 'a doubt',
  'src/file-to-source/ofd/load-document.ts': 'a doubt',
  'src/file-to-source/text/decode-page.ts': 'a doubt',
  'src/file-to-source/printed-lines/write-printed-pages.ts': 'a note of the account',
}

test('what makes findings leaves their words to the catalog', () => {
  const makers = FILES.filter(({ file, text }) => file.startsWith('src/') && MAKES.test(text))
  expect(makers.length).toBeGreaterThan(60)
  const telling = makers.filter(({ text }) => wordsIn(text).length > 0).map(({ file }) => file)
  expect(telling.sort()).toEqual(Object.keys(OTHERWISE).sort())
})

test.each([
  ["const a = '甲乙'", ['甲乙']],
  [`const a = \`第 \${b} 行\``, ['第 {} 行']],
  [`const a = \`第 \${\`\${b} 处\`} 行\``, ['第 {} 行']],
  ["const a = f('甲') + /甲乙/u.source // 甲乙", []],
])('%s', (code, words) => {
  expect(wordsIn(code)).toEqual(words)
})

/** The strings of a program that hold two Chinese characters or more; a single one is a mark, a unit or a name. */
function wordsIn(code: string): readonly string[] {
  const found: string[] = []
  const visit = (node: typescript.Node) => {
    const words = typescript.isStringLiteralLike(node)
      ? node.text
      : typescript.isTemplateExpression(node)
        ? [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('{}')
        : ''
    if ((words.match(/\p{Script=Han}/gu) ?? []).length > 1) found.push(words)
    typescript.forEachChild(node, visit)
  }
  visit(typescript.createSourceFile('a.ts', code, typescript.ScriptTarget.Latest))
  return found
}
