import { distinct } from './distinct.ts'
import type { Layers } from './layers.ts'
import { partId } from './part-id.ts'
import type { Chapter, Extra, Passage, SourceLines, Task } from './plan.ts'

/** The parts of a plan that have layers. */
export interface LayeredParts {
  readonly notice: Passage | null
  readonly preamble: Passage | null
  readonly closing: Passage | null
  readonly chapters: readonly Chapter[]
  readonly tasks: readonly Task[]
  readonly extras: readonly Extra[]
}

/** Every part that has layers, by its id (`notice`, `chapter-5`, `task-24`), in the order of the text. */
export function layeredParts({
  notice,
  preamble,
  closing,
  chapters,
  tasks,
  extras,
}: LayeredParts): ReadonlyMap<string, Layers & { readonly text: string }> {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const parts: [string, (Layers & { readonly text: string; readonly source: SourceLines }) | null][] = [
    ['notice', notice],
    ['preamble', preamble],
    ...tasks.filter(({ chapter }) => chapter === null).map(nameTask),
    ...chapters.flatMap((chapter) => [
      [partId('chapter', chapter.id), chapter] as [string, Chapter],
      ...chapter.tasks.flatMap((id) => byId.get(id) ?? []).map(nameTask),
    ]),
    ['closing', closing],
    ...extras.map((extra): [string, Extra] => [extra.id, extra]),
  ]
  const named = parts.flatMap(([id, part]) => (part ? [[id, part] as const] : []))
  return new Map(
    extras.length === 0 ? named : named.sort(([, a], [, b]) => a.source.startLine - b.source.startLine),
  )
}

/** An annotation where it stands. */
export interface Placed<Entry> {
  /** Id of the part whose text it is in. */
  readonly part: string
  readonly entry: Entry
}

/** All annotations of a kind, in the order of the text. */
export function placedEntries<Kind extends keyof Layers>(
  plan: LayeredParts,
  kind: Kind,
): readonly Placed<Layers[Kind][number]>[] {
  return [...layeredParts(plan)].flatMap(([part, layers]) => layers[kind].map((entry) => ({ part, entry })))
}

/** Ids of the documents that a plan cites, itself left out, in the order of their first mention. */
export function citedRegulations(plan: LayeredParts): readonly string[] {
  const cited = placedEntries(plan, 'citations').filter(({ entry }) => entry.by !== 'self')
  return distinct(cited.map(({ entry }) => entry.regulation))
}

function nameTask(task: Task): [string, Task] {
  return [partId('task', task.id), task]
}
