import { placedEntries } from '../../src/model/layered-parts.ts'
import type { Citation } from '../../src/model/layers.ts'
import { createLineIndex } from '../../src/model/line-index.ts'
import type { Registry } from '../../src/model/registry.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { type CitationGold, citationGoldSchema } from './citation-gold.ts'
import { placeLabels } from './labelled-document.ts'
import { loadLabels, readLabelled, sourcePlaces } from './labelled-plans.ts'
import {
  type FoundCitation,
  findUnlabelled,
  judgeArticles,
  judgeCitations,
  type Meaning,
  type Part,
  type ReadCitations,
  resolvesEnough,
  scoreCitations,
} from './score-citations.ts'

/** Read every labelled document of a set with the pipeline; `null` where the set is not there. @throws Error for labels that do not fit. */
export async function readCitations(
  set: 'own' | 'corpus',
  registry: Registry,
): Promise<readonly ReadCitations[] | null> {
  const read = await readLabelled(set, loadCitationGold(), registry)
  return (
    read?.map(({ gold, result }) => {
      const { text } = result.source
      return { gold, text, labels: placeLabels(gold, gold.mentions, text), found: citationsOf(result) }
    }) ?? null
  )
}

/** The citations of all labelled documents. @throws Error for a file that does not fit its schema. */
export function loadCitationGold(): readonly CitationGold[] {
  return loadLabels('tests/gold/citations', citationGoldSchema)
}

/** A plan’s citations in its source text. */
function citationsOf(result: PipelineResult): readonly FoundCitation[] {
  const { plan, cited } = result
  const placeOf = sourcePlaces(result)
  const entries = new Map(cited.map((entry) => [entry.id, entry]))
  const meaningOf = ({ regulation, plan: id, by }: Citation): Meaning | null => {
    const entry = entries.get(regulation ?? '')
    if (entry) return { title: entry.title, number: entry.documentNumber }
    return by === 'self' ? 'self' : id === undefined ? null : { title: id, number: null }
  }
  return placedEntries(plan, 'citations').map(({ part, entry }) => ({
    ...placeOf(part, entry),
    means: meaningOf(entry),
    articles: entry.articles ?? [],
  }))
}

/** A table by class, then every wrong link, missed document and link without a label, with its line. */
export function describeCitations(read: readonly ReadCitations[]): {
  readonly lines: readonly string[]
  readonly isGoodEnough: boolean
} {
  const outcomes = read.flatMap(judgeCitations)
  const scores = scoreCitations(outcomes)
  const table = scores.map((score) => {
    const { labelled, found, right, wrong, unresolved, resolvable, certain, self, plain } = score
    const counts = [labelled, found, right, wrong, unresolved]
    const shares = [share(right, resolvable), share(right, certain), ...[self, plain].map(partOf)]
    return [score.class.padEnd(28), ...counts.map((count) => String(count).padEnd(8)), ...shares]
      .map((cell, index) => (index > counts.length ? cell.padEnd(12) : cell))
      .join('')
      .trimEnd()
  })
  const faults = outcomes
    .filter(({ is }) => is === 'wrong' || is === 'unresolved')
    .map(({ document, label, is, isFound, means }) => {
      const place = `${document}:${label.line}:${label.column} ${label.class}`
      const wanted = label.is ?? label.why
      if (is === 'wrong') return `  错 ${place} 应为 ${wanted}，解析为 ${nameOf(means)}`
      return `  漏 ${place} 应为 ${wanted}${isFound ? '，找到而未解析' : '，没有找到'}`
    })
  const articles = read.flatMap(judgeArticles)
  const misread = articles
    .filter(({ wanted, got }) => wanted !== got)
    .map(({ document, label: { line, column }, wanted, got }) => {
      return `  条 ${document}:${line}:${column} 应为 ${wanted || '没有'}，读作 ${got || '没有'}`
    })
  const strays = read.flatMap((each) => {
    const { pointAt } = createLineIndex(each.text)
    return findUnlabelled(each).map(({ start, means }) => {
      const { line, column } = pointAt(start)
      return `  另 ${each.gold.document}:${line}:${column} 没有标注，解析为 ${nameOf(means)}`
    })
  })
  return {
    lines: [
      HEAD,
      ...table,
      `条款：标注或读出 ${articles.length}，读对 ${articles.length - misread.length}`,
      ...faults,
      ...misread,
      ...strays,
    ],
    isGoodEnough: scores.every(resolvesEnough),
  }
}

const HEAD =
  '类别                        标注    找到    对      错      漏      对/可解析   对/有其文   其中本文件  其中无书名号'

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3)
}

function partOf({ right, labelled }: Part): string {
  return `${right}/${labelled}`
}

function nameOf(means: Meaning | null): string {
  return means === 'self' ? '本文件' : `《${means?.title}》${means?.number ?? ''}`
}
