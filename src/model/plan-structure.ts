import type { Layers } from './layers.ts'
import type { Chapter, Extra, Passage, Plan, Task } from './plan.ts'

/** Parts of a plan as its structure gives them, before anything is known about their words. */
export type BarePassage = Omit<Passage, keyof Layers>
export type BareChapter = Omit<Chapter, keyof Layers>
export type BareTask = Omit<Task, keyof Layers | 'inheritedUnits' | 'outcomes' | 'searches'>
export type BareExtra = Omit<Extra, keyof Layers>

/** The fields of a plan that its structure gives. */
export interface PlanStructure
  extends Pick<
    Plan,
    'title' | 'documentNumber' | 'issuer' | 'issuers' | 'addressees' | 'issuedDate' | 'documents'
  > {
  readonly notice: BarePassage | null
  readonly preamble: BarePassage | null
  readonly closing: BarePassage | null
  readonly chapters: readonly BareChapter[]
  readonly tasks: readonly BareTask[]
  readonly extras: readonly BareExtra[]
}
