import { hanOf } from '../../chinese/characters.ts'
import { withoutBlanks } from '../../model/tally.ts'
import { isNamedBody } from './body-names.ts'
import { type Cascade, createCascade } from './css/cascade.ts'
import { isOfScreen } from './css/media.ts'
import { type PageStyle, ROOT_STYLE, toPageStyle, unseenBy } from './css/page-style.ts'
import {
  attribute,
  childrenOf,
  elementsBelow,
  type HtmlElement,
  type HtmlNode,
  isElement,
  wordsOf,
} from './html-node.ts'
import { isSurrounding, notTextAs } from './not-text.ts'

/** A page with the style of each of its elements, and how many words each shows. */
export interface StyledPage {
  readonly root: HtmlNode
  readonly cascade: Cascade
  readonly styleOf: (element: HtmlElement) => PageStyle
  readonly weightOf: (node: HtmlNode) => Weight
  /** Whether words in the colour of their ground are taken to be hidden. */
  readonly isColourBelieved: boolean
  /** Elements that hold the page's words and are hidden until a script runs. */
  readonly revealed: ReadonlySet<HtmlElement>
}

/** What a node shows, in characters that are not blank. */
interface Weight {
  /** Han characters outside links and menus. */
  readonly running: number
  /** Of these, those in texts with whole sentences. */
  readonly sentences: number
  /** All characters. */
  readonly characters: number
}

const NOTHING: Weight = { running: 0, sentences: 0, characters: 0 }
/** How many times the words that are seen an element without a body's name must hold to be believed hidden by mistake. */
const UNNAMED_SHARE = 4
/** Elements that hide the same words one around the other; no page has more. */
const MOST_ROUNDS = 5
const SENTENCE = /[。；]/u

/** Reads a style sheet that came with a page, by its address; `null` for one that did not. */
type SheetAt = (address: string) => string | null

/**
 * Style a page. A page whose words are hidden for the most part, as WeChat's are until a script runs, is shown as after
 * the script: the element that holds them is revealed, and what hides itself within it stays hidden. A piece of a page may
 * be hidden altogether.
 */
export function stylePage(root: HtmlNode, sheetAt: SheetAt, isWhole = true): StyledPage {
  const cascade = createCascade(sheetsOf(root, sheetAt))
  const revealed = new Set<HtmlElement>()
  let isColourBelieved = true
  for (let round = 0; ; round += 1) {
    const { page, hidden, ofColour } = style(root, cascade, revealed, isColourBelieved)
    const seen = page.weightOf(root).running
    if (!isWhole || round === MOST_ROUNDS) return page
    if (ofColour > seen) isColourBelieved = false
    else {
      const found = hidden.find(
        ({ running, isNamed }) => running > 0 && running > seen * (isNamed ? 1 : UNNAMED_SHARE),
      )
      if (!found) return page
      revealed.add(found.element)
    }
  }
}

/** The sheets of a page, in its order. */
function sheetsOf(root: HtmlNode, sheetAt: SheetAt): readonly string[] {
  return elementsBelow(root).flatMap((element) => {
    if (!isOfScreen(attribute(element, 'media'))) return []
    if (element.tagName === 'style')
      return [
        childrenOf(element)
          .map((node) => wordsOf(node) ?? '')
          .join(''),
      ]
    const isSheet = element.tagName === 'link' && /\bstylesheet\b/iu.test(attribute(element, 'rel'))
    const sheet = isSheet ? sheetAt(attribute(element, 'href')) : null
    return sheet === null ? [] : [sheet]
  })
}

/** An element that hides what it holds, and no element around it does. */
interface HiddenRoot {
  readonly element: HtmlElement
  readonly running: number
  /** Whether it, something in it or something around it has a body's name. */
  readonly isNamed: boolean
}

interface Styling {
  readonly page: StyledPage
  readonly hidden: readonly HiddenRoot[]
  /** Han characters hidden by their colour alone. */
  readonly ofColour: number
}

function style(
  root: HtmlNode,
  cascade: Cascade,
  revealed: ReadonlySet<HtmlElement>,
  isColourBelieved: boolean,
): Styling {
  const styles = new Map<HtmlElement, PageStyle>()
  const weights = new Map<HtmlNode, Weight>()
  const hidden: HiddenRoot[] = []
  let ofColour = 0
  const visit = (node: HtmlNode, parent: PageStyle, isNamed: boolean, at: HiddenTotal | null): Weight => {
    const words = wordsOf(node)
    if (words !== null) return NOTHING
    let [own, total, named] = [parent, at, isNamed]
    if (isElement(node)) {
      if (notTextAs(node) !== null) return NOTHING
      own = toPageStyle(node, parent, cascade(node))
      if (revealed.has(node)) own = { ...own, ...SHOWN, ink: parent.ink, ground: parent.ground }
      if (own.ground && isPainted(node, cascade)) own = { ...own, ground: null }
      styles.set(node, own)
      named ||= isNamedBody(node)
      if (total === null && unseenBy(own) === 'style') total = { running: 0, isNamed: named }
      else if (total) total.isNamed ||= named
    }
    const isAside = isSurrounding(node) || (isElement(node) && node.tagName === 'a')
    let weight = NOTHING
    for (const child of childrenOf(node)) {
      const text = wordsOf(child)
      const more = text === null ? visit(child, own, named, total) : weigh(text)
      if (text === null) weight = add(weight, more)
      else {
        const reason = unseenBy(own)
        if (reason === null || (reason === 'colour' && !isColourBelieved)) weight = add(weight, more)
        else if (reason === 'colour') ofColour += isAside ? 0 : more.running
        else if (total && !isAside) total.running += more.running
      }
    }
    if (isAside) weight = { running: 0, sentences: 0, characters: weight.characters }
    if (weight.characters > 0) weights.set(node, weight)
    if (total && !at && isElement(node)) hidden.push({ element: node, ...total })
    return weight
  }
  visit(root, ROOT_STYLE, false, null)
  hidden.sort((a, b) => b.running - a.running)
  const page: StyledPage = {
    ...{ root, cascade, isColourBelieved, revealed },
    styleOf: (element) => styles.get(element) ?? ROOT_STYLE,
    weightOf: (node) => weights.get(node) ?? NOTHING,
  }
  return { page, hidden, ofColour }
}

/** Whether a box without words lies behind the words of an element. */
function isPainted(element: HtmlElement, cascade: Cascade): boolean {
  return (['before', 'after'] as const).some((pseudo) => {
    const box = cascade(element, pseudo)
    if (!box || !/^(?:absolute|fixed)$/iu.test(box.get('position') ?? '')) return false
    return box.has('background-color') || (box.get('background-image') ?? 'none') !== 'none'
  })
}

interface HiddenTotal {
  running: number
  isNamed: boolean
}

const SHOWN = { isGone: false, isInvisible: false, isTiny: false, isIndentedAway: false } as const

function weigh(text: string): Weight {
  const running = hanOf(text).length
  return {
    running,
    sentences: SENTENCE.test(text) ? running : 0,
    characters: withoutBlanks(text).length,
  }
}

function add(one: Weight, other: Weight): Weight {
  return {
    running: one.running + other.running,
    sentences: one.sentences + other.sentences,
    characters: one.characters + other.characters,
  }
}
