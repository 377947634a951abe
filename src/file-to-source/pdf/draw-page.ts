import { areaOf } from './box.ts'
import { createCanvas, isWithin, type Operators, type PageDrawing } from './canvas.ts'
import type { DrawnGlyph, DrawnPage } from './drawn-page.ts'
import { PAINT_OPERATORS } from './paint-operators.ts'
import { middleOf } from './place-glyphs.ts'
import { STATE_OPERATORS } from './state-operators.ts'
import { TEXT_OPERATORS } from './text-operators.ts'

/** A picture as large as this part of the page hides the words below it; smaller ones are seals, which let them through. */
const COVER_SHARE = 0.5

const HANDLERS = Object.entries({ ...STATE_OPERATORS, ...TEXT_OPERATORS, ...PAINT_OPERATORS })

/**
 * Follow a page's operators as a program does that shows the page: which glyphs stand where, and whether a person
 * sees them. Every glyph that is drawn comes out, seen or not.
 */
export function drawPage(drawing: PageDrawing, ops: Operators): DrawnPage {
  const handlers = new Map(HANDLERS.map(([name, handler]) => [ops[name], handler]))
  const canvas = createCanvas(drawing, ops)
  drawing.fnArray.forEach((operator, time) => {
    handlers.get(operator)?.(canvas, (drawing.argsArray[time] as readonly unknown[] | null) ?? [], time)
  })
  const { width, height } = drawing
  const { ground, pictures, rules } = canvas
  const covers = pictures.filter((box) => areaOf(box) >= COVER_SHARE * width * height)
  const glyphs = canvas.glyphs.map(({ time, ...glyph }): DrawnGlyph => {
    const middle = middleOf(glyph)
    if (glyph.unseen) return glyph
    if (ground.isCoveredAfter(...middle, time)) return { ...glyph, unseen: 'hidden' }
    const isBelow = covers.some((box) => box.time > time && isWithin(box, middle))
    return isBelow ? { ...glyph, unseen: 'layer' } : glyph
  })
  return { width, height, glyphs, rules, pictures }
}
