import { z } from 'zod'
import { byDay, isBefore, looseDay } from './loose-day.ts'
import { webAddress } from './web-address.ts'

/** How far a task came, only as a source says it (落实状态). */
export const OUTCOME_STATES = ['完成', '部分完成', '进行中', '未完成', '已调整'] as const
/** How much of its source was seen by those who wrote an outcome down; 转引 is what another source says of it. */
export const SOURCE_SEEN = ['全文', '部分', '题名', '转引'] as const
/** The same, as readers are told. */
export const SEEN_WORDS: Readonly<Record<(typeof SOURCE_SEEN)[number], string>> = {
  全文: '见到全文',
  部分: '见到一部分',
  题名: '只见题名',
  转引: '转引',
}

const findingFields = {
  what: z.string().min(1),
  date: looseDay,
  state: z.enum(OUTCOME_STATES).optional().describe('How far the task came by then, as the source says.'),
  source: z.strictObject({
    where: z.string().min(1),
    url: webAddress.nullable(),
    seen: z.enum(SOURCE_SEEN).optional().describe('How much of it was seen.'),
  }),
  note: z.string().min(1).optional().describe('What a reader should know of how sure it is.'),
  added: z.iso.date().optional().describe('The day on which it was written down.'),
}

/** What is known of how a task turned out: one item of a plan’s `outcomes.yaml`. */
export const findingSchema = z.strictObject({
  task: z.string().min(1).describe('Id of the task.'),
  ...findingFields,
  measured: z
    .strictObject({
      against: z.string().min(1).describe('The task’s own words for a number or a time: 超过600项.'),
      value: z.number().optional().describe('What was reached, in the unit of those words.'),
      unit: z.string().min(1).optional(),
    })
    .optional()
    .describe('What it is measured against; of a time, the date of the outcome is what counts.'),
})

/** Where a task's outcome was last looked for: another item of `outcomes.yaml`. */
export const searchSchema = z.strictObject({
  task: z.string().min(1).describe('Id of the task.'),
  checked: z.iso.date().describe('The day on which it was last looked for.'),
  where: z.string().min(1).describe('Where.'),
  about: z.string().min(1).optional().describe('What was looked for, where it is less than the whole task.'),
})

/** An item is read as a search or as a finding by its keys, so that every fault is told of what was meant. */
export const outcomesSchema = z.array(
  z.preprocess(
    tellKind,
    z.discriminatedUnion('kind', [
      findingSchema.extend({ kind: z.literal('finding') }),
      searchSchema.extend({ kind: z.literal('search') }),
    ]),
  ),
)

/** A search where it has no key but those of one. */
function tellKind(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
  const isSearch = !Object.keys(findingSchema.shape).some((key) => key !== 'task' && key in item)
  return { kind: isSearch ? 'search' : 'finding', ...item }
}

/** What a task of `plan.json` has of both. */
export const taskOutcomeFields = {
  outcomes: z
    .array(
      z.strictObject({
        ...findingFields,
        measured: z
          .strictObject({
            kind: z.enum(['target', 'deadline']),
            start: z.int().min(0).describe('Offset in the text of the task.'),
            end: z.int().min(0),
            text: z.string().describe('The words that it is measured against.'),
            value: z.number().nullable().describe('What was reached; null for a time.'),
            unit: z.string().nullable(),
          })
          .optional(),
      }),
    )
    .describe('What is known of how it turned out.'),
  searches: z.array(searchSchema.omit({ task: true })).describe('When and where it was last looked for.'),
}

export type OutcomeEntry = z.output<typeof outcomesSchema>[number]
type TaskOutcomes = z.output<z.ZodObject<typeof taskOutcomeFields>>
export type TaskOutcome = TaskOutcomes['outcomes'][number]
export type TaskSearch = TaskOutcomes['searches'][number]
export type OutcomeState = (typeof OUTCOME_STATES)[number]

/** What a list says of a task: the last state that a source gives, 有结果 where none gives one, otherwise 未查明. */
export const TASK_STATES = [...OUTCOME_STATES, '有结果', '未查明'] as const
export type TaskState = (typeof TASK_STATES)[number]
/** The same, for those who read a table. */
export const STATE_MEANING = `来源说做到了什么地步：${OUTCOME_STATES.join('、')}；来源没有说，只查到了与它有关的事的，是“有结果”；没有查到的，或者只查到印发之前的事的，是“未查明”，不是没有落实。`

/** How far a task came, as far as is known; what happened before its plan was issued says nothing of that. */
export function taskState(task: Pick<TaskOutcomes, 'outcomes'>, issued: string | null): TaskState {
  const outcomes = outcomesSince(task, issued)
  const stated = outcomes
    .toSorted(byDay)
    .flatMap(({ state }) => state ?? [])
    .at(-1)
  return stated ?? (outcomes.length > 0 ? '有结果' : '未查明')
}

/** The findings that can be outcomes: not those of before the plan, which are told and no more. */
export function outcomesSince(
  { outcomes }: Pick<TaskOutcomes, 'outcomes'>,
  issued: string | null,
): readonly TaskOutcome[] {
  return issued === null ? outcomes : outcomes.filter(({ date }) => !isBefore(date, issued))
}
