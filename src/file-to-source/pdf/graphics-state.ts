import { IDENTITY, type Matrix } from '../printed-lines/matrix.ts'
import type { PlacedBox } from '../printed-lines/printed-page.ts'
import type { Colour } from './ground.ts'

/** What `q` keeps and `Q` brings back (ISO 32000-1 §8.4), as far as words and where they stand hang on it. */
export interface GraphicsState {
  readonly matrix: Matrix
  readonly clip: PlacedBox
  readonly fill: Colour
  readonly stroke: Colour
  readonly fillAlpha: number
  readonly strokeAlpha: number
  /** Whether ink covers what lies below; blending lets it through. */
  readonly isNormalBlend: boolean
  readonly font: string
  readonly fontSize: number
  readonly charSpacing: number
  readonly wordSpacing: number
  /** 1 for letters as wide as the font makes them. */
  readonly scale: number
  readonly leading: number
  readonly rise: number
  /** Text rendering mode (§9.3.6): 3 draws nothing, 7 only clips. */
  readonly mode: number
}

export function initialState(matrix: Matrix, clip: PlacedBox): GraphicsState {
  return {
    ...{
      matrix,
      clip,
      fill: [0, 0, 0],
      stroke: [0, 0, 0],
      fillAlpha: 1,
      strokeAlpha: 1,
      isNormalBlend: true,
    },
    ...{ font: '', fontSize: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0 },
  }
}

/** Matrices of a text object; they are no part of the state that `q` keeps. */
export interface TextPlace {
  readonly text: Matrix
  readonly line: Matrix
}

export const TEXT_START: TextPlace = { text: IDENTITY, line: IDENTITY }

/** The parts of an entry of ExtGState that count here, by the names that pdf.js gives them. */
export function applyGState(
  state: GraphicsState,
  entries: readonly (readonly [string, unknown])[],
): GraphicsState {
  return Object.assign({}, state, ...entries.map(([key, value]) => toChange(key, value)))
}

function toChange(key: string, value: unknown): Partial<GraphicsState> {
  if (key === 'ca') return { fillAlpha: Number(value) }
  if (key === 'CA') return { strokeAlpha: Number(value) }
  if (key === 'BM') return { isNormalBlend: value === 'source-over' || value === null }
  return key === 'Font' && Array.isArray(value)
    ? { font: String(value[0]), fontSize: Number(value[1]) || 0 }
    : {}
}
