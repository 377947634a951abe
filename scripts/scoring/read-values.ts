import { placedEntries } from '../../src/model/layered-parts.ts'
import { createLineIndex } from '../../src/model/line-index.ts'
import type { Registry } from '../../src/model/registry.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { placeLabels } from './labelled-document.ts'
import { loadLabels, readLabelled, sourcePlaces } from './labelled-plans.ts'
import { type ReadValues, scoreValues } from './score-values.ts'
import { targetMeaning, timeMeaning, type ValueGold, valueGoldSchema } from './value-gold.ts'

/** What a set of documents must reach, exact span and meaning, precision and recall alike. */
const BOUND = 0.95

export const VALUE_KINDS = { times: '时限', targets: '指标' } as const
export type ValueKind = keyof typeof VALUE_KINDS

/** Everything that is labelled in a set, and what the program found there. */
export async function readValues(
  set: 'own' | 'corpus',
  registry: Registry,
  labels: readonly ValueGold[] = loadValueGold(),
): Promise<Readonly<Record<ValueKind, readonly ReadValues[]>> | null> {
  const read = await readLabelled(set, labels, registry)
  if (read === null) return null
  return {
    times: read.map((each) => placeValues('times', each)),
    targets: read.map((each) => placeValues('targets', each)),
  }
}

/** The times and numbers of all labelled documents. @throws Error for a file that does not fit its schema. */
export function loadValueGold(): readonly ValueGold[] {
  return loadLabels('tests/gold/values', valueGoldSchema)
}

interface Labelled {
  readonly gold: ValueGold
  readonly result: PipelineResult
}

/** The labels of one kind and what the program found, both in the source text. */
export function placeValues(kind: ValueKind, { gold, result }: Labelled): ReadValues {
  const { text } = result.source
  const placeOf = sourcePlaces(result)
  const [labels, found] =
    kind === 'times'
      ? [
          placeLabels(gold, gold.times, text).map((label) => ({
            ...label,
            meaning: timeMeaning(label, label.after),
          })),
          placedEntries(result.plan, 'deadlines').map(({ part, entry }) => ({
            ...placeOf(part, entry),
            meaning: timeMeaning(entry, entry.after !== undefined),
          })),
        ]
      : [
          placeLabels(gold, gold.targets, text).map((label) => ({ ...label, meaning: targetMeaning(label) })),
          placedEntries(result.plan, 'targets').map(({ part, entry }) => ({
            ...placeOf(part, entry),
            meaning: targetMeaning(entry),
          })),
        ]
  return { document: gold.document, text, labels, found }
}

/** One line of figures, then every miss and every false hit with its place and words. */
export function describeValues(
  kind: ValueKind,
  read: readonly ReadValues[],
): {
  readonly lines: readonly string[]
  readonly isGoodEnough: boolean
} {
  const { labelled, found, span, target, faults } = scoreValues(read)
  const lines = new Map(read.map(({ document, text }) => [document, { text, ...createLineIndex(text) }]))
  const figures = [span.precision, span.recall, target.precision, target.recall].map((value) =>
    value.toFixed(3),
  )
  return {
    lines: [
      [VALUE_KINDS[kind], labelled, found, ...figures]
        .map((cell) => String(cell).padEnd(8))
        .join('')
        .trimEnd(),
      ...faults.map(({ document, is, start, end, meaning, instead }) => {
        const source = lines.get(document)
        const { line, column } = source?.pointAt(start) ?? { line: 0, column: 0 }
        const words = source?.text.slice(start, end).replaceAll('\n', '⏎')
        return `  ${is === 'missed' ? '漏' : '误'} ${document}:${line}:${column} “${words}” ${meaning}${instead ? `（另一边：${instead}）` : ''}`
      }),
    ],
    isGoodEnough: Math.min(target.precision, target.recall) >= BOUND,
  }
}

export const VALUE_HEAD = '种类    标注    找到    位置 P  R       全对 P  R'
