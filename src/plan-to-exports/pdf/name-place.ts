import { EDITOR_HEADING } from '../../model/editor-heading.ts'
import type { PlanDocument } from '../document.ts'
import { partToText } from '../words-to-text.ts'

/** Letters that are enough to know a part by. */
const ENOUGH = 14

/** What people call a place in a plan's PDF: the part's first words, or what is no part of the plan. */
export function namePlace({ id, parts }: PlanDocument, part: string): string {
  if (part === 'editor') return `${id} 的${EDITOR_HEADING}`
  const found = parts.find((each) => each.id === part)
  if (!found) return `${id} 的页码、目录`
  const [line = ''] = partToText(found).split('\n')
  return `${id} 的“${line.length > ENOUGH ? `${line.slice(0, ENOUGH)}……` : line}”`
}
