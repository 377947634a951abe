import type { Block, Rule, StyleSheet } from 'css-tree'
import parseCss from 'css-tree/parser'
import { LIMITS } from '../../../model/limits.ts'
import { DocumentFault } from '../../document-fault.ts'
import { type Declaration, toDeclarations } from './declarations.ts'
import { isOfScreen } from './media.ts'
import { type CompiledSelector, compileSelector } from './selector.ts'

/** A rule of a sheet for one of its selectors. */
export interface StyleRule {
  readonly selector: CompiledSelector
  readonly declarations: readonly Declaration[]
}

const OPTIONS = { parseValue: false, parseAtrulePrelude: false, parseCustomProperty: false } as const
/** Groups of rules whose condition is taken to be met (CSS Conditional Rules 3). */
const MET: ReadonlySet<string> = new Set(['supports', 'layer', 'container', 'document', '-moz-document'])

/**
 * Parse a style sheet as far as it may hide words, strike them out or number them; what is not CSS is skipped as
 * browsers do.
 *
 * @throws DocumentFault when blocks stand too deep in each other
 */
export function parseStyleSheet(css: string): readonly StyleRule[] {
  checkDepth(css)
  const sheet = parseCss(css, OPTIONS) as StyleSheet
  return rulesIn(sheet)
}

/** Parse the declarations of a `style` attribute. */
export function parseInlineStyle(style: string): readonly Declaration[] {
  checkDepth(style)
  return declarationsOf(parseCss(style, { ...OPTIONS, context: 'declarationList' }) as unknown as Block)
}

function rulesIn({ children }: StyleSheet | Block): readonly StyleRule[] {
  return [...children].flatMap((node) => {
    if (node.type === 'Rule') return ofRule(node)
    if (node.type !== 'Atrule' || !node.block) return []
    const prelude = node.prelude && 'value' in node.prelude ? String(node.prelude.value) : ''
    const name = node.name.toLowerCase()
    const isMet = MET.has(name) || (name === 'media' && isOfScreen(prelude))
    return isMet ? rulesIn(node.block) : []
  })
}

function ofRule({ prelude, block }: Rule): readonly StyleRule[] {
  if (prelude.type !== 'SelectorList') return []
  const declarations = declarationsOf(block)
  if (declarations.length === 0) return []
  return [...prelude.children].flatMap((each) => {
    const selector = each.type === 'Selector' ? compileSelector(each) : null
    return selector ? [{ selector, declarations }] : []
  })
}

function declarationsOf({ children }: Block): readonly Declaration[] {
  return [...children].flatMap((node) =>
    node.type === 'Declaration' && node.value.type === 'Raw'
      ? toDeclarations(node.property, node.value.value, node.important !== false)
      : [],
  )
}

/** Brackets that open within each other: the parser goes down once for each. */
function checkDepth(css: string): void {
  let depth = 0
  for (const [bracket] of css.matchAll(/[{}()[\]]/gu)) {
    depth = Math.max(0, depth + ('{(['.includes(bracket) ? 1 : -1))
    if (depth > LIMITS.depth) throw new DocumentFault('document-too-deep', { limit: LIMITS.depth })
  }
}
