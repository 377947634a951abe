import type { HtmlElement, HtmlNode } from './html-node.ts'

/**
 * Counts what a page numbers by its style (CSS Lists 3 §4). A counter lasts for the elements beside the one that begins it,
 * unless there is one of its name around them: then it lasts within that element alone, as in browsers.
 */
export interface Counters {
  /** Begin a counter. */
  reset(name: string, value: number, element: HtmlElement): void
  increment(name: string, by: number, element: HtmlElement): void
  set(name: string, value: number, element: HtmlElement): void
  /** Its values, the innermost last; `[0]` for one that never began. */
  valuesOf(name: string): readonly number[]
  /** End the counters that last within an element. */
  leave(element: HtmlElement): void
}

/** Create the counters of a page. */
export function createCounters(): Counters {
  const stacks = new Map<string, { readonly scope: HtmlNode | null; value: number }[]>()
  const begun = new Map<HtmlNode | null, string[]>()
  const stackOf = (name: string) => {
    const stack = stacks.get(name) ?? []
    stacks.set(name, stack)
    return stack
  }
  const reset: Counters['reset'] = (name, value, element) => {
    const stack = stackOf(name)
    const top = stack.at(-1)
    if (top && (top.scope === element.parentNode || top.scope === element)) {
      top.value = value
      return
    }
    const scope = top ? element : element.parentNode
    stack.push({ scope, value })
    begun.set(scope, [...(begun.get(scope) ?? []), name])
  }
  const top = (name: string, element: HtmlElement) => {
    if (stackOf(name).length === 0) reset(name, 0, element)
    return stackOf(name).at(-1)
  }
  return {
    reset,
    increment: (name, by, element) => {
      const counter = top(name, element)
      if (counter) counter.value += by
    },
    set: (name, value, element) => {
      const counter = top(name, element)
      if (counter) counter.value = value
    },
    valuesOf: (name) => {
      const values = stackOf(name).map(({ value }) => value)
      return values.length === 0 ? [0] : values
    },
    leave: (element) => {
      for (const name of begun.get(element) ?? []) stackOf(name).pop()
      begun.delete(element)
    },
  }
}
