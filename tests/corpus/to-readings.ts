import type { Plan } from '../../src/model/plan.ts'
import type { ExpectedDocument, ReadingName } from './expected-document.ts'

/** One thing that a reader finds in a document, and where the program should have it. */
export interface Reading {
  readonly name: ReadingName
  readonly expected: unknown
  readonly find: (plan: Plan) => unknown
}

/** An expectation taken apart into its readings. */
export function toReadings(document: ExpectedDocument): readonly Reading[] {
  return [headReadings, structureReadings, unitReadings, warningReadings, lineReadings].flatMap((read) =>
    read(document),
  )
}

function headReadings(document: ExpectedDocument): readonly Reading[] {
  const { title, documentNumber, issuers, issuedDate, addressees } = document
  return [
    { name: 'title', expected: title, find: (plan) => plan.title },
    { name: 'documentNumber', expected: documentNumber, find: (plan) => plan.documentNumber },
    { name: 'issuers', expected: issuers, find: (plan) => plan.issuers },
    { name: 'addressees', expected: addressees, find: (plan) => plan.addressees.length },
    { name: 'issuedDate', expected: issuedDate, find: (plan) => plan.issuedDate },
  ]
}

function structureReadings(document: ExpectedDocument): readonly Reading[] {
  const { furtherTitles = [], notice, closing, chapters, perChapter, tasks } = document
  return [
    {
      name: 'furtherTitles',
      expected: furtherTitles,
      find: (plan) => plan.documents.slice(1).map(({ title }) => title),
    },
    { name: 'notice', expected: notice, find: (plan) => firstWords(plan.notice, notice) },
    { name: 'closing', expected: closing, find: (plan) => firstWords(plan.closing, closing) },
    {
      name: 'chapters',
      expected: chapters,
      find: (plan) => [plan.chapters.length, ...ends(plan.chapters).map(({ title }) => title)],
    },
    {
      name: 'perChapter',
      expected: perChapter,
      find: (plan) => plan.chapters.map(({ tasks }) => tasks.length),
    },
    {
      name: 'tasks',
      expected: tasks,
      find: (plan) => [
        plan.tasks.length,
        ...ends(plan.tasks).map(({ label, id, title }) => [label, id, title]),
      ],
    },
  ]
}

function unitReadings({ units }: ExpectedDocument): readonly Reading[] {
  return Object.entries(units).map(([id, expected]) => ({
    name: `units of ${id}`,
    expected,
    find: (plan) => unitsOf(plan, id),
  }))
}

/** What should be told and what should not are two readings: where too much is told, what should be told still is. */
function warningReadings({ warnings }: ExpectedDocument): readonly Reading[] {
  const codes = (plan: Plan) => [...new Set(warningsOf(plan).map(({ code }) => code))].sort()
  return [
    {
      name: 'warnings',
      expected: [...warnings].sort(),
      find: (plan) => codes(plan).filter((code) => warnings.includes(code)),
    },
    {
      name: 'no further warnings',
      expected: [],
      find: (plan) => codes(plan).filter((code) => !warnings.includes(code)),
    },
  ]
}

function lineReadings({ lines = {} }: ExpectedDocument): readonly Reading[] {
  return Object.entries(lines).map(([name, expected]) => ({
    name: `lines of ${name}`,
    expected,
    find: (plan) => [
      ...warningsOf(plan).flatMap(({ code, line }) => (code === name ? [line] : [])),
      ...plan.normalizations.flatMap(({ rule, line }) => (rule === name ? [line] : [])),
    ],
  }))
}

/** As many characters as the expectation has; some more where it has none, to be seen in the failure. */
function firstWords(part: Plan['notice'], expected: string | null): string | null {
  return part?.text.slice(0, expected?.length ?? 80) ?? null
}

function ends<Item>(items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? [] : [...items.slice(0, 1), ...items.slice(-1)]
}

/** All that is told, but for what is told only for information. */
function warningsOf(plan: Plan): Plan['diagnostics'] {
  return plan.diagnostics.filter(({ severity }) => severity !== 'info')
}

function unitsOf(plan: Plan, id: string): readonly [lead: string, support: string] | null {
  const units = plan.tasks.find((task) => task.id === id)?.organizations
  if (units === undefined) return null
  const having = (role: string) => units.filter((unit) => unit.role === role).map(({ text }) => text)
  return [having('lead').join('、'), having('support').join('、')]
}
