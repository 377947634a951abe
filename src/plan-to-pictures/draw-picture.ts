import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'

/** What a picture says of itself; all of its words are given. */
export interface PictureWords {
  /** Id on the page, and of its title and description. */
  readonly id: string
  readonly title: string
  readonly desc: string
}

/** Words in a picture; those of a plan with the quote that they are, as `henan-2020/task-24#12-40`. */
export interface Label {
  readonly text: string
  readonly quote?: string
}

/**
 * A picture as SVG without a `viewBox`: x counts in percent of its width, y and sizes in pixels, so that its words keep
 * their size and it is as wide as its place, on a phone as on paper. Colours are its page's (`pictures.css`).
 */
export function drawPicture(
  { id, title, desc }: PictureWords,
  size: { readonly width?: number; readonly height: number },
  children: readonly ElementContent[],
): Element {
  const names = { ariaLabelledBy: [`${id}-title`], ariaDescribedBy: [`${id}-desc`] }
  return s('svg', { id, width: size.width ?? '100%', height: size.height, role: 'img', ...names }, [
    s('title', { id: `${id}-title` }, title),
    s('desc', { id: `${id}-desc` }, desc),
    ...children,
  ])
}

/** Words at a place; from the right edge leftwards where they end there. */
export function drawLabel(
  { text, quote }: Label,
  { x, y, isEnd = false }: { readonly x: number; readonly y: number; readonly isEnd?: boolean },
  className?: string,
): Element {
  return s(
    'text',
    { x: percent(x), y, textAnchor: isEnd ? 'end' : undefined, dataQuote: quote, className },
    text,
  )
}

/** Shapes drawn in pixels around a place. */
export function drawAt(x: number, y: number, shapes: readonly ElementContent[]): Element {
  return s('svg', { x: percent(x), y, overflow: 'visible' }, [...shapes])
}

/** Left and right of what is drawn, in percent: marks on the edges have room. */
const EDGE = 1.5

/** A place in percent of the picture, from 0 to 1 of what is drawn. */
export function toX(share: number): number {
  return EDGE + share * (100 - 2 * EDGE)
}

export function percent(x: number): string {
  return `${Math.round(x * 100) / 100}%`
}

/** Width of words in percent of the narrowest picture that is drawn for: 330 px, and in large type 16 px a Chinese character. */
export function widthOf(text: string): number {
  return ([...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 16 : 10), 0) / 330) * 100
}

/** Where words end that have no room behind their mark: at the mark, or as far behind it as they need to begin within. */
export function endOf(x: number, width: number): number {
  return Math.min(100, Math.max(x, width))
}
