import type { CssNode, Selector } from 'css-tree'
import type { HtmlElement } from '../html-node.ts'
import { parentOf, previousOf } from '../siblings.ts'
import { type Test, toTest } from './simple-test.ts'

/** Parts of a page that a rule may be of, besides elements themselves. */
export type PseudoElement = 'before' | 'after' | 'marker'

/** A selector of CSS, compiled. */
export interface CompiledSelector {
  /** From the right to the left. */
  readonly compounds: readonly Compound[]
  /** Ids × 10000 + classes × 100 + tags (CSS Selectors 4 §17), each below a hundred. */
  readonly specificity: number
  readonly pseudo: PseudoElement | null
  /** What an element must have for a match: `#id`, `.class`, a tag, or `*` for any. */
  readonly key: string
}

/** A compound, and how it is joined to the one on its left. */
interface Compound {
  readonly tests: readonly Test[]
  readonly joint: string
}

/** Counts the steps of matching, so that no sheet takes longer than a page may. */
export type Spend = () => void

const PSEUDO_ELEMENTS: readonly string[] = ['before', 'after', 'marker']
const OLD_PSEUDO_ELEMENTS: readonly string[] = ['before', 'after', 'first-line', 'first-letter']

/** Compile a selector; `null` for one that matches nothing on a page at rest, such as `a:hover`. */
export function compileSelector(selector: Selector): CompiledSelector | null {
  const compounds: { tests: Test[]; joint: string }[] = [{ tests: [], joint: '' }]
  let [specificity, key] = [0, '*']
  let pseudo: PseudoElement | null = null
  for (const node of selector.children) {
    const element = pseudoElementOf(node)
    if (node.type === 'Combinator') {
      compounds.unshift({ tests: [], joint: node.name.trim() || ' ' })
      key = '*'
    } else if (element === null) {
      const test = toTest(node)
      if (test === null) return null
      specificity += test.specificity
      compounds[0]?.tests.push(test.test)
      key = test.key ?? key
    } else if (PSEUDO_ELEMENTS.includes(element)) {
      pseudo = element as PseudoElement
      specificity += 1
    } else return null
  }
  return { compounds, specificity, pseudo, key }
}

function pseudoElementOf(node: CssNode): string | null {
  if (node.type === 'PseudoElementSelector') return node.name.toLowerCase()
  const name = node.type === 'PseudoClassSelector' ? node.name.toLowerCase() : ''
  return OLD_PSEUDO_ELEMENTS.includes(name) ? name : null
}

/** How a match ends: found, or which further tries on the way back are in vain (as WebKit's matcher tells them). */
type Outcome = 'match' | 'retry' | 'no-sibling' | 'never'

/** Whether a selector means an element; it takes about as many steps as elements stand above and before that one. */
export function matchesSelector(
  { compounds }: CompiledSelector,
  element: HtmlElement,
  spend: Spend,
): boolean {
  return matchFrom(compounds, 0, element, spend) === 'match'
}

function matchFrom(compounds: readonly Compound[], at: number, element: HtmlElement, spend: Spend): Outcome {
  spend()
  const compound = compounds[at]
  if (!compound?.tests.every((test) => test(element, spend))) return 'retry'
  if (at + 1 === compounds.length) return 'match'
  const isUp = compound.joint === ' ' || compound.joint === '>'
  const next = isUp ? parentOf : previousOf
  for (let other = next(element); other; other = next(other)) {
    const outcome = matchFrom(compounds, at + 1, other, spend)
    if (outcome === 'match' || outcome === 'never') return outcome
    if (compound.joint === '>') return 'no-sibling'
    if (!isUp && (compound.joint === '+' || outcome === 'no-sibling')) return outcome
  }
  return isUp ? 'never' : 'no-sibling'
}
