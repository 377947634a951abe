import { attribute, type HtmlElement, hasAttribute } from '../html-node.ts'
import type { Specified } from './cascade.ts'
import { type Colour, findColour, isUnseen, layOver, toColour, WHITE } from './colour.ts'
import { toPixels } from './lengths.ts'
import { isOutOfSight } from './out-of-sight.ts'

/** How an element's own words are shown. */
export interface PageStyle {
  /** Out of sight with all that it holds. */
  readonly isGone: boolean
  /** What a child inherits, and may take back. */
  readonly isInvisible: boolean
  readonly isTiny: boolean
  readonly isIndentedAway: boolean
  /** Whether lines are as high as nothing, and what stands out of the box is cut. */
  readonly isLineless: boolean
  readonly isFlat: boolean
  /** Colour of the words; `null` for the usual one, or one that is not known. */
  readonly ink: Colour | null
  /** Colour behind them; `null` where a picture is, or what is not known. */
  readonly ground: Colour | null
  readonly isStruck: boolean
  /** As specified; `''` for what the element has by its name. */
  readonly display: string
  readonly listType: string
  readonly hasListImage: boolean
  /** Which blanks of the page's source are shown: all, the ends of its lines, or none. */
  readonly keeps: 'all' | 'lines' | 'none'
  readonly specified: Specified
}

/** The style of a page around everything. */
export const ROOT_STYLE: PageStyle = {
  ...{ isGone: false, isInvisible: false, isTiny: false, isIndentedAway: false, isStruck: false },
  ...{ isLineless: false, isFlat: false },
  ...{ ink: null, ground: WHITE, display: '', listType: 'disc', hasListImage: false, keeps: 'none' },
  specified: null,
}

/** Why words of a style are not seen; `null` for words that are. */
export function unseenBy(style: PageStyle): 'style' | 'colour' | null {
  if (style.isGone || style.isInvisible || style.isTiny || style.isIndentedAway || style.isFlat)
    return 'style'
  return style.ink && isUnseen(style.ink, style.ground) ? 'colour' : null
}

const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike'])
/** Numbers and marks of lists by their names (HTML §15.3.7) and by `type`. */
const LISTS: Readonly<Record<string, string>> = { ol: 'decimal', ul: 'disc', menu: 'disc', dir: 'disc' }
const LIST_TYPES: Readonly<Record<string, string>> = {
  ...{ '1': 'decimal', a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' },
  ...{ disc: 'disc', circle: 'circle', square: 'square', none: 'none' },
}
const INHERITING = new WeakMap<PageStyle, PageStyle>()

/** Compute the style of an element from its parent's and from what is specified (CSS Cascading 4 §7). */
export function toPageStyle(element: HtmlElement, parent: PageStyle, specified: Specified): PageStyle {
  const hints = hintsOf(element)
  if (specified === null && hints === null) return inheriting(parent)
  const style = new Map([...(hints ?? []), ...(specified ?? [])])
  const size = style.get('font-size')
  const indent = style.get('text-indent')
  const visibility = style.get('visibility')?.toLowerCase()
  const line = style.get('text-decoration-line')?.toLowerCase() ?? ''
  return {
    isGone: parent.isGone || isOutOfSight(style),
    isInvisible:
      visibility === undefined ? parent.isInvisible : visibility === 'hidden' || visibility === 'collapse',
    isTiny: isTiny(size, parent.isTiny),
    isIndentedAway: indent === undefined ? parent.isIndentedAway : (toPixels(indent) ?? 0) <= -900,
    ...linesOf(style, parent),
    ...coloursOf(style, parent),
    isStruck: parent.isStruck || line.includes('line-through'),
    display: style.get('display')?.toLowerCase() ?? '',
    listType: style.get('list-style-type') ?? parent.listType,
    hasListImage: style.has('list-style-image')
      ? style.get('list-style-image') !== 'none'
      : parent.hasListImage,
    keeps: keepsOf(style.get('white-space')?.toLowerCase(), parent.keeps),
    specified,
  }
}

/** One style for all children of which nothing is specified. */
function inheriting(parent: PageStyle): PageStyle {
  if (parent.display === '' && parent.specified === null) return parent
  const known = INHERITING.get(parent) ?? { ...parent, display: '', specified: null }
  INHERITING.set(parent, known)
  return known
}

/** What an element's name and its older attributes say of its style, below all sheets; `null` for nothing. */
function hintsOf(element: HtmlElement): ReadonlyMap<string, string> | null {
  const { tagName: tag } = element
  const hints: [string, string][] = []
  if (STRUCK.has(tag)) hints.push(['text-decoration-line', 'line-through'])
  if (tag === 'pre' || tag === 'textarea' || tag === 'listing' || tag === 'xmp')
    hints.push(['white-space', 'pre'])
  if (hasAttribute(element, 'hidden')) hints.push(['display', 'none'])
  if (tag === 'dialog' && !hasAttribute(element, 'open')) hints.push(['display', 'none'])
  if (tag === 'a') hints.push(['color', 'link'])
  const list = LISTS[tag]
  if (list) hints.push(['list-style-type', list])
  const type = LIST_TYPES[attribute(element, 'type')]
  if (type && (list || tag === 'li')) hints.push(['list-style-type', type])
  if (tag === 'font' && hasAttribute(element, 'color')) hints.push(['color', attribute(element, 'color')])
  if (tag === 'body' && hasAttribute(element, 'text')) hints.push(['color', attribute(element, 'text')])
  if (hasAttribute(element, 'bgcolor')) hints.push(['background-color', attribute(element, 'bgcolor')])
  if (hasAttribute(element, 'background')) hints.push(['background-image', 'url()'])
  return hints.length === 0 ? null : new Map(hints)
}

/** A size of its own makes words large again; one in proportion does not. */
function isTiny(size: string | undefined, parent: boolean): boolean {
  if (size === undefined) return parent
  const pixels = toPixels(size)
  if (pixels !== null && pixels <= 1) return true
  return parent && /(?:em|%|smaller|larger)$/iu.test(size) && !/rem$/iu.test(size)
}

/** Lines without a height, cut at the edge of their box, are gone; a height of their own brings them back. */
function linesOf(
  style: ReadonlyMap<string, string>,
  parent: PageStyle,
): Pick<PageStyle, 'isLineless' | 'isFlat'> {
  const height = style.get('line-height')
  const isLineless = height === undefined ? parent.isLineless : toPixels(height) === 0
  const isCut = /^(?:hidden|clip)/iu.test(style.get('overflow') ?? '') && style.get('height') === undefined
  const isBox = /block|flex|grid|table/iu.test(style.get('display') ?? '')
  return { isLineless, isFlat: isLineless && (parent.isFlat || (isCut && isBox)) }
}

function coloursOf(
  style: ReadonlyMap<string, string>,
  parent: PageStyle,
): { readonly ink: Colour | null; readonly ground: Colour | null } {
  const written = style.get('-webkit-text-fill-color') ?? style.get('color')
  const ink = written === undefined ? parent.ink : toColour(written)
  const painted = style.get('background-color') ?? ''
  const behind = findColour(painted)
  const image = style.get('background-image') ?? 'none'
  // What only a browser works out, such as `var(--theme)`, may be any ground.
  if (image !== 'none' || (behind === null && painted.includes('('))) return { ink, ground: null }
  return { ink, ground: behind ? layOver(behind, parent.ground) : parent.ground }
}

function keepsOf(whiteSpace: string | undefined, parent: PageStyle['keeps']): PageStyle['keeps'] {
  if (whiteSpace === undefined) return parent
  if (/^(?:pre|pre-wrap|break-spaces)$/u.test(whiteSpace)) return 'all'
  return whiteSpace === 'pre-line' ? 'lines' : 'none'
}
