import type { HeadingLevel } from '../model/heading-levels.ts'
import type { Layers } from '../model/layers.ts'
import type { BlockRole, PartKind } from '../model/part.ts'
import type { Plan } from '../model/plan.ts'
import type { PlanSettings } from '../model/plan-settings.ts'
import type { Regulation } from '../model/registry.ts'

/** Words, some of them marked by what is known about them. */
export type Words = readonly (string | MarkedWords)[]

/** Words that a layer speaks of; marks nest, and a mark may hold others. */
export interface MarkedWords {
  readonly kind: 'citation' | 'term' | 'organization' | 'target' | 'deadline'
  /** Id of what is named; of a target or deadline its number among those of its part, as `task-6-1`. */
  readonly id: string
  readonly words: Words
}

/** A paragraph as published: its number, then its words. */
export interface DocumentParagraph {
  readonly role: BlockRole
  /** The number of a heading or item, as published; otherwise empty. */
  readonly label: string
  /** Of an item: 1 for the highest kind of number below its task; otherwise 0. */
  readonly level: number
  /** The words; of a heading up to where running text goes on. */
  readonly words: Words
  /** Of a row of a task: the names of its columns, which its head row has; none where it is not read by them. */
  readonly columns?: readonly string[]
  /** Of a heading: running text that goes on in the same paragraph; otherwise empty. */
  readonly runningOn: Words
}

/** A part of a plan, ready to be written in any format. */
export interface DocumentPart {
  readonly id: string
  readonly kind: PartKind
  /** Of a section: the id of its chapter; otherwise `null`. */
  readonly chapter: string | null
  /** Of a chapter, section or task: how many units it stands within, itself counted; otherwise 0. */
  readonly depth: number
  /** The level of its heading where all of the plan stands on one page. */
  readonly headingLevel: HeadingLevel
  /**
   * Whether it begins on a page of its own where there are pages: an attachment (附件另面编排, GB/T 9704—2012 §7.3.7),
   * and a plan behind the notice that it came with.
   */
  readonly startsPage: boolean
  readonly paragraphs: readonly DocumentParagraph[]
  readonly layers: Layers | null
}

/** A plan as every exporter is given it: the published words in order, and what is known about them. */
export interface PlanDocument {
  /** The plan's id: its folder's name. */
  readonly id: string
  readonly plan: Plan
  readonly provenance: PlanSettings['provenance'] | null
  readonly formerAnchors: PlanSettings['formerAnchors']
  readonly parts: readonly DocumentPart[]
  /** The documents that it cites, in the order of their first mention; itself too, where it names itself. */
  readonly cited: readonly Regulation[]
}

/** Words without their marks. */
export function wordsToText(words: Words): string {
  return words.map((word) => (typeof word === 'string' ? word : wordsToText(word.words))).join('')
}

/** A whole paragraph: its number, its words, and what runs on. */
export function paragraphToText({ label, words, runningOn }: DocumentParagraph): string {
  return `${label}${wordsToText(words)}${wordsToText(runningOn)}`
}

/** The published words of a part, its number included; paragraphs are parted by one line feed. */
export function partToText({ paragraphs }: DocumentPart): string {
  return paragraphs.map(paragraphToText).join('\n')
}
