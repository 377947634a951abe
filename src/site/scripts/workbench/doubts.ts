// The doubts about a plan, and what was chosen.
import type { Told } from '../../../browser/protocol.ts'
import { workbenchStrings as words } from '../../strings/workbench.ts'
import { button, find, h, keep, type Piece } from '../elements.ts'
import type { Bench, Step } from './bench.ts'
import { drawDoubt } from './doubt.ts'

/** How many doubts are drawn at once. */
const LISTED = 50

/** How many doubts have to be looked at. */
export function doubtsLeft(messages: readonly Told[]): number {
  return messages.filter(({ severity }) => severity !== 'info').length
}

/** Draws the doubts of the work on the bench. */
export function createDoubts(bench: Bench): () => void {
  let listed = LISTED
  let file: unknown = null
  let drawn: readonly string[] = []
  const draw = () => {
    const work = bench.current()
    if (!work) return
    if (file !== work.file) listed = LISTED
    file = work.file
    const { messages, toCheck, text } = work.reading
    const lines = text.split(/\r\n|[\n\r]/u)
    const of = (severity: Told['severity']) => messages.filter((told) => told.severity === severity)
    const left = [...of('error'), ...of('warning')]
    const kinds = Map.groupBy(of('warning'), ({ code }) => code)
    const atOnce = Map.groupBy(left, answersOf)
    const pieces = (doubts: readonly Told[]): readonly Piece[] =>
      doubts.slice(0, listed).map((told) => {
        const kind = kinds.get(told.code) ?? []
        const alike = kind[0] === told ? kind : []
        const settled = told.choices.length > 0 ? (atOnce.get(answersOf(told))?.length ?? 0) : 0
        return {
          key: JSON.stringify([told, alike.length, settled, evidenceKey(told, lines)]),
          make: () => drawDoubt(told, alike, settled, lines, bench),
        }
      })
    const more = left.length > listed
    const names = left.map((told) => JSON.stringify(told))
    keepingFocus(find('doubts'), staying(drawn, names), () => {
      keep(find('doubts'), pieces(left))
      keep(find('infos'), pieces(of('info')))
    })
    drawn = names
    find('no-doubts').hidden = left.length > 0
    const further = find('more-doubts')
    further.hidden = !more
    further.replaceChildren(
      ...(more
        ? [
            button(words.more(Math.min(LISTED, left.length - listed)), () => {
              listed += LISTED
              draw()
            }),
          ]
        : []),
    )
    find('infos-count').textContent = words.infos(of('info').length)
    find('infos-fold').hidden = of('info').length === 0
    keep(
      find('to-check'),
      toCheck.map((each) => ({ key: each, make: () => h('li', {}, each) })),
    )
    drawSettled(work.steps)
  }
  return draw
}

/** What was chosen, the last first: that is what can be undone. */
function drawSettled(steps: readonly Step[]): void {
  const chosen = steps.flatMap((step) => step.chosen ?? [])
  find('settled-fold').hidden = chosen.length === 0
  find('settled-count').textContent = words.settled(chosen.length)
  const pieces = chosen.map((one, index) => ({
    key: `${index} ${JSON.stringify(one)}`,
    make: () =>
      h(
        'li',
        {},
        one.line !== null && h('a', { href: `#L${one.line}` }, words.line(one.line)),
        h('span', {}, one.what),
        h('b', {}, `${words.chose}${one.answer}`),
      ),
  }))
  keep(find('settled'), pieces.toReversed())
}

/** Of each place in a list of doubts, how many of those before it are in the next list still. */
function staying(was: readonly string[], is: readonly string[]): (index: number) => number {
  const next = new Set(is)
  return (index) => was.slice(0, index).filter((name) => next.has(name)).length
}

/**
 * The focus goes to the doubt that took the place of the one that is gone, and the last one leads to what says so.
 *
 * @param before How many doubts stay before the one at an index.
 */
function keepingFocus(list: HTMLElement, before: (index: number) => number, change: () => void): void {
  const focused = document.activeElement
  const index = [...list.children].findIndex((child) => child.contains(focused))
  change()
  if (index < 0 || focused?.isConnected) return
  const next = list.children[Math.min(before(index), list.children.length - 1)]
  const target = next?.querySelector<HTMLElement>('h3') ?? find('doubts-heading')
  target.focus({ preventScroll: next !== undefined && isInView(next) })
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}

/** What tells doubts apart that one answer settles together: all of a kind on a line, as `plan.yaml` accepts them. */
function answersOf({ choices }: Told): string {
  return JSON.stringify(choices)
}

/** What the evidence shows, which may change while the doubt stays. */
function evidenceKey({ place }: Told, lines: readonly string[]): string {
  const line = place?.start.line ?? 0
  return lines.slice(Math.max(0, line - 2), line + 1).join('\n')
}
