import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layeredParts, placedEntries } from '../../src/model/layered-parts.ts'
import { planSchema } from '../../src/model/plan.ts'
import { valueAnchor } from '../../src/model/value-anchor.ts'
import { paragraphsToBlocks } from '../../src/paragraphs-to-blocks/paragraphs-to-blocks.ts'
import { declaredText, text } from '../support/arbitraries.ts'
import { registry } from '../support/registry.ts'
import '../support/seed.ts'
import { runStages, toPublished, toSource } from '../support/stages.ts'

type Result = ReturnType<typeof runStages>

function forAnyPlan(check: (result: Result, source: string) => void, of = declaredText()) {
  fc.assert(
    fc.property(of, ({ source, ...declared }) => {
      check(runStages(source, declared), source)
    }),
  )
}

function blocksOf({ source, settings }: Result) {
  const { text, paragraphs } = toPublished(toSource(source.text), settings ?? {})
  return paragraphsToBlocks(paragraphs, text.map)
}

describe('paragraphsToBlocks guarantees', () => {
  test('1. the blocks, joined by line feeds, are the text; none is empty', () => {
    forAnyPlan((result) => {
      const { blocks } = blocksOf(result)
      const { published } = result
      expect(blocks.map((block) => block.text).join('\n')).toBe(published.text)
      for (const block of blocks) {
        expect(block.text).not.toBe('')
        expect(published.text.slice(block.start, block.end)).toBe(block.text)
      }
    })
  })

  test('2. a marker’s label opens its block', () => {
    forAnyPlan((result) => {
      for (const { text: words, marker } of blocksOf(result).blocks) {
        if (!marker) continue
        expect(words.startsWith(marker.label)).toBe(true)
        expect(marker.number).toBeGreaterThan(0)
      }
    })
  })

  test('3. total, and no more findings than characters', () => {
    forAnyPlan((result) => {
      expect(blocksOf(result).findings.length).toBeLessThanOrEqual(result.published.text.length)
    })
  })
})

describe('blocksToPlan guarantees', () => {
  test('1. the parts’ blocks are the blocks, in order', () => {
    forAnyPlan((result) => {
      const { parts } = result
      const owned = parts.flatMap((part) => part.blocks.map((block) => block.text))
      expect(owned).toEqual(blocksOf(result).blocks.map((block) => block.text))
      for (const { blocks } of parts) expect(blocks.length).toBeGreaterThan(0)
    })
  })

  test('2. ids are unique, and say the number', () => {
    forAnyPlan(({ parts, plan }) => {
      for (const ids of [parts, plan.tasks, plan.chapters].map((all) => all.map(({ id }) => id))) {
        expect(new Set(ids).size).toBe(ids.length)
      }
      for (const { id, number, chapter } of plan.tasks) {
        const own = id.replace(/x\d+$/u, '').replace(/^d\d+-/u, '')
        expect(own).toMatch(new RegExp(`^(?:${chapter}-(?:\\d+-)?)?${number}$`, 'u'))
      }
    })
  })

  test('2. every task is listed by one chapter, or stands before the first one', () => {
    forAnyPlan(({ plan }) => {
      for (const { tasks: own, number } of plan.documents) {
        const tasks = plan.tasks.filter(({ id }) => own.includes(id))
        const listed = plan.chapters
          .filter(({ id }) => plan.documents[number - 1]?.chapters.includes(id))
          .flatMap((chapter) => chapter.tasks)
        const loose = tasks.filter(({ chapter }) => chapter === null).map(({ id }) => id)
        expect([...loose, ...listed]).toEqual(own)
      }
      expect(plan.documents.flatMap(({ tasks }) => tasks)).toEqual(plan.tasks.map(({ id }) => id))
    })
  })

  test('3. a task’s text is its part’s without the label, of rows all of it, and an item’s a slice of it', () => {
    forAnyPlan(({ plan, parts, published }) => {
      for (const task of plan.tasks) {
        const blocks = parts.find(({ id }) => id === `task-${task.id}`)?.blocks ?? []
        const whole = published.text.slice(blocks[0]?.start, blocks.at(-1)?.end)
        expect(task.columns ? task.text : task.label + task.text).toBe(whole)
        if (task.columns) for (const words of [task.label, task.title]) expect(task.text).toContain(words)
        else expect(task.text.startsWith(task.title)).toBe(true)
        for (const item of task.items) {
          expect(task.text.slice(item.start, item.end)).toBe(item.text)
          expect(item.text.startsWith(item.label)).toBe(true)
        }
      }
    })
  })

  test('4. any text gives a plan that its own schema accepts', () => {
    forAnyPlan(({ plan }) => {
      expect(planSchema.safeParse(plan).error?.issues).toBeUndefined()
    })
  })

  test('4. no more parts and messages than a linear run can make', () => {
    forAnyPlan(({ plan, parts }, source) => {
      expect(parts.length).toBeLessThanOrEqual(source.length + 1)
      expect(plan.diagnostics.length).toBeLessThanOrEqual(4 * source.length + 20)
    })
  })

  test('source lines follow each other and lie in the source', () => {
    forAnyPlan(({ plan }) => {
      let line = 1
      for (const { source } of plan.tasks) {
        expect(source.startLine).toBeGreaterThanOrEqual(line)
        expect(source.endLine).toBeGreaterThanOrEqual(source.startLine)
        expect(source.endLine).toBeLessThanOrEqual(plan.source.lines)
        line = source.endLine
      }
    })
  })
})

describe('layers', () => {
  const LAYERS = ['citations', 'terms', 'organizations', 'targets', 'deadlines'] as const

  test('an annotation’s words are the slice that it names, in the order of the text', () => {
    forAnyPlan(({ plan: { notice, preamble, closing, chapters, tasks, extras } }) => {
      for (const part of [notice, preamble, closing, ...chapters, ...tasks, ...extras]) {
        for (const layer of LAYERS) {
          let start = 0
          for (const annotation of part?.[layer] ?? []) {
            expect(part?.text.slice(annotation.start, annotation.end)).toBe(annotation.text)
            expect(annotation.start).toBeGreaterThanOrEqual(start)
            start = annotation.start
          }
        }
      }
    })
  })
})

describe('anchors of values', () => {
  test('no two of a kind are the same in a plan', () => {
    forAnyPlan(({ plan }) => {
      for (const kind of ['targets', 'deadlines'] as const) {
        const anchors = placedEntries(plan, kind).map(({ part, entry }) => valueAnchor(part, entry))
        expect(anchors).toEqual([...new Set(anchors)])
      }
    })
  })
})

describe('bodies', () => {
  test('every responsible unit has one; the plan describes those that the registry does not name, each once', () => {
    forAnyPlan(({ plan }) => {
      const described = plan.bodies.map(({ id }) => id)
      expect(described).toEqual([...new Set(described)].sort())
      const units = [
        ...[...layeredParts(plan).values()].flatMap(({ organizations }) => organizations),
        ...plan.tasks.flatMap(({ inheritedUnits }) => inheritedUnits),
      ].filter(({ role }) => role !== 'named')
      const known = new Set([...described, ...registry.organizations.map(({ id }) => id)])
      expect(units.filter(({ organization }) => !known.has(organization ?? ''))).toEqual([])
    })
  })
})

describe('the pipeline', () => {
  test('gives the same result twice', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(JSON.stringify(runStages(source).plan)).toBe(JSON.stringify(runStages(source).plan))
      }),
      { numRuns: 100 },
    )
  })
})
