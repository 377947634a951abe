// The map of a plan, as the site has it, and its contents; both lead to the text.
import type { Reading } from '../../../browser/protocol.ts'
import { partId } from '../../../model/part-id.ts'
import { findUnit, groupByDocument, groupTasks, type TaskGroup } from '../../../model/plan-index.ts'
import { unitNumber, unitText } from '../../../model/unit-text.ts'
import { workbenchStrings as words } from '../../strings/workbench.ts'
import { find, h, keep, type Piece } from '../elements.ts'
import type { Bench } from './bench.ts'

/** Contents of more tasks than these are folded at first. */
const UNFOLDED = 60
/** How far in a part is shown at most. */
const DEEPEST = 4
/** What of a chapter's number is around its numeral, as on the site's maps. */
const AROUND = /^[第（(]|(?:部分|[章节编篇、．.）)])$/gu

/** Draws them where they changed. */
export function createMap(bench: Bench): () => void {
  let file: unknown = null
  return () => {
    const work = bench.current()
    if (!work) return
    const { plan } = work.reading
    const groups = groupTasks(plan)
    const key = JSON.stringify([
      plan.documents.map(({ title }) => title),
      groups.map(({ chapter, tasks }) => [chapter?.label, chapter?.title, tasks.map(unitText)]),
    ])
    find('outline-count').textContent = words.outline(plan.tasks.length)
    if (file !== work.file) find<HTMLDetailsElement>('outline-fold').open = plan.tasks.length <= UNFOLDED
    file = work.file
    keep(find('map'), [
      {
        key,
        make: () =>
          h(
            'nav',
            { class: 'plan-map', 'aria-label': words.map },
            ...groupByDocument(plan).flatMap(({ title, groups: own }) => {
              const name =
                title === null ? '' : (plan.extras.find(({ id }) => id === title)?.title ?? plan.title ?? '')
              return [
                name !== '' && h('h3', { class: 'of-document' }, name),
                h(
                  'ol',
                  { class: own.some(({ chapter }) => chapter !== null) ? 'roped' : '' },
                  ...own.map(drawGroup),
                ),
              ]
            }),
          ),
      },
    ])
    keep(find('outline'), outlineOf(work.reading))
  }
}

function drawGroup({ chapter, tasks }: TaskGroup): HTMLElement {
  return h(
    'li',
    { class: chapter ? 'group' : 'group loose' },
    chapter &&
      h(
        'a',
        { class: 'knot', href: `#${partId('chapter', chapter.id)}` },
        h('span', { class: 'knot-number' }, chapter.label.replace(AROUND, '')),
        h('span', { class: 'knot-title' }, chapter.title),
      ),
    h(
      'ol',
      {},
      ...tasks.map((task) =>
        h(
          'li',
          {},
          h(
            'a',
            { class: 'cell', href: `#${partId('task', task.id)}` },
            h('span', { class: 'cell-number' }, unitNumber(task)),
            h('span', { class: 'cell-title' }, task.title),
          ),
        ),
      ),
    ),
  )
}

/** The parts of a file in the order of the text, each as far in as it stands within others. */
function outlineOf({ plan, parts }: Reading): readonly Piece[] {
  return parts.map((part) => {
    const { label, title } = findUnit(plan, part.id) ?? { label: null, title: null }
    const name = words.parts[part.kind]
    const own = part.kind === 'title' ? (title ?? plan.title) : title
    const text = label ? unitText({ label, title: title ?? '' }) : own ? `${name}：${own}` : name
    const level = Math.min(part.depth, DEEPEST)
    return {
      key: JSON.stringify([part.id, text, level]),
      make: () => h('li', { class: `of-${part.kind} depth-${level}` }, h('a', { href: `#${part.id}` }, text)),
    }
  })
}
