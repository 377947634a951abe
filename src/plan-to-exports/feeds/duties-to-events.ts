import type { Duty } from '../../bodies/list-bodies.ts'
import { titleInMarks } from '../../model/citation-words.ts'
import { dutyWords } from '../../model/value-words.ts'
import type { DayEvent } from './deadlines-to-ics.ts'

/** A part that gives a body something to do, and what it says of it: `丙局：牵头。《某市2021年工作要点》`. */
export interface DutyWords {
  readonly part: string
  readonly words: string
}

/**
 * The last days of a body's duties, as its calendar has them: the events of their plan, each of which says first what
 * the body does and in which plan. They keep their UID, by which programs take an event of two calendars as one.
 *
 * @param duties Of one plan.
 * @param byPart The events of that plan, by part.
 */
export function dutiesToEvents(
  duties: readonly DutyWords[],
  byPart: Readonly<Record<string, readonly DayEvent[]>>,
): readonly DayEvent[] {
  return duties.flatMap(({ part, words }) =>
    (byPart[part] ?? []).map((event) => ({ ...event, description: [words, ...event.description] })),
  )
}

/** `丙局：牵头。《某市2021年工作要点》` */
export function describeDuty(duty: Duty): string {
  const { title, id } = duty.plan
  return `${duty.words}：${dutyWords(duty)}。${titleInMarks(title ?? id ?? '')}`
}
