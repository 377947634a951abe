import type { Place, ReadingKind } from '../model/account.ts'
import type { RuleId } from '../model/edit-rules.ts'

/** A file that somebody holds beside what was published of it. */
export interface Comparison {
  readonly verdict: Verdict
  /** Whether the file has the bytes of the one that was received; `null` where no hash of that is published. */
  readonly isReceived: boolean | null
  readonly file: ComparedText
  readonly page: ComparedText
  /** In order; the first of them where there are very many. */
  readonly differences: readonly Difference[]
  /** All of them, but for declared corrections. */
  readonly count: number
  /** Characters that only one of the texts has, in these. */
  readonly onlyFile: number
  readonly onlyPage: number
  /** Declared corrections that the file has as words. */
  readonly corrected: number
  /** Places at which words are kept from readers. */
  readonly redacted: number
  /** What the rules changed that is no blank, in places. */
  readonly rules: readonly {
    readonly rule: RuleId
    readonly name: string
    readonly file: number
    readonly page: number
  }[]
  /** What became of the words of the file that are not in its text as they stand there. */
  readonly readings: readonly ReadingGroup[]
}

/**
 * The file’s text is byte for byte the published one; has the same characters; has them but for what is declared to be
 * corrected; has others; has so many others that it is of another document; has none at all.
 */
type Verdict = 'same-bytes' | 'same' | 'corrected' | 'different' | 'other' | 'empty'

/** One of the two texts. */
export interface ComparedText {
  /** SHA-256 of it, in UTF-8. */
  readonly textSha256: string
  /** Characters that were compared. */
  readonly characters: number
  readonly lines: number
}

/** Words that are not the same. */
export interface Difference {
  readonly kind: 'only-file' | 'only-page' | 'changed'
  readonly file: PlacedWords & { readonly at: Place | null }
  readonly page: PlacedWords
  /** It is what the publisher declared to have corrected. */
  readonly isCorrection: boolean
}

/** Words of a text with those around them; where it has none, the place where they would be. */
export interface PlacedWords {
  readonly before: string
  readonly words: string
  readonly after: string
  readonly line: number
  readonly column: number
}

/** What a reader did of one kind; words only of those that somebody was meant to read. */
export interface ReadingGroup {
  readonly kind: ReadingKind
  /** In words for people. */
  readonly name: string
  readonly purpose: string
  readonly places: number
  readonly characters: number
  readonly samples: readonly { readonly at: Place; readonly text: string }[]
}
