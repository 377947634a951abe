// Elements made and kept. Words of documents come in as text, never as markup.

type Child = Node | string | null | false
type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>

/** An element; an attribute that is a function listens, one that is `false` is not there. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (typeof value === 'boolean') element.toggleAttribute(name, value)
    else element.setAttribute(name, value)
  }
  element.append(...children.filter((child) => child !== null && child !== false))
  return element
}

/** A button that does something; `name` is its full name where its words say less. */
export function button(words: string, act: () => void, name = words): HTMLButtonElement {
  return h('button', { type: 'button', class: 'button', 'aria-label': name, click: act }, words)
}

/** The element of the page that has a mark. */
export function find<T extends HTMLElement = HTMLElement>(mark: string): T {
  const element = document.querySelector<T>(`[data-bench="${mark}"]`)
  if (!element) throw new Error(`the page has no ${mark}`)
  return element
}

/** A piece of a list: what tells it from the others and from what it was before, and how it is made. */
export interface Piece {
  readonly key: string
  readonly make: () => Element
}

const kept = new WeakMap<Element, ReadonlyMap<string, Element>>()

/** Show these pieces in an element. Those that were there before stay as they are, with their focus and place. */
export function keep(parent: Element, pieces: readonly Piece[]): void {
  const before = kept.get(parent)
  const now = new Map<string, Element>()
  for (const { key, make } of pieces) {
    let own = key
    while (now.has(own)) own += '+'
    now.set(own, before?.get(own) ?? make())
  }
  const wanted = new Set(now.values())
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove()
  let next = parent.firstElementChild
  for (const element of now.values()) {
    if (element === next) next = next.nextElementSibling
    else parent.insertBefore(element, next)
  }
  kept.set(parent, now)
}
