import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Plan } from '../../model/plan.ts'
import { unitText } from '../../model/unit-text.ts'

/** Chapters with their tasks; tasks before the first chapter stand alone. */
function groups(plan: Plan) {
  const inChapters = plan.chapters.map((chapter) => ({
    chapter,
    tasks: plan.tasks.filter(({ id }) => chapter.tasks.includes(id)),
  }))
  const loose = plan.tasks.filter(({ chapter }) => chapter === null)
  return loose.length === 0 ? inChapters : [{ chapter: null, tasks: loose }, ...inChapters]
}

/** The net: a cell for every task, by number. */
export function mapToHast(plan: Plan): Element {
  const rows = groups(plan).map(({ chapter, tasks }) =>
    h('li', [
      ...(chapter
        ? [
            h(
              'a',
              { href: `#chapter-${chapter.id}`, title: chapter.title, className: ['rope'] },
              chapter.label.replace(/、$/u, ''),
            ),
          ]
        : []),
      ...tasks.map((task) => h('a', { href: `#task-${task.id}`, title: task.title }, String(task.number))),
    ]),
  )
  return h('nav', { ariaLabel: '全文地图', className: ['map'] }, [h('ol', rows)])
}

/** The headings in order. */
export function contentsToHast(plan: Plan): Element {
  const items = groups(plan).map(({ chapter, tasks }) =>
    h('li', [
      ...(chapter ? [h('a', { href: `#chapter-${chapter.id}` }, unitText(chapter))] : []),
      h(
        'ol',
        tasks.map((task) => h('li', [h('a', { href: `#task-${task.id}` }, unitText(task))])),
      ),
    ]),
  )
  return h('details', { className: ['contents'] }, [
    h('summary', '目录'),
    h('nav', { ariaLabel: '目录' }, [h('ol', items)]),
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
