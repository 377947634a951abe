import type { Regulation } from '../../model/registry.ts'
import { indexNames, type NameIndex } from '../match-names.ts'

/** Names and numbers of the registry's documents, ready to be looked up. */
export interface CitationIndex {
  /** Ids by folded name, as cited in 《》. */
  readonly marked: ReadonlyMap<string, ReadonlySet<string>>
  /** Names known without 《》, and document numbers. */
  readonly unmarked: NameIndex<{ readonly id: string; readonly rule: 'unmarked' | 'number' }>
}

/** Index the registry's documents by every name that they go by. */
export function indexCitations(regulations: readonly Regulation[]): CitationIndex {
  const marked = new Map<string, Set<string>>()
  for (const regulation of regulations) {
    for (const name of namesOf(regulation)) {
      const key = foldName(name)
      marked.set(key, (marked.get(key) ?? new Set()).add(regulation.id))
    }
  }
  const unmarked = regulations.flatMap<readonly [string, { id: string; rule: 'unmarked' | 'number' }]>(
    ({ id, name, aliases, unmarked: isUnmarked, documentNumber }) => [
      ...(isUnmarked
        ? [name, ...aliases].map((word) => [word, { id, rule: 'unmarked' as const }] as const)
        : []),
      ...(documentNumber?.includes('〔') ? [[documentNumber, { id, rule: 'number' as const }] as const] : []),
    ],
  )
  return { marked, unmarked: indexNames(unmarked) }
}

/** Every name of a document: full title, usual name, aliases. */
export function namesOf({ title, name, aliases }: Regulation): readonly string[] {
  return [...new Set([title, name, ...aliases])]
}

/**
 * What spellings of one title share: no blanks, full-width brackets, one kind of inner title marks,
 * and no 中华人民共和国 before it. An edition, such as `（2020年版）`, stays: it tells documents apart.
 */
export function foldName(name: string): string {
  return name
    .replace(/[\p{Zs}\t\n]/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll('〈', '《')
    .replaceAll('〉', '》')
    .replace(/^中华人民共和国(?=.)/u, '')
}
