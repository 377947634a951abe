import { z } from 'zod'
import { isReserved, planId } from './plan-id.ts'
import { webAddress } from './web-address.ts'

/** Words for readers, on one line. */
const words = z
  .string()
  .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]+$/u, '不能是空的，也不能含有换行或控制字符')
const day = z.iso.date('应为 2026-11-28 这样的、存在的日期')

/** What became of a plan after it was issued or published: a member of `plan.yaml`, and of `plan.json` where there is one. */
export const planHistorySchema = z
  .strictObject({
    amended: z
      .array(
        z.strictObject({
          date: day.describe('The day on which it was amended.'),
          by: words.describe('The document that amended it.'),
          url: webAddress.optional().describe('Address of that document.'),
          included: z.boolean().describe('Whether the text published here is the amended one.'),
        }),
      )
      .optional()
      .describe('When and by what it was amended (修改), the earliest first.'),
    replaced: z
      .strictObject({
        date: day.describe('The day from which the other is in its place.'),
        plan: planId.optional().describe('Id of the other, where it is a plan of this library.'),
        by: words.optional().describe('The other document in words, where the library does not have it.'),
        url: webAddress.optional().describe('Address of the other document.'),
      })
      .refine(({ plan, by }) => (plan === undefined) !== (by === undefined), {
        error: 'plan 和 by 写一个：文库里有的写编号，没有的写名称',
        path: ['plan'],
      })
      .optional()
      .describe('By which other document it was replaced (由…替代).'),
    withdrawn: z
      .strictObject({
        date: day.describe('The day on which it was withdrawn.'),
        reason: words.describe('Why; shown to readers.'),
        by: words.optional().describe('Who decided it.'),
      })
      .optional()
      .describe(
        'Withdrawn from the site (已撤下): its addresses say so, and none of its words is published.',
      ),
    formerIds: z
      .array(planId.refine((id) => !isReserved(id), '这个名称是网站自己的地址，不会是原来的编号'))
      .optional()
      .describe('Ids that it had before; addresses under them lead on to those of today.'),
    versions: z
      .array(
        z.strictObject({
          replaced: day.describe('The day on which a later version took its place here.'),
          reason: words.optional().describe('Why; shown to readers.'),
        }),
      )
      .optional()
      .describe(
        'Earlier versions of the text, the oldest first, each in versions/1, versions/2 … of the folder.',
      ),
  })
  .describe('What became of the plan: amended, replaced, withdrawn, renamed; its earlier versions.')

export type PlanHistory = z.output<typeof planHistorySchema>
export type Withdrawal = NonNullable<PlanHistory['withdrawn']>
