import { LIMITS } from '../../../model/limits.ts'
import { DocumentFault } from '../../document-fault.ts'
import { attribute, classesOf, type HtmlElement } from '../html-node.ts'
import type { Declaration } from './declarations.ts'
import { matchesSelector, type PseudoElement } from './selector.ts'
import { parseInlineStyle, parseStyleSheet, type StyleRule } from './style-sheet.ts'

/** What sheets and attributes specify of an element or of a part of it, by property; `null` for nothing. */
export type Specified = ReadonlyMap<string, string> | null

/** Tells what is specified of an element. */
export type Cascade = (element: HtmlElement, pseudo?: PseudoElement) => Specified

interface OrderedRule extends StyleRule {
  readonly order: number
}

/** Values that stand for what would be without the declaration. */
const DEFAULTING: ReadonlySet<string> = new Set(['inherit', 'unset', 'revert', 'revert-layer'])

/**
 * Cascade the sheets of a page, in order (CSS Cascading 4 §6): importance, then the attribute, then specificity,
 * then order. Rules are found by id, class or tag, as in browsers.
 *
 * @throws DocumentFault when matching takes more steps than `LIMITS.styleSteps`
 */
export function createCascade(sheets: readonly string[]): Cascade {
  const rules = new Map<string, OrderedRule[]>()
  let order = 0
  for (const rule of sheets.flatMap(parseStyleSheet)) {
    const key = `${rule.selector.pseudo ?? ''}${rule.selector.key}`
    const found = rules.get(key) ?? []
    rules.set(key, found)
    found.push({ ...rule, order })
    order += 1
  }
  const inline = new Map<string, readonly Declaration[]>()
  const styleOf = (style: string) => {
    const known = inline.get(style) ?? parseInlineStyle(style)
    inline.set(style, known)
    return known
  }
  const spend = createBudget()
  return (element, pseudo) => {
    const own = pseudo ? '' : attribute(element, 'style')
    if (rules.size === 0 && own === '') return null
    const matched = keysOf(element)
      .flatMap((key) => rules.get(`${pseudo ?? ''}${key}`) ?? [])
      .filter(({ selector }) => matchesSelector(selector, element, spend))
      .sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order)
      .map(({ declarations }) => declarations)
    if (own !== '') matched.push(styleOf(own))
    return matched.length === 0 ? null : specify(matched)
  }
}

function specify(lists: readonly (readonly Declaration[])[]): Specified {
  const specified = new Map<string, string>()
  for (const isImportant of [false, true])
    for (const each of lists.flat())
      if (each.isImportant === isImportant)
        if (DEFAULTING.has(each.value.toLowerCase())) specified.delete(each.property)
        else specified.set(each.property, each.value)
  return specified
}

/** What an element's rules are found by. */
function keysOf(element: HtmlElement): readonly string[] {
  const id = attribute(element, 'id')
  const classes = attribute(element, 'class') === '' ? [] : [...new Set(classesOf(element))]
  return ['*', element.tagName.toLowerCase(), ...classes.map((name) => `.${name}`), ...(id ? [`#${id}`] : [])]
}

function createBudget(): () => void {
  let steps = 0
  return () => {
    steps += 1
    if (steps > LIMITS.styleSteps)
      throw new DocumentFault('reading-stopped', {
        resource: { reason: 'style-resolution' },
        limit: { reason: 'steps', number: LIMITS.styleSteps / 10_000 },
      })
  }
}
