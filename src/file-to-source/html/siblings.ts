import { elementsIn, type HtmlElement, isElement } from './html-node.ts'

/** Elements that stand beside each other, with the place of each. */
interface Siblings {
  readonly all: readonly HtmlElement[]
  readonly places: ReadonlyMap<HtmlElement, number>
}

const KNOWN = new WeakMap<object, Siblings>()

/** The elements that stand beside an element, itself among them, and its place among them from 0. */
export function siblingsOf(element: HtmlElement): {
  readonly all: readonly HtmlElement[]
  readonly at: number
} {
  const parent = element.parentNode
  if (!parent) return { all: [element], at: 0 }
  const known = KNOWN.get(parent) ?? placed(elementsIn(parent))
  KNOWN.set(parent, known)
  return { all: known.all, at: known.places.get(element) ?? 0 }
}

function placed(all: readonly HtmlElement[]): Siblings {
  return { all, places: new Map(all.map((each, index) => [each, index])) }
}

/** The element that an element stands in. */
export function parentOf(element: HtmlElement): HtmlElement | null {
  const parent = element.parentNode
  return parent && isElement(parent) ? parent : null
}

/** The element before an element. */
export function previousOf(element: HtmlElement): HtmlElement | null {
  const { all, at } = siblingsOf(element)
  return all[at - 1] ?? null
}
