import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { type Annotation, nestAnnotations } from '../../src/plan-to-mdx/nest-annotations.ts'
import { declaredText, mutatedPlan, shortText } from '../support/arbitraries.ts'
import { INJECTIONS, REWRITTEN } from '../support/injections.ts'
import { renderMdx } from '../support/render-mdx.ts'
import '../support/seed.ts'
import { runStages } from '../support/stages.ts'

/** Texts in one plan: compiling a file costs more than the words in it. */
const BATCH = 20
const TEXTS = 10_000

type Result = ReturnType<typeof runStages>

/** Compile and render every file of a plan, and compare it with the part that it was written from. */
function expectSameText({ parts, mdx, published, plan }: Result) {
  const paths = [...mdx.keys()]
  expect(paths).toHaveLength(parts.length)
  parts.forEach(({ kind, blocks }, index) => {
    const path = paths[index] as string
    const file = mdx.get(path) as string
    const { text, frontMatter } = renderMdx(path, file)
    expect(text).toBe(published.text.slice(blocks[0]?.start, blocks.at(-1)?.end))
    const units = kind === 'task' ? plan.tasks : kind === 'chapter' ? plan.chapters : []
    const unit = units.find(({ id }) => id === frontMatter.id)
    expect([frontMatter.title, frontMatter.label]).toEqual([unit?.title, unit?.label])
  })
}

/** Texts as the words of tasks, some after a heading and some as paragraphs of their own. */
const asPlan = (texts: readonly string[]) =>
  [
    '题名\n一、部分',
    ...texts.map((text, index) =>
      index % 2 === 0 ? text : `（${'一二三四五六七八九'[index % 9]}）标题。${text}`,
    ),
  ].join('\n')

describe('planToMdx guarantees', () => {
  test(`1. 2. ${TEXTS} seeded texts compile and render as themselves`, () => {
    fc.assert(
      fc.property(fc.array(shortText, { minLength: BATCH, maxLength: BATCH }), (texts) => {
        expectSameText(runStages(asPlan(texts)))
      }),
      { numRuns: TEXTS / BATCH },
    )
  }, 120_000)

  test('1. 2. mutations of the plan compile and render as themselves', () => {
    fc.assert(
      fc.property(mutatedPlan, (text) => expectSameText(runStages(text))),
      { numRuns: 25 },
    )
  }, 60_000)

  test('1. 2. texts with corrections and notes compile, render as themselves, and name the edit', () => {
    fc.assert(
      fc.property(declaredText(shortText), ({ source, ...declared }) => {
        const result = runStages(source, declared)
        expectSameText(result)
        const shown = [...result.mdx].flatMap(([path, file]) => renderMdx(path, file).annotations)
        for (const { component, attributes, text } of shown) {
          const entry = result.plan[component === 'Note' ? 'notes' : 'corrections'][Number(attributes.n) - 1]
          if (!entry) throw new Error(`${component} ${attributes.n} is not in the plan`)
          if ('note' in entry) expect(attributes.note).toBe(entry.note)
          else {
            expect(attributes.reason).toBe(entry.reason)
            expect(entry.after).toContain(text)
          }
        }
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  test('3. the same plan gives the same bytes', () => {
    fc.assert(
      fc.property(shortText, (text) => {
        expect([...runStages(text).mdx]).toEqual([...runStages(text).mdx])
      }),
    )
  })
})

const eachOf = (all: readonly string[]) => test.each(all.map((words) => [words]))

describe('every injection', () => {
  eachOf([...INJECTIONS, ...REWRITTEN])('%j is text at the start, in the middle and at the end', (words) => {
    const places = [words, `${words}甲`, `甲${words}乙`, `甲${words}`]
    expectSameText(runStages(asPlan(places.flatMap((text) => [text, text, `甲\n${text}`]))))
  })

  eachOf([...INJECTIONS, ...REWRITTEN])('%j is text in titles and items', (words) => {
    expectSameText(runStages(`${words}\n一、${words}\n（一）${words}。${words}\n1.${words}\n（二）${words}`))
  })

  eachOf([...INJECTIONS, 'a\nb'])('%j is told as a reason and as a note', (words) => {
    const declared = {
      corrections: [{ before: '原文', after: '校订', reason: words }],
      notes: [{ text: '所注', note: words }],
    }
    const result = runStages('题名\n一、部分\n（一）标题。原文和所注。', declared)
    expectSameText(result)
    const { annotations } = renderMdx('tasks/1.mdx', result.mdx.get('tasks/1.mdx') as string)
    expect(annotations.map(({ attributes }) => attributes.reason ?? attributes.note)).toEqual([words, words])
  })

  eachOf([...INJECTIONS, 'a\nb', 'a\r\nb', 'a\n\nb', ' a '])('%j is told as the original words', (words) => {
    const corrections = [{ before: `甲${words}乙`, after: '丙', reason: '理由' }]
    const result = runStages(`题名\n一、部分\n（一）标题。子甲${words}乙丑。`, { corrections })
    expectSameText(result)
    const { annotations } = renderMdx('tasks/1.mdx', result.mdx.get('tasks/1.mdx') as string)
    const told = annotations.map(({ attributes, text }) => [attributes.original, text])
    expect(told).toEqual([[`甲${words}乙`, '丙']])
  })
})

const annotation = fc.record({ a: fc.nat(12), b: fc.nat(12), isLink: fc.boolean() })
const annotations = fc.array(annotation, { maxLength: 6 }).map((all) =>
  all.map(
    ({ a, b, isLink }, index): Annotation => ({
      ...{ start: Math.min(a, b), end: Math.max(a, b), isLink, component: isLink ? 'Correction' : 'Note' },
      attributes: { n: `${index}` },
    }),
  ),
)

const TEXT = '零一二三四五六七八九十百'

describe('nestAnnotations guarantees', () => {
  test('1. the text of the result is the words, whatever the annotations', () => {
    fc.assert(
      fc.property(annotations, fc.nat(12), fc.nat(12), (all, a, b) => {
        const within = { start: Math.min(a, b), end: Math.max(a, b) }
        const nodes = nestAnnotations(TEXT, within, all)
        expect(nodes.map(textOf).join('')).toBe(TEXT.slice(within.start, within.end))
      }),
    )
  })

  test('2. elements nest; each annotation keeps its own words, cut where it crosses another', () => {
    fc.assert(
      fc.property(annotations, (all) => {
        const nodes = nestAnnotations(TEXT, { start: 0, end: TEXT.length }, all)
        const shown = nodes.flatMap((node) => elementsOf(node))
        all.forEach(({ start, end }, index) => {
          const pieces = shown.filter(({ n }) => n === `${index}`)
          expect(pieces.map(({ text }) => text).join('')).toBe(TEXT.slice(start, end))
          if (start === end) expect(pieces).toHaveLength(1)
        })
      }),
    )
  })

  test('3. what stands within a link is marked, and nothing else is', () => {
    fc.assert(
      fc.property(annotations, (all) => {
        const nodes = nestAnnotations(TEXT, { start: 0, end: TEXT.length }, all)
        for (const { inside, parents } of nodes.flatMap((node) => elementsOf(node))) {
          expect(inside).toBe(parents.includes('Correction') ? 'true' : undefined)
        }
      }),
    )
  })
})

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

type Element = Readonly<Record<string, unknown>> & { text: string; parents: readonly string[] }

/** Every element with its attributes, its words, and the names of those around it. */
function elementsOf(node: Nodes, parents: readonly string[] = []): readonly Element[] {
  if (node.type !== 'mdxJsxTextElement') return []
  const attributes = node.attributes.flatMap((one) => ('name' in one ? [[one.name, one.value]] : []))
  const around = [...parents, node.name ?? '']
  return [
    { ...Object.fromEntries(attributes), name: node.name, text: textOf(node), parents },
    ...node.children.flatMap((child) => elementsOf(child, around)),
  ]
}
