import { z } from 'zod'
import { layerFields } from './layers.ts'
import { originalSchema } from './original.ts'
import { outcomeSchema } from './registry.ts'

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
    level: z.int().min(1).max(3).describe('1 for “1.”, 2 for “（1）”, 3 for “①”.'),
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

const taskSchema = z.strictObject({
  id: id.describe('The number where numbering runs on through the plan; chapter-number where it restarts.'),
  number: z.int().min(1).describe('The number as an integer.'),
  label,
  chapter: z.int().min(1).nullable().describe('Number of the chapter; null before the first chapter.'),
  title: z.string().describe('First sentence, without its full stop.'),
  text: z.string().describe('The whole text as published, title included, label not.'),
  items: z.array(itemSchema),
  source: lines,
  ...layerFields,
  outcomes: z.array(outcomeSchema.omit({ task: true })).describe('What is known of how it turned out.'),
})

const diagnosticSchema = z.strictObject({
  code: z.string().describe('Permanent code; its page is /about/diagnostics/<code>/.'),
  severity: z.enum(['error', 'warning', 'info']),
  line: z.int().min(1).nullable().describe('Line of the source, from 1; null where there is no place.'),
  column: z.int().min(1).nullable().describe('Column in UTF-16 code units, from 1.'),
  message: z.string().describe('What was found.'),
  expected: z.string().describe('What was expected.'),
  advice: z.string().describe('What to do.'),
})

/** One issued document and its parts, as published at `/<id>/plan.json`. */
export const planSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: id.nullable().describe('Permanent id; null for a file that has not been given one.'),
    title: z.string().nullable().describe('Title of the plan; null where none was found.'),
    documentNumber: z.string().nullable().describe('发文字号'),
    issuer: z.string().nullable().describe('发文机关'),
    addressees: z.array(z.string()).describe('主送机关'),
    issuedDate: z.iso.date().nullable().describe('成文日期'),
    source: z.strictObject({
      file: z.string().describe('Name of the file.'),
      sha256: z.string().describe('SHA-256 of its bytes, in hexadecimal.'),
      encoding: z.string(),
      lines: z.int().min(0).describe('Number of lines.'),
      characters: z.int().min(0).describe('Number of Unicode characters, line ends included.'),
    }),
    original: originalSchema
      .nullable()
      .describe('The document that the source was read from; null where the source is the document.'),
    notice: passage.nullable().describe('The covering notice (印发通知), letterhead to date.'),
    preamble: passage.nullable().describe('Text between the title and the first chapter (导语).'),
    closing: passage.nullable().describe('Text after the last task (结语).'),
    chapters: z.array(chapterSchema),
    tasks: z.array(taskSchema),
    corrections: z.array(z.strictObject({ ...edit, reason: z.string() })).describe('Declared edits (校订).'),
    normalizations: z.array(z.strictObject({ ...edit, rule: z.string() })).describe('Edits by rule (规整).'),
    notes: z
      .array(z.strictObject({ ...place, text: z.string(), note: z.string() }))
      .describe('Editor’s notes (编者注); the words stay as they are.'),
    diagnostics: z.array(diagnosticSchema),
  })
  .meta({ title: 'Gangmu plan', description: 'A government plan as published, with its proof of origin.' })

export type Plan = z.output<typeof planSchema>
export type Chapter = Plan['chapters'][number]
export type Task = Plan['tasks'][number]
export type Item = Task['items'][number]
export type Passage = z.output<typeof passage>
export type SourceLines = z.output<typeof lines>
export type PlanDiagnostic = Plan['diagnostics'][number]
