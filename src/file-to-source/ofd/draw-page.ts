import type { LeftOutKind } from '../../model/account.ts'
import type { Matrix } from '../printed-lines/matrix.ts'
import type { XmlElement } from '../xml-to-tree.ts'
import { type Canvas, drawObjects } from './draw-objects.ts'
import { childAt, childrenOf, numbersOf } from './ofd-element.ts'
import { isDrawn } from './visibility.ts'

/** A page, a template or the annotations of a page (GB/T 33190—2016 §15), and the file that it is in. */
export interface PageTree {
  readonly tree: XmlElement
  readonly part: string
}

/** The order in which layers are drawn, the lowest first (§7.7). */
const LAYERS = ['Background', 'Body', 'Foreground']
const A4 = [0, 0, 210, 297] as const

/** The box of a page: its own, or that of its document. */
export function pageBox(page: XmlElement, document: XmlElement): readonly number[] {
  const boxes = [
    childAt(page, 'Area', 'PhysicalBox'),
    childAt(document, 'CommonData', 'PageArea', 'PhysicalBox'),
  ]
  const [own] = boxes.flatMap((box) => {
    const numbers = numbersOf(box?.children.find((child) => typeof child === 'string'))
    return numbers.length === 4 && (numbers[2] ?? 0) > 0 && (numbers[3] ?? 0) > 0 ? [numbers] : []
  })
  return own ?? A4
}

/** Draw a page between the templates that it names (§7.6), and what is annotated on it last. */
export function drawPage(
  page: PageTree,
  templates: ReadonlyMap<string, PageTree & { readonly order: string }>,
  annotations: readonly PageTree[],
  box: readonly number[],
  canvas: Canvas,
): void {
  const origin: Matrix = [1, 0, 0, 1, -(box[0] ?? 0), -(box[1] ?? 0)]
  const used = childrenOf(page.tree, 'Template').flatMap(({ attributes }) => {
    const template = templates.get(attributes.TemplateID ?? '')
    return template ? [{ ...template, order: attributes.ZOrder ?? template.order, isOwn: false }] : []
  })
  const sheets = [...used, { ...page, order: 'Body', isOwn: true }]
  for (const each of sheets.toSorted((a, b) => LAYERS.indexOf(a.order) - LAYERS.indexOf(b.order)))
    drawLayers(each, origin, canvas)
  for (const each of annotations) drawAnnotations(each, canvas)
}

function drawLayers(
  { tree, part, isOwn }: PageTree & { readonly isOwn: boolean },
  matrix: Matrix,
  canvas: Canvas,
): void {
  const layers = childrenOf(tree, 'Content').flatMap((content) => childrenOf(content, 'Layer'))
  const typeOf = ({ attributes }: XmlElement) => LAYERS.indexOf(attributes.Type ?? 'Body')
  for (const layer of layers.toSorted((a, b) => typeOf(a) - typeOf(b))) {
    const leftOut: LeftOutKind | null = isDrawn(layer) ? null : 'hidden-text'
    const drawParam = layer.attributes.DrawParam
    drawObjects(layer, { part, matrix, leftOut, drawParam, within: [], isOwn }, canvas)
  }
}

function drawAnnotations({ tree, part }: PageTree, canvas: Canvas): void {
  for (const annotation of childrenOf(tree, 'Annot')) {
    const kind: LeftOutKind = annotation.attributes.Type === 'Watermark' ? 'watermark' : 'comment'
    const leftOut: LeftOutKind = isDrawn(annotation) ? kind : 'hidden-text'
    for (const appearance of childrenOf(annotation, 'Appearance')) {
      const [x = 0, y = 0] = numbersOf(appearance.attributes.Boundary)
      const setting = { part, leftOut, drawParam: undefined, within: [], isOwn: false }
      drawObjects(appearance, { ...setting, matrix: [1, 0, 0, 1, x, y] }, canvas)
    }
  }
}
