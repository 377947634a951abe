import type { Element } from 'hast'
import { h } from 'hastscript'
import { partId } from '../../model/part-id.ts'
import type { Plan } from '../../model/plan.ts'
import { groupByDocument, type TaskGroup } from '../../model/plan-index.ts'
import { quoteOf } from '../../model/quote.ts'
import { unitNumber, unitText } from '../../model/unit-text.ts'

/** The net: a cell for every task, by number. */
export function mapToHast(plan: Plan): Element {
  const rows = byDocument(plan, ({ chapter, tasks }) => [
    ...(chapter
      ? [
          h(
            'a',
            { href: anchorOf('chapter', chapter), title: chapter.title, className: ['rope'] },
            chapter.label.replace(/、$/u, ''),
          ),
        ]
      : []),
    ...tasks.map((task) => h('a', { href: anchorOf('task', task), title: task.title }, unitNumber(task))),
  ])
  return h('nav', { ariaLabel: '全文地图', className: ['map'] }, [h('ol', rows)])
}

/** The headings in order. */
export function contentsToHast(plan: Plan): Element {
  const items = byDocument(plan, ({ chapter, tasks }) => [
    ...(chapter ? [h('a', { href: anchorOf('chapter', chapter) }, unitText(chapter))] : []),
    h(
      'ol',
      tasks.map((task) => h('li', [h('a', { href: anchorOf('task', task) }, unitText(task))])),
    ),
  ])
  return h('details', { className: ['contents'] }, [
    h('summary', '目录'),
    h('nav', { ariaLabel: '目录' }, [h('ol', items)]),
  ])
}

function anchorOf(kind: 'chapter' | 'task', { id }: { readonly id: string }): string {
  return `#${partId(kind, id)}`
}

/** A line for each group of tasks; of several documents, each has its title above its lines. */
function byDocument(plan: Plan, toLine: (group: TaskGroup) => Element[]): Element[] {
  return groupByDocument(plan).flatMap(({ title, groups }) => [
    ...(title === null ? [] : [h('li', { className: ['of-document'] }, quoteOf(plan, title))]),
    ...groups.map((group) => h('li', toLine(group))),
  ])
}

/** The search; the script shows it. */
export function searchToHast(): Element {
  return h('search', { hidden: true }, [
    h('form', [
      h('label', { htmlFor: 'query' }, '按编号、词句、文件或部门搜索'),
      h('input', { id: 'query', type: 'search', autocomplete: 'off', spellcheck: 'false' }),
    ]),
    h('p', { role: 'status' }),
    h('ol', { ariaLabel: '搜索结果' }),
    h('ol', { ariaLabel: '相关结果' }),
  ])
}
