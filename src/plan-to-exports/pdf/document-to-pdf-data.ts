import type { PlanDocument } from '../document.ts'
import { UNOFFICIAL } from '../editor-notes.ts'
import { joinTables } from '../join-tables.ts'
import { notesToBlocks } from './notes-to-blocks.ts'
import { partToBlocks } from './part-to-blocks.ts'
import type { PdfBlock, PdfData } from './pdf-data.ts'

/** Fewer headings than these are found without a list. */
const LISTED = 12

/**
 * A plan as data for its PDF, which `plan.typ` lays out as GB/T 9704—2012 says, without letterhead and seal.
 *
 * 1. The words before the editor's notes, block by block, are the published text; a row's cells are parted.
 * 2. Headings go down by one level at most (PDF/UA-1, ISO 14289-1 §7.4.2), and every id is there once.
 * 3. Nothing but the plan, and what its fonts lack, decides it.
 *
 * @param missing Characters that no font has.
 */
export function documentToPdfData(document: PlanDocument, missing: readonly string[] = []): PdfData {
  const { plan, parts, id } = document
  const ofPlan = joinTables(parts).flatMap(partToBlocks)
  const hasContents = ofPlan.filter((block) => 'entry' in block && block.entry !== null).length >= LISTED
  return {
    title: plan.title ?? id,
    author: plan.issuer === null ? [] : [plan.issuer],
    description: UNOFFICIAL,
    contents: hasContents ? '目录' : null,
    blocks: withoutGaps([...ofPlan, ...notesToBlocks(document, { hasContents, missing })]),
  }
}

/** Where a plan has no title, or a unit without a number above it, what is below moves up. */
function withoutGaps(blocks: readonly PdfBlock[]): readonly PdfBlock[] {
  let above = 0
  return blocks.map((block) => {
    if (!('level' in block)) return block
    above = Math.min(block.level, above + 1)
    return { ...block, level: above }
  })
}
