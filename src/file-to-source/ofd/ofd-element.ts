import { elementsOf, type XmlElement } from '../xml-to-tree.ts'

/** An element's name without its namespace: programs write `http://www.ofdspec.org/2016`, an older one, or none. */
export function nameOf({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The elements of a name right below another. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).filter((child) => nameOf(child) === name)
}

/** The first element at a path of names; `undefined` where there is none. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => at && childrenOf(at, name)[0], element)
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** The numbers of an attribute such as `Boundary`; what is no number is 0. */
export function numbersOf(value: string | undefined): readonly number[] {
  const words = (value ?? '').trim().split(/\s+/u, MOST_NUMBERS)
  return words[0] === '' ? [] : words.map((word) => finite(Number(word)))
}

/** A number as far as it is one that a page can have. */
export function finite(value: number): number {
  return Math.abs(value) < 1e9 ? value : 0
}

/** More than any of these attributes has. */
const MOST_NUMBERS = 16

/** Whether an attribute that is true unless it says otherwise (`Visible`, `Fill` of text) is true. */
export function isTrue(value: string | undefined, otherwise: boolean): boolean {
  return value === undefined ? otherwise : !['false', '0'].includes(value.trim().toLowerCase())
}
