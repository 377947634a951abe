import { BRACKETS, CLOSE, OPEN } from '../../chinese/brackets.ts'
import type { Regulation } from '../../model/registry.ts'
import { indexNames, type NameIndex } from '../match-names.ts'

/** Names and numbers of the registry's documents, ready to be looked up. */
export interface CitationIndex {
  /** Ids by folded name, as cited in 《》. */
  readonly marked: ReadonlyMap<string, ReadonlySet<string>>
  /** Names known without 《》, and document numbers. */
  readonly unmarked: NameIndex<UnmarkedName>
}

/** What a name without 《》 stands for; `name` is the registry’s spelling of it. */
export interface UnmarkedName {
  readonly id: string
  readonly name: string
  readonly rule: 'unmarked' | 'number'
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
  const unmarked = regulations.flatMap<readonly [string, UnmarkedName]>(
    ({ id, name, aliases, unmarked: isUnmarked, documentNumber }) => [
      ...(isUnmarked
        ? [name, ...aliases].map((word) => [word, { id, name: word, rule: 'unmarked' as const }] as const)
        : []),
      ...spellingsOf(documentNumber ?? '').map(
        (number) => [number, { id, name: documentNumber ?? '', rule: 'number' as const }] as const,
      ),
    ],
  )
  return { marked, unmarked: indexNames(unmarked) }
}

/** A document number with the year in brackets: `国发〔2015〕10号`. */
const NUMBER = new RegExp(`^(?<office>.+)${OPEN}(?<year>\\d{4})${CLOSE}(?<serial>.+)$`, 'u')

/** A document number in every kind of brackets: 〔〕 of GB/T 9704—2012 §7.2.5, and others; none for one without a year. */
function spellingsOf(documentNumber: string): readonly string[] {
  const { office, year, serial } = NUMBER.exec(documentNumber)?.groups ?? {}
  return year ? BRACKETS.map(([open, close]) => `${office}${open}${year}${close}${serial}`) : []
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
