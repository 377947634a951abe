import type { Root } from 'mdast'
import { stringify } from 'yaml'
import type { Layers } from '../model/layers.ts'
import type { Part } from '../model/part.ts'
import { readPartId } from '../model/part-id.ts'
import type { Chapter, Plan, Task } from '../model/plan.ts'
import { findChapter, findTask } from '../model/plan-index.ts'
import type { PublishedText } from '../model/published-text.ts'
import { type EditMark, marksOf } from './marks-of.ts'
import { mdxWriter } from './mdx-writer.ts'
import { partToMdast } from './part-to-mdast.ts'
import {
  toEditorialAnnotations,
  toLayerAnnotations,
  toMarkAnnotations,
  withinPart,
} from './to-annotations.ts'

/** What is written of a plan. */
export interface WrittenPlan {
  /** MDX by path below the plan's folder. */
  readonly mdx: ReadonlyMap<string, string>
  /** Marks of corrections and notes, in the order of the text. */
  readonly marks: readonly EditMark[]
}

/**
 * Write a plan as MDX, one file for each chapter, task and passage.
 *
 * 1. Rendered, a file's text is the text of its part, character for character.
 * 2. No text becomes code or markup: what looks like MDX is escaped by the serializer.
 * 3. The same plan gives the same bytes.
 */
export function planToMdx(
  parts: readonly Part[],
  plan: Plan,
  published: PublishedText,
  layers: ReadonlyMap<string, Layers> = new Map(),
): WrittenPlan {
  const everywhere = [
    ...toEditorialAnnotations(plan, published),
    ...toMarkAnnotations(plan.id, published.text),
  ]
  const written = parts.map((part) => {
    const id = idOf(part)
    const unit = findTask(plan, part.id) ?? findChapter(plan, part.id)
    const frontMatter = { plan: plan.id, kind: part.kind, id, ...(unit && fieldsOf(unit)) }
    const known = toLayerAnnotations(part, layers.get(part.id), plan.id)
    const tree = partToMdast(part, plan.id, published.text, [...withinPart(part, everywhere), ...known])
    return { path: pathOf(part.id), text: writeMdx(frontMatter, tree), marks: marksOf(part.id, tree) }
  })
  return {
    mdx: new Map(written.map(({ path, text }) => [path, text])),
    marks: written.flatMap(({ marks }) => marks),
  }
}

/** What a page needs to know of its chapter or task before it renders the words. */
function fieldsOf(unit: Chapter | Task): Record<string, unknown> {
  const { number, label, title, source } = unit
  return { number, label, ...('chapter' in unit && { chapter: unit.chapter }), title, source }
}

const FOLDERS = {
  chapter: 'chapters',
  task: 'tasks',
  notice: 'parts',
  title: 'parts',
  preamble: 'parts',
  closing: 'parts',
  section: 'parts',
  attachment: 'parts',
} as const

/** Where the words of a part stand below the plan's folder: `tasks/24.mdx`, `parts/section-4-1.mdx`. */
export function pathOf(part: string): string {
  const { kind, id } = readPartId(part)
  return `${FOLDERS[kind]}/${kind === 'task' || kind === 'chapter' ? id : part}.mdx`
}

/** The id without its kind for what has a folder of its own: `24` of `task-24`, but `section-4-1`. */
function idOf({ id, kind }: Part): string {
  return kind === 'task' || kind === 'chapter' ? readPartId(id).id : id
}

/** Every string in quotation marks and on one line: no reader of YAML can take one for something else. */
const YAML_STYLE = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 } as const

function writeMdx(frontMatter: Record<string, unknown>, body: Root): string {
  const fields = stringify(frontMatter, YAML_STYLE).trimEnd()
  const yaml = `# 由 npx gangmu generate 从 source.txt 生成，请勿手改\n${fields}`
  return mdxWriter.stringify({ ...body, children: [{ type: 'yaml', value: yaml }, ...body.children] })
}
