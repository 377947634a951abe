import type { AttributeSelector, CssNode, Nth, PseudoClassSelector } from 'css-tree'
import { attribute, childrenOf, classesOf, type HtmlElement, hasAttribute } from '../html-node.ts'
import { parentOf, siblingsOf } from '../siblings.ts'
import { type CompiledSelector, compileSelector, matchesSelector, type Spend } from './selector.ts'

/** Whether an element has what a part of a selector asks. */
export type Test = (element: HtmlElement, spend: Spend) => boolean

/** A part of a selector. */
interface SimpleTest {
  readonly test: Test
  readonly specificity: number
  /** What rules are found by. */
  readonly key?: string
}

const [ID, CLASS, TAG] = [10_000, 100, 1]

/** Compile a part of a selector; `null` for one that is not known or matches nothing on a page at rest. */
export function toTest(node: CssNode): SimpleTest | null {
  if (node.type === 'TypeSelector') {
    const name = node.name.split('|').at(-1)?.toLowerCase() ?? ''
    if (name === '*') return { test: () => true, specificity: 0 }
    return { test: ({ tagName }) => tagName.toLowerCase() === name, specificity: TAG, key: name }
  }
  if (node.type === 'IdSelector')
    return {
      test: (element) => attribute(element, 'id') === node.name,
      specificity: ID,
      key: `#${node.name}`,
    }
  if (node.type === 'ClassSelector')
    return {
      test: (element) => classesOf(element).includes(node.name),
      specificity: CLASS,
      key: `.${node.name}`,
    }
  if (node.type === 'AttributeSelector') return { test: attributeTest(node), specificity: CLASS }
  return node.type === 'PseudoClassSelector' ? pseudoClass(node) : null
}

function attributeTest({ name, matcher, value, flags }: AttributeSelector): Test {
  const fold = (text: string) => (flags?.toLowerCase() === 'i' ? text.toLowerCase() : text)
  const key = name.name.split('|').at(-1)?.toLowerCase() ?? ''
  const wanted = fold(value === null ? '' : value.type === 'String' ? value.value : value.name)
  return (element) => {
    if (!hasAttribute(element, key)) return false
    const held = fold(attribute(element, key))
    if (matcher === null) return true
    if (matcher === '=') return held === wanted
    if (wanted === '') return false
    if (matcher === '^=') return held.startsWith(wanted)
    if (matcher === '$=') return held.endsWith(wanted)
    if (matcher === '*=') return held.includes(wanted)
    if (matcher === '|=') return held === wanted || held.startsWith(`${wanted}-`)
    return held.split(/\s+/u).includes(wanted)
  }
}

/** Whether an element is at a place among its siblings: `from` counts them from either end. */
const isAt = (
  element: HtmlElement,
  isOfType: boolean,
  isFromEnd: boolean,
  fits: (place: number) => boolean,
) => {
  const { all, at } = siblingsOf(element)
  if (!isOfType) return fits(isFromEnd ? all.length - at : at + 1)
  const side = isFromEnd ? all.slice(at) : all.slice(0, at + 1)
  return fits(side.filter(({ tagName }) => tagName === element.tagName).length)
}
const isFirst = (place: number) => place === 1

/** Pseudo-classes of a page's structure (CSS Selectors 4 §14); all others are of its use. */
const STRUCTURE: Readonly<Record<string, Test>> = {
  'first-child': (element) => isAt(element, false, false, isFirst),
  'last-child': (element) => isAt(element, false, true, isFirst),
  'only-child': (element) => siblingsOf(element).all.length === 1,
  'first-of-type': (element) => isAt(element, true, false, isFirst),
  'last-of-type': (element) => isAt(element, true, true, isFirst),
  root: (element) => parentOf(element) === null,
  empty: (element) => childrenOf(element).length === 0,
  link: (element) => element.tagName === 'a' && hasAttribute(element, 'href'),
  'any-link': (element) => element.tagName === 'a' && hasAttribute(element, 'href'),
}
const NTH: Readonly<Record<string, readonly [isOfType: boolean, isFromEnd: boolean]>> = {
  'nth-child': [false, false],
  'nth-last-child': [false, true],
  'nth-of-type': [true, false],
  'nth-last-of-type': [true, true],
}

function pseudoClass(node: PseudoClassSelector): SimpleTest | null {
  const name = node.name.toLowerCase()
  const test = Object.hasOwn(STRUCTURE, name) ? STRUCTURE[name] : undefined
  if (test) return { test, specificity: CLASS }
  const argument = node.children?.first
  const nth = Object.hasOwn(NTH, name) ? NTH[name] : undefined
  if (nth && argument?.type === 'Nth') {
    const fits = nthTest(argument)
    return fits && { test: (element) => isAt(element, ...nth, fits), specificity: CLASS }
  }
  if (argument?.type !== 'SelectorList' || !/^(?:not|is|where|matches|-webkit-any)$/u.test(name)) return null
  const compiled = [...argument.children].map((each) =>
    each.type === 'Selector' ? compileSelector(each) : null,
  )
  const known = compiled.filter((each): each is CompiledSelector => each !== null)
  const specificity = name === 'where' ? 0 : Math.max(0, ...known.map((each) => each.specificity))
  const isNot = name === 'not'
  return {
    test: (element, spend) => known.some((each) => matchesSelector(each, element, spend)) !== isNot,
    specificity,
  }
}

/** `an+b`, of places counted from 1. */
function nthTest({ nth, selector }: Nth): ((place: number) => boolean) | null {
  if (selector) return null
  const isNamed = nth.type === 'Identifier'
  const step = isNamed ? 2 : toStep(nth.a)
  const first = isNamed ? (nth.name.toLowerCase() === 'odd' ? 1 : 0) : Number(nth.b ?? 0)
  return (place) =>
    step === 0 ? place === first : (place - first) % step === 0 && (place - first) / step >= 0
}

function toStep(a: string | null): number {
  return a === '-' ? -1 : a === '+' || a === '' ? 1 : Number(a ?? 0)
}
