import type { WordsIn } from '../../plan-to-mdx/read-words.ts'
import { paths } from '../lib/urls.ts'
import Cell from './Cell.astro'
import Edit from './Edit.astro'
import Heading from './Heading.astro'
import Item from './Item.astro'
import LayerLink from './LayerLink.astro'
import Line from './Line.astro'
import Table from './Table.astro'

/** How words look of which something is known, and where they lead. */
export interface Layer {
  readonly class: string
  /** Site path of what is known; `page` is the plan whose page has the words. */
  readonly pathOf: (words: { readonly id?: string; readonly plan?: string }, page: string) => string
  /** Whether a script shows on the page what is known. */
  readonly isPreviewed?: boolean
}

const layer = (name: string, pathOf: Layer['pathOf'], isPreviewed = false) =>
  [LayerLink, { class: name, pathOf, isPreviewed }] as const

/** What renders each element of a part's MDX, and what it is told besides the element's own attributes. */
export const COMPONENTS = {
  p: ['p'],
  Heading: [Heading],
  Line: [Line],
  Item: [Item],
  Table: [Table],
  Row: ['tr'],
  Cell: [Cell],
  Correction: [Edit, { kind: 'correction' }],
  Note: [Edit, { kind: 'note' }],
  Citation: layer('cite', ({ id, plan = '' }) => (id ? paths.regulation(id) : paths.plan(plan)), true),
  Term: layer('term', ({ id = '' }) => paths.term(id)),
  Organization: layer('body', ({ id = '' }) => paths.organization(id)),
  Target: layer('target', ({ id }, page) => paths.planTargets(page, id)),
  Deadline: layer('deadline', ({ id }, page) => paths.planDeadlines(page, id)),
  Thing: layer('thing', ({ plan = '', id }) => paths.fidelity(plan, id)),
} as const satisfies Readonly<Record<WordsIn['name'], readonly [component: unknown, told?: object]>>
