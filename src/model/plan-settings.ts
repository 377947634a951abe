import { z } from 'zod'
import { MARKER_FORMS, type MarkerForm } from '../chinese/markers.ts'
import { LONGEST_EVIDENCE } from './original.ts'
import { planHistorySchema } from './plan-history.ts'
import { isReserved, planId } from './plan-id.ts'
import { declaredRedactionSchema, lineNumber } from './redaction.ts'

const line = lineNumber
  .optional()
  .describe('Line of the source, from 1; needed only where the words occur more than once.')

/** Words for readers: no character that a page cannot hold. */
const words = z
  .string()
  .min(1)
  .regex(/^[^\0-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]*$/u, '不能含有控制字符')

/** What a correction publishes: no line of its own, and no blank edge, which would be layout. */
const replacement = z
  .string()
  .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]*$/u, '不能含有换行或控制字符')
  .regex(/^(?!\p{Zs})(?:|.*\P{Zs})$/su, '首尾不能是空格')

const markerForm = z.enum(Object.keys(MARKER_FORMS) as MarkerForm[])
const headingForm = markerForm.exclude(['表格'])

const anchor = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-c\d{1,9}$/u, '应为 task-6-c412 这样的锚点，网页上每一处的网址末尾有')

/** Anchors of values, each by the one that it had before. */
const formerAnchors = z.record(
  z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, '应为 task-6-1 这样的锚点'),
  anchor,
)

/** Levels of government, from 宪法 §30 and 地方组织法; a 市 without districts and a 市辖区 stand with 县. */
export const LEVELS = ['national', 'province', 'city', 'county', 'township'] as const

/**
 * Devices of Windows, after which no folder can be called
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
const DEVICES = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/u

/** `plan.yaml`: what the text does not say of itself. Strict, so that a mistyped key fails. */
export const planSettingsSchema = z.strictObject({
  id: planId
    .refine((id) => !isReserved(id), '这个名称是网站自己的地址，请换一个')
    .refine((id) => !DEVICES.test(id), 'Windows 上不能有叫这个名称的文件夹，请换一个')
    .describe('Permanent id, part of every address: the folder’s name.'),
  provenance: z
    .strictObject({
      received: z.iso.date().nullable().describe('Day on which the text was received.'),
      from: words.describe('Where the text came from.'),
      officialUrl: z
        .url({ protocol: /^https?$/u })
        .nullable()
        .describe('Address of the official original; null while unknown.'),
    })
    .describe('How the text came to be here.'),
  title: z
    .strictObject({
      text: words
        .max(LONGEST_EVIDENCE, `太长，最多 ${LONGEST_EVIDENCE} 个字符`)
        .regex(/^[^\t\n]*$/u, '应写在一行里')
        .describe('The title of the plan, on one line.'),
      from: words.describe('Where it stands, such as the cover of the original.'),
    })
    .optional()
    .describe('Title of the plan, where no line of the text is it; one on a line is told by shape.title.'),
  year: z
    .int()
    .min(1949)
    .max(2999)
    .optional()
    .describe('Year that the plan is for, where neither title nor date tells it.'),
  level: z.enum(LEVELS).optional().describe('Level of the issuer, where its name does not tell it.'),
  compare: z
    .array(planId)
    .max(5)
    .optional()
    .describe('Ids of plans to compare with, beside those that the library finds by itself.'),
  formerAnchors: z
    .strictObject({ targets: formerAnchors.optional(), deadlines: formerAnchors.optional() })
    .optional()
    .describe('Anchors once published on /targets/ and /deadlines/, which lead on to those of today.'),
  history: planHistorySchema.optional(),
  publishOriginal: z
    .boolean()
    .optional()
    .describe(
      'Whether the document that the text was read from is offered for download; it is unless this is false.',
    ),
  redactions: z
    .array(declaredRedactionSchema)
    .optional()
    .describe(
      'Words that readers are not to see (隐去), by place. What is corrected and noted is the text after.',
    ),
  corrections: z
    .array(
      z
        .strictObject({
          before: z.string().min(1).describe('The words as they stand in the source.'),
          after: replacement.describe('The words to publish instead; empty to leave them out.'),
          reason: words.describe('Why; shown to readers beside the original words.'),
          line,
        })
        .refine(({ before, after }) => before !== after, {
          error: 'before 与 after 相同，没有改动',
          path: ['after'],
        }),
    )
    .default([])
    .describe('Declared replacements (校订).'),
  restored: z
    .array(
      z.strictObject({
        line: lineNumber.describe('Line of the source that they stood in or before.'),
        text: words.describe('The struck-out words, as account.json has them.'),
        column: z
          .int()
          .min(1, '应为列号（从 1 数起）')
          .optional()
          .describe('Where in the line; needed only where it has the same words struck out twice.'),
        reason: words.describe('Why they belong to the document; shown to readers.'),
      }),
    )
    .optional()
    .describe('Struck-out words of the original that are published after all (恢复).'),
  notes: z
    .array(
      z.strictObject({
        text: z.string().min(1).describe('The words that the note is about, as they stand in the source.'),
        note: words.describe('What the editor says of them; the words stay as they are.'),
        line,
      }),
    )
    .default([])
    .describe('Editor’s notes (编者注).'),
  shape: z
    .strictObject({
      chapters: headingForm.optional().describe('How the numbers of chapters are written, such as 一、.'),
      tasks: markerForm
        .optional()
        .describe(
          'How the numbers of tasks are written, such as （一） or 1.; 表格 where they are the rows of a table.',
        ),
      title: lineNumber.optional().describe('Line of the source on which the title of the plan begins.'),
      documents: z
        .array(lineNumber)
        .optional()
        .describe(
          'Lines of the source on which a further plan of the file begins, such as 附件2, or a notice with tasks of its own.',
        ),
      attachments: z
        .array(lineNumber)
        .optional()
        .describe('Lines of the source on which an attachment begins that is no plan of its own.'),
      closing: lineNumber.optional().describe('Line of the source on which the closing begins.'),
      text: z
        .array(lineNumber)
        .optional()
        .describe('Lines of the source that are plain text: neither page marks nor headings.'),
      firstUnitLeads: z
        .boolean()
        .optional()
        .describe('Whether the first of several responsible units leads, where the text does not say.'),
      inheritUnits: z
        .boolean()
        .optional()
        .describe('Whether words such as 下同 give later tasks their responsible units; true unless told.'),
    })
    .refine(({ documents, attachments }) => !attachments?.some((at) => documents?.includes(at)), {
      error: '有一行也写在 documents 里；一行只能是其中一种',
      path: ['attachments'],
    })
    .optional()
    .describe('How the document is built, where the program would decide otherwise or is unsure.'),
  accepted: z
    .array(
      z.strictObject({
        code: z.string().min(1).describe('Code of the diagnostic.'),
        line: lineNumber.describe('Line of the source on which it is reported.'),
        reason: words.describe('Why the text is right as it stands.'),
      }),
    )
    .default([])
    .describe('Diagnostics that the publisher has checked against the original; they become information.'),
})

export type Level = (typeof LEVELS)[number]

/** The checked contents of a `plan.yaml`. */
export type PlanSettings = z.output<typeof planSettingsSchema>

/** What the publisher says of how the document is built. */
export type PlanShape = NonNullable<PlanSettings['shape']>

const RANKS: ReadonlyMap<Level | null, number> = new Map(LEVELS.map((level, index) => [level, index]))

/** How far a level is below the national one, from 0; an unknown level comes after all. */
export function levelRank(level: Level | null): number {
  return RANKS.get(level) ?? LEVELS.length
}
