import type { Layers } from './layers.ts'
import type { Chapter, Passage, Task } from './plan.ts'

/** The parts of a plan that have layers. */
export interface LayeredParts {
  readonly notice: Passage | null
  readonly preamble: Passage | null
  readonly closing: Passage | null
  readonly chapters: readonly Chapter[]
  readonly tasks: readonly Task[]
}

/** Every part that has layers, by its id (`notice`, `chapter-5`, `task-24`), in the order of the text. */
export function layeredParts({
  notice,
  preamble,
  closing,
  chapters,
  tasks,
}: LayeredParts): ReadonlyMap<string, Layers> {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const parts: [string, Layers | null][] = [
    ['notice', notice],
    ['preamble', preamble],
    ...tasks.filter(({ chapter }) => chapter === null).map(nameTask),
    ...chapters.flatMap((chapter) => [
      [`chapter-${chapter.id}`, chapter] satisfies [string, Layers],
      ...chapter.tasks.flatMap((id) => byId.get(id) ?? []).map(nameTask),
    ]),
    ['closing', closing],
  ]
  return new Map(parts.flatMap(([id, layers]) => (layers ? [[id, layers] as const] : [])))
}

function nameTask(task: Task): [string, Layers] {
  return [`task-${task.id}`, task]
}
