import type { Layers } from './layers.ts'
import type { Chapter, Passage, Plan, Task } from './plan.ts'

/** Parts of a plan as its structure gives them, before anything is known about their words. */
export type BarePassage = Omit<Passage, keyof Layers>
export type BareChapter = Omit<Chapter, keyof Layers>
export type BareTask = Omit<Task, keyof Layers | 'outcomes'>

/** The fields of a plan that its structure gives. */
export interface PlanStructure
  extends Pick<Plan, 'title' | 'documentNumber' | 'issuer' | 'addressees' | 'issuedDate'> {
  readonly notice: BarePassage | null
  readonly preamble: BarePassage | null
  readonly closing: BarePassage | null
  readonly chapters: readonly BareChapter[]
  readonly tasks: readonly BareTask[]
}
