import type { XmlElement } from '../xml-to-tree.ts'
import type { OfdResources } from './load-resources.ts'
import { childAt, isTrue } from './ofd-element.ts'

/** How deep drawing parameters may stand on one another. */
const MOST_RELATIVES = 20

/** Whether an object, a layer or an annotation is drawn at all (GB/T 33190—2016 §8.5). */
export function isDrawn({ attributes }: XmlElement): boolean {
  return isTrue(attributes.Visible, true) && attributes.Alpha?.trim() !== '0'
}

/** Of 255: watermarks are half transparent, or in a light grey. */
const HALF = 128
const PALE = 170

/** How letters or areas are filled: no colour where nothing is, `null` where it is no plain colour. */
interface Fill {
  readonly isFilled: boolean
  /** Red, green and blue from 0 to 255; black where nothing is said. */
  readonly colour: readonly number[] | null
  readonly isFaint: boolean
}

/** The fill of a text or a path: its own, or that of its drawing parameters or of its layer's. */
export function fillOf(
  object: XmlElement,
  resources: OfdResources,
  layerParam: string | undefined,
  isFilledByDefault: boolean,
): Fill {
  const own = childAt(object, 'FillColor')
  const color = own ?? colourOf(object.attributes.DrawParam ?? layerParam, resources)
  const isClear = color?.attributes.Alpha?.trim() === '0'
  const isPlain =
    color === undefined || (color.attributes.Value !== undefined && !color.attributes.ColorSpace)
  const alphas = [object.attributes.Alpha, color?.attributes.Alpha].map((alpha) => Number(alpha ?? 255))
  return {
    isFilled: isTrue(object.attributes.Fill, isFilledByDefault) && !isClear,
    colour: isPlain ? levelsOf(color) : null,
    isFaint: alphas.some((alpha) => alpha <= HALF) || isPale(color),
  }
}

function isPale(color: XmlElement | undefined): boolean {
  return levelsOf(color)?.every((level) => level >= PALE && level < 255) ?? false
}

/** `255 255 255`, or `#FF #FF #FF`; `null` for what is no red, green and blue. */
function levelsOf(color: XmlElement | undefined): readonly number[] | null {
  const levels = (color?.attributes.Value ?? '0 0 0')
    .trim()
    .split(/\s+/u)
    .map((level) => Number(level.replace('#', '0x')))
  return levels.length === 3 && levels.every((level) => level >= 0 && level <= 255) ? levels : null
}

function colourOf(id: string | undefined, { drawParams }: OfdResources): XmlElement | undefined {
  let param = id === undefined ? undefined : drawParams.get(id)
  for (let step = 0; param && step < MOST_RELATIVES; step += 1) {
    const found = childAt(param, 'FillColor')
    if (found) return found
    param = drawParams.get(param.attributes.Relative ?? '')
  }
  return undefined
}
