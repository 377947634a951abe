import { isPrivate, type LeftOutKind, type Place } from '../../model/account.ts'
import { descend, elementsOf, isOn, valueAt, type XmlElement } from '../xml-to-tree.ts'
import type { Ground, RunFormat } from './run-format.ts'

/** What is known of the words below an element from what stands around it. */
export interface Surroundings {
  readonly part: string
  /** Why they are left out; `null` for words of the text. */
  readonly leftOut: LeftOutKind | null
  readonly ground: Ground
  /** What the styles of the table and of the paragraph say about them. */
  readonly table: RunFormat
  readonly paragraph: RunFormat
}

/** Where an element stands. */
export function placeOf({ part }: Surroundings, { paragraph }: XmlElement): Place {
  return paragraph === 0 ? { part } : { part, paragraph }
}

/** Where an element stands that begins before its first paragraph, such as a table. */
export function placeBefore({ part }: Surroundings, { paragraph }: XmlElement): Place {
  return { part, paragraph: paragraph + 1 }
}

/** The same surroundings with another reason to leave words out: a private one, or else the outermost, counts. */
export function leaving(around: Surroundings, kind: LeftOutKind): Surroundings {
  return { ...around, leftOut: reasonOf(around, kind) }
}

/** Why words are left out that have a reason of their own. */
export function reasonOf({ leftOut }: Surroundings, own: LeftOutKind | null): LeftOutKind | null {
  if (leftOut === null || own === null) return leftOut ?? own
  return isPrivate(own) && !isPrivate(leftOut) ? own : leftOut
}

/** The elements below one, each with what going down to it means for its words. */
export function descendInto(
  element: XmlElement,
  around: Surroundings,
): readonly (readonly [child: XmlElement, around: Surroundings])[] {
  const children = elementsOf(element)
  const kind = around.leftOut !== null && element.name === 'w:sdt' ? null : kindOf(element)
  const ground = shapeGround(element)
  const below = ground === undefined ? around : { ...around, ground }
  if (kind !== null) return children.map((child) => [child, leaving(below, kind)] as const)
  if (element.name !== 'mc:AlternateContent') return children.map((child) => [child, below] as const)
  const chosen = chooseAlternative(children)
  return children.map((child) => [child, child === chosen ? around : leaving(around, 'alternative')] as const)
}

/** Of alternatives that show the same, the first that is understood, or else the last resort (ISO/IEC 29500-3 §9.3). */
function chooseAlternative(alternatives: readonly XmlElement[]): XmlElement | undefined {
  const choices = alternatives.filter(({ name }) => name === 'mc:Choice')
  const isForeign = ({ name }: XmlElement) => name.startsWith('other:')
  const isUnderstood = (choice: XmlElement) =>
    elementsOf(choice).length === 0 || !elementsOf(choice).every(isForeign)
  return choices.find(isUnderstood) ?? alternatives.find(({ name }) => name === 'mc:Fallback') ?? choices[0]
}

/** What a shape puts behind its words; `undefined` for what is no shape. */
function shapeGround({ name, attributes, children }: XmlElement): Ground | undefined {
  if (name === 'wps:wsp') {
    const properties = children.find((child) => typeof child !== 'string' && child.name === 'wps:spPr')
    return valueAt(properties as XmlElement | undefined, 'a:solidFill', 'a:srgbClr') ?? null
  }
  if (name !== 'v:shape' && name !== 'v:rect' && name !== 'v:roundrect' && name !== 'v:oval') return undefined
  return /^#(?<color>[0-9a-f]{6})\b/iu.exec(attributes.fillcolor ?? '')?.groups?.color ?? null
}

/** Why nothing below an element is read; `null` for most. */
export function kindOf(element: XmlElement): LeftOutKind | null {
  switch (element.name) {
    case 'w:del':
    case 'w:moveFrom':
      return 'deleted-text'
    case 'w:tr':
      if (isOn(element, 'w:trPr', 'w:del')) return 'deleted-text'
      return isOn(element, 'w:trPr', 'w:hidden') ? 'hidden-text' : null
    case 'w:tc':
      if (isOn(element, 'w:tcPr', 'w:cellDel')) return 'deleted-text'
      return isCovered(element) ? 'hidden-text' : null
    case 'w:rt':
      return 'ruby-text'
    case 'm:oMath':
      return isLinear(element) ? null : 'formula'
    case 'w:sdt':
      if (isPrompt(element)) return 'prompt-text'
      return CONTENTS.test(valueAt(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') ?? '')
        ? 'contents'
        : null
    default:
      return null
  }
}

/** Whether a cell is merged into the one above or before it, which alone is shown. */
export function isCovered(cell: XmlElement): boolean {
  return ['w:vMerge', 'w:hMerge'].some((name) => {
    const merge = descend(cell, 'w:tcPr', name)
    return merge !== undefined && merge.attributes.val !== 'restart'
  })
}

const CONTENTS = /^Table of Contents$/iu

/** A formula that is one line of signs already, such as “≥90%”. */
export function isLinear(formula: XmlElement): boolean {
  return elementsOf(formula).every(
    ({ name }) => name === 'm:r' || name === 'w:bookmarkStart' || name === 'w:bookmarkEnd',
  )
}

/** Runs that are looked at: a prompt is short. */
const PROMPT_RUNS = 20
/** Words that ask to be replaced, as prompts begin. */
const ASKING = /^[\s[［【<＜（(]*(?:单击|点击|请|在此|此处|选择|输入|click|tap|choose|enter|select|type|\[)/iu

/**
 * Whether a content control shows its prompt (`w:showingPlcHdr`). Programs that fill one in may forget to say that it
 * does no more; Word gives a prompt a character style, which their words lack.
 */
function isPrompt(control: XmlElement): boolean {
  if (!isOn(control, 'w:sdtPr', 'w:showingPlcHdr')) return false
  const runs: XmlElement[] = []
  for (const run of runsBelow(descend(control, 'w:sdtContent'))) if (runs.push(run) === PROMPT_RUNS) break
  const words = runs.flatMap(elementsOf).flatMap(({ name, children }) => (name === 'w:t' ? children : []))
  return ASKING.test(words.join('')) || runs.some((run) => valueAt(run, 'w:rPr', 'w:rStyle') !== undefined)
}

function* runsBelow(element: XmlElement | undefined): Generator<XmlElement> {
  for (const child of element ? elementsOf(element) : []) {
    if (child.name === 'w:r') yield child
    else yield* runsBelow(child)
  }
}
