import { z } from 'zod'
import { DEEPEST_ITEM } from '../chinese/markers.ts'
import { layerFields } from './layers.ts'
import { publishedOriginalSchema } from './original.ts'
import { taskOutcomeFields } from './outcome.ts'
import { planHistorySchema } from './plan-history.ts'
import { REDACTION_MARK } from './redaction.ts'

const start = z.int().min(0).describe('First UTF-16 code unit, from 0.')
const end = z.int().min(0).describe('The code unit after the last.')
const id = z.string().describe('Permanent id, used in addresses.')
const label = z.string().describe('The number as it is published, such as “（二十四）” or “一、”.')

const lines = z
  .strictObject({
    startLine: z.int().min(1).describe('First line of the source, from 1.'),
    endLine: z.int().min(1).describe('Last line of the source.'),
  })
  .describe('Where the words stand in the source.')

const place = {
  start: start.describe('Offset in the decoded source, in UTF-16 code units, from 0.'),
  end: end.describe('Offset in the decoded source after the last code unit.'),
  line: z.int().min(1).describe('Line of the source, from 1.'),
  column: z.int().min(1).describe('Column of the source in UTF-16 code units, from 1.'),
}

const edit = {
  ...place,
  before: z.string().describe('The words as they stand in the source.'),
  after: z.string().describe('The words as they are published.'),
}

const passage = z.strictObject({
  text: z.string().describe('The words as published; paragraphs are parted by one line feed.'),
  source: lines,
  ...layerFields,
})

const annotation = {
  start: start.describe('Offset in the text of the part that holds the words.'),
  end,
  text: z.string().describe('The words: always the slice from start to end.'),
}

/** A numbered unit below a task: 1. （1） ①. */
const itemSchema = z
  .strictObject({
    ...annotation,
    label,
    number: z.int().min(1).describe('The number as an integer.'),
    level: z
      .int()
      .min(1)
      .max(DEEPEST_ITEM)
      .describe('Below （一）: 1 for “1.”, 2 for “（1）”, 3 for “①”; below 一、 one more for each.'),
  })
  .describe('An item; its span runs to where the next item begins or its paragraph ends.')

const chapterSchema = z.strictObject({
  id: id.describe('The number; x2, x3 … are added where a number is used twice.'),
  number: z.int().min(1).describe('The number as an integer.'),
  label,
  title: z.string().describe('The heading without its number.'),
  text: z.string().describe('Heading without its number, and what stands before the first task.'),
  tasks: z.array(id).describe('Ids of the tasks, in order.'),
  source: lines,
  ...layerFields,
})

const inheritedUnit = z
  .strictObject({
    ...annotation,
    part: id.describe('Id of the part whose text the offsets count in, such as task-1 or chapter-2.'),
    organization: z.string().nullable().describe('Id of the body, of the registry or of `bodies`.'),
    role: z.enum(['lead', 'support']).describe('Who leads, who supports.'),
    verb: z.string().optional().describe('That part’s own word for it.'),
    because: z
      .enum(['same', 'below'])
      .describe('“same”: that part says 下同 of its units; “below”: it names units of all that follows.'),
  })
  .describe('A unit that another part makes responsible for this task.')

const taskSchema = z.strictObject({
  id: id.describe('The number where numbering runs on through the plan; chapter-number where it restarts.'),
  number: z.int().min(1).describe('The number as an integer.'),
  label,
  chapter: z.int().min(1).nullable().describe('Number of the chapter; null before the first chapter.'),
  title: z
    .string()
    .describe('First sentence, without its full stop; of a row, of the cell that names the task.'),
  text: z
    .string()
    .describe('The whole text as published, title included, label not; of a row, all cells, parted by tabs.'),
  columns: z
    .array(z.string())
    .optional()
    .describe('Of a row of a table: the names of its columns, as the head row has them.'),
  items: z.array(itemSchema),
  source: lines,
  ...layerFields,
  inheritedUnits: z.array(inheritedUnit).describe('Units that a part before it names for it (下同).'),
  ...taskOutcomeFields,
})

const bodySchema = z
  .strictObject({
    id: id.describe(
      'Code of the place and function, such as 411721-sifaxingzheng, or body- and a hash of place and name.',
    ),
    name: z.string().describe('Its name, with that of its place where the text has only a word for it.'),
    place: z
      .string()
      .nullable()
      .describe(
        'Six-digit code of its place (GB/T 2260), 000000 for the whole country; null while not certain.',
      ),
    function: z
      .string()
      .nullable()
      .describe('Id of its function, the same in all places; null where the table has none.'),
  })
  .describe('A body that the registry does not name.')

const form = z.string().nullable()

const documentSchema = z
  .strictObject({
    number: z.int().min(1).describe('Its place in the file, from 1.'),
    title: z.string().nullable(),
    form: z
      .strictObject({
        chapters: form.describe(
          'How the first chapter’s number is written; null where there are no chapters.',
        ),
        sections: z.array(z.string()).describe('The same for headings between chapters and tasks.'),
        tasks: form.describe('How the first task’s number is written; null where there are no tasks.'),
      })
      .describe('How the document is numbered, as it was detected.'),
    chapters: z.array(id),
    tasks: z.array(id),
  })
  .describe('One of the documents of the file.')

const extraSchema = z
  .strictObject({
    id: id.describe('Id of the part, such as section-4-1, attachment-1 or preamble-2.'),
    kind: z.enum(['section', 'attachment', 'title', 'preamble', 'closing']),
    document: z.int().min(1).describe('The document that it belongs to.'),
    chapter: id.nullable().describe('Of a section: its chapter; otherwise null.'),
    tasks: z.array(id).describe('Of a section: ids of its tasks.'),
    label: label.nullable().describe('Of a section: its number; otherwise null.'),
    title: z.string().nullable().describe('Its heading without number or mark; null where it has none.'),
    text: z.string().describe('Its words; the label of a section is left out.'),
    source: lines,
    ...layerFields,
  })
  .describe('A part beyond those of a plain plan: a heading between chapter and task, an attachment, …')

const diagnosticSchema = z.strictObject({
  code: z.string().describe('Permanent code; its page is /about/diagnostics/<code>/.'),
  severity: z.enum(['error', 'warning', 'info']),
  line: z.int().min(1).nullable().describe('Line of the source, from 1; null where there is no place.'),
  column: z.int().min(1).nullable().describe('Column in UTF-16 code units, from 1.'),
  message: z.string().describe('What was found.'),
  expected: z.string().describe('What was expected.'),
  advice: z.string().describe('What to do.'),
})

/** What `schemaVersion` promises to programs that read `plan.json`; the reasons are in decision record 0025. */
const VERSION_POLICY =
  'schemaVersion is raised when a member is taken away, renamed, given another type, unit or meaning, or becomes null or absent where it never was, and when a closed list gets a new value. New members, wider limits, and new codes, rules and ids come without a new number: pass over what you do not know, and validate with the schema of the same site. After a new number the old form stays at plan-<number>.json for at least twelve months.'

/**
 * One issued document and its parts, as published at `/<id>/plan.json`.
 *
 * `schemaVersion` is raised only where a program that keeps to `VERSION_POLICY` would break.
 */
export const planSchema = z
  .strictObject({
    schemaVersion: z.literal(1).describe(VERSION_POLICY),
    id: id.nullable().describe('Permanent id; null for a file that has not been given one.'),
    title: z.string().nullable().describe('Title of the plan; null where none was found.'),
    documentNumber: z.string().nullable().describe('发文字号'),
    issuer: z.string().nullable().describe('发文机关; several are parted by “、”.'),
    issuers: z.array(z.string()).describe('发文机关, one by one.'),
    addressees: z.array(z.string()).describe('主送机关'),
    issuedDate: z.iso.date().nullable().describe('成文日期'),
    history: planHistorySchema.optional(),
    source: z.strictObject({
      file: z.string().describe('Name of the file.'),
      sha256: z
        .string()
        .describe(
          'SHA-256 of its bytes, in hexadecimal; where words are redacted, of the text without them.',
        ),
      encoding: z.string(),
      lines: z.int().min(0).describe('Number of lines.'),
      characters: z.int().min(0).describe('Number of Unicode characters, line ends included.'),
    }),
    original: publishedOriginalSchema
      .nullable()
      .describe('The document that the source was read from; null where the source is the document.'),
    notice: passage.nullable().describe('The covering notice (印发通知), letterhead to date.'),
    preamble: passage.nullable().describe('Text between the title and the first chapter (导语).'),
    closing: passage.nullable().describe('Text after the last task (结语).'),
    chapters: z.array(chapterSchema),
    tasks: z.array(taskSchema),
    documents: z.array(documentSchema).describe('The documents of the file; most have one.'),
    extras: z.array(extraSchema).describe('Parts that a plain plan does not have, in order.'),
    bodies: z
      .array(bodySchema)
      .describe('Bodies that the plan makes responsible and the registry does not name, each once.'),
    redactions: z
      .array(
        z.strictObject({
          ...place,
          length: z.int().min(1).describe('UTF-16 code units that were there.'),
          characters: z
            .int()
            .min(0)
            .describe('Characters (code points) that were there, blanks aside: read, and not shown.'),
          kind: z.string().describe('What they were, such as 电话.'),
          reason: z.string().nullable(),
        }),
      )
      .describe(
        `Words of the document that readers do not see (隐去); “${REDACTION_MARK}” stands for them in the source.`,
      ),
    corrections: z.array(z.strictObject({ ...edit, reason: z.string() })).describe('Declared edits (校订).'),
    normalizations: z.array(z.strictObject({ ...edit, rule: z.string() })).describe('Edits by rule (规整).'),
    notes: z
      .array(z.strictObject({ ...place, text: z.string(), note: z.string() }))
      .describe('Editor’s notes (编者注); the words stay as they are.'),
    diagnostics: z.array(diagnosticSchema),
  })
  .meta({
    title: 'Gangmu plan',
    description: `A government plan as published, with its proof of origin. ${VERSION_POLICY}`,
  })

export type Plan = z.output<typeof planSchema>
export type Chapter = Plan['chapters'][number]
export type Task = Plan['tasks'][number]
export type Body = Plan['bodies'][number]
export type Extra = Plan['extras'][number]
export type PlanDocument = Plan['documents'][number]
export type InheritedUnit = Task['inheritedUnits'][number]
export type Passage = z.output<typeof passage>
export type SourceLines = z.output<typeof lines>
export type PlanDiagnostic = Plan['diagnostics'][number]
