import type { Finding } from '../diagnostics/finding.ts'
import type { Block } from '../model/block.ts'
import type { LineIndex } from '../model/line-index.ts'
import type { Part } from '../model/part.ts'
import type { PlanStructure } from '../model/plan-structure.ts'
import type { PublishedText } from '../model/published-text.ts'
import { assignIds } from './assign-ids.ts'
import { checkStructure } from './check-structure.ts'
import { readFrontMatter } from './front-matter.ts'
import { nestBlocks, takeClosing } from './nest-blocks.ts'
import { toChapter, toPart, toPassage, toTask } from './to-units.ts'

/**
 * Nest blocks into a plan.
 *
 * 1. Every block belongs to exactly one part, in order: the parts' blocks are the blocks.
 * 2. Ids are unique; a task's id is its number, or chapter-number where numbers restart.
 * 3. `task.text` is the published text of its part without the label, and `item.text` a slice of it.
 * 4. Total and linear: any blocks give a plan, perhaps an empty one, and findings.
 */
export function blocksToPlan(
  blocks: readonly Block[],
  published: PublishedText,
  lines: LineIndex,
): { structure: PlanStructure; parts: readonly Part[]; findings: readonly Finding[] } {
  const firstHeading = blocks.findIndex(({ marker }) => marker?.kind === 'chapter' || marker?.kind === 'task')
  const frontEnd = firstHeading === -1 ? blocks.length : firstHeading
  const front = readFrontMatter(blocks.slice(0, frontEnd))
  const nests = nestBlocks(blocks.slice(frontEnd))
  const closing = takeClosing(nests)
  const identified = assignIds(nests)
  const parts: Part[] = [...front.parts, ...identified.map(toPart)]
  if (closing.length > 0) parts.push({ id: 'closing', kind: 'closing', blocks: closing })
  const reader = { published, lines }
  const passage = (id: string) =>
    toPassage(
      parts.find((part) => part.id === id),
      reader,
    )
  const children = Map.groupBy(identified, ({ parent }) => parent)
  const { title, documentNumber, issuer, addressees, issuedDate } = front
  return {
    structure: {
      title,
      documentNumber,
      issuer,
      addressees: [...addressees],
      issuedDate,
      notice: passage('notice'),
      preamble: passage('preamble'),
      closing: passage('closing'),
      chapters: identified.flatMap((unit, index) =>
        unit.nest.kind === 'chapter' ? [toChapter(unit, children.get(index) ?? [], reader)] : [],
      ),
      tasks: identified.filter(({ nest }) => nest.kind === 'task').map((unit) => toTask(unit, reader)),
    },
    parts,
    findings: [
      ...checkStructure(nests, { map: published.map, lines }),
      ...(title === null && blocks.length > 0 ? [{ code: 'no-title' as const, at: null }] : []),
      ...(nests.some(({ kind }) => kind === 'task') || blocks.length === 0
        ? []
        : [{ code: 'no-tasks' as const, at: null }]),
    ],
  }
}
