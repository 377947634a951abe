import type { LeftOutKind } from '../../model/account.ts'
import type { ReaderDoubt } from '../../model/original.ts'
import type { MarkedThing } from '../../model/picture-mark.ts'
import { descend, valueAt, type XmlElement } from '../xml-to-tree.ts'
import { type DrawnThing, drawnThing } from './drawn-thing.ts'
import type { Styles } from './read-styles.ts'
import { isHidden, isStruck, type RunFormat, readRunFormat, resolveFormat } from './run-format.ts'
import { descendInto, isLinear, reasonOf, type Surroundings } from './surroundings.ts'
import { symbolOf } from './symbol-fonts.ts'

/** One thing that a paragraph holds, in order. */
export type Piece =
  /** Words, with why they are left out; of words struck out, whether the text goes on around them. */
  | {
      readonly is: 'words'
      readonly text: string
      readonly kind: LeftOutKind | null
      readonly isInText: boolean
      /** Of the letters, in half-points; none for a tab. */
      readonly size?: number
    }
  /** What is shown without being text of the file. */
  | { readonly is: 'supplied'; readonly text: string }
  | { readonly is: 'break' }
  | {
      readonly is: 'thing'
      readonly thing: MarkedThing
      readonly description: string
      /** Relationship by which its bytes are found. */
      readonly id: string | undefined
      /** In headers and footers it is told, and not marked. */
      readonly isInText: boolean
    }
  /** A part that belongs here, by its relationship: a chart, the words of a diagram. */
  | { readonly is: 'part'; readonly id: string | undefined; readonly around: Surroundings }
  | { readonly is: 'note'; readonly note: string; readonly around: Surroundings }
  | { readonly is: 'doubt'; readonly code: ReaderDoubt['code']; readonly values: ReaderDoubt['values'] }
  /** Paragraphs and tables within this one: text boxes. */
  | { readonly is: 'blocks'; readonly element: XmlElement; readonly around: Surroundings }

/** What an element shows by being there. */
const SHOWN: Readonly<Record<string, Piece>> = {
  'w:tab': { is: 'words', text: '\t', kind: null, isInText: true },
  'w:ptab': { is: 'words', text: '\t', kind: null, isInText: true },
  'w:br': { is: 'break' },
  'w:cr': { is: 'break' },
  'w:noBreakHyphen': { is: 'supplied', text: '\u2011' },
}
/** Elements that hold words, with why these are never read; `null` for words that are. */
const WORDS: Readonly<Record<string, LeftOutKind | null>> = {
  ...{ 'w:t': null, 'm:t': null, 'w:delText': 'deleted-text', 'a:t': 'drawing-text', 'c:v': 'drawing-text' },
  ...{ 'w:instrText': 'program-text', 'w:delInstrText': 'program-text' },
}
const NOTES: Readonly<Record<string, string>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
  'w:commentReference': 'comment',
}
const BLOCKS: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:txbxContent', 'w:altChunk'])
/** A field that draws what it says and has no text for a result, such as a number in a circle. */
const EQUATION = /^\s*eq\b/iu

/** Letters are of 10 points where nothing is said (ISO/IEC 29500-1 §17.3.2.38). */
const DEFAULT_SIZE = 20

const FORMULA: DrawnThing = { thing: '公式', description: '', id: undefined }

/** Whether an element belongs into a paragraph. */
export function isInline(name: string): boolean {
  return name in WORDS || name in SHOWN || name in NOTES || INLINE.has(name)
}

const INLINE: ReadonlySet<string> = new Set(
  'w:r w:hyperlink w:fldSimple w:ruby w:drawing w:pict w:object m:oMath m:oMathPara m:r w:sym w:fldChar'.split(
    ' ',
  ),
)

/** A field whose result has not begun: what stands between is code. */
interface OpenField {
  isCode: boolean
  from: number
  code: string
}

/** Take a paragraph, or what stands in the place of one, into its pieces, as Word shows it with all changes accepted. */
export function paragraphPieces(paragraph: XmlElement, from: Surroundings, styles: Styles): readonly Piece[] {
  const pieces: Piece[] = []
  const fields: OpenField[] = []
  const visit = (element: XmlElement, around: Surroundings, run: RunFormat) => {
    const { name, attributes } = element
    const isInText = around.leftOut === null
    const own = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined
    if (own !== undefined) {
      const text = wordsOf(element)
      const kind =
        own ?? (isHidden(run, around.ground) ? 'hidden-text' : isStruck(run) ? 'struck-text' : null)
      if (name === 'w:instrText') addCode(fields.at(-1), text)
      const size = run.size ?? DEFAULT_SIZE
      if (text !== '') pieces.push({ is: 'words', text, kind: reasonOf(around, kind), isInText, size })
    } else if (Object.hasOwn(SHOWN, name)) {
      if (isInText && !isUnseen(run, around)) pieces.push(SHOWN[name] as Piece)
    } else if (name === 'w:sym') {
      if (isInText && !isUnseen(run, around)) pieces.push(toSymbol(attributes))
    } else if (name === 'w:fldChar') onField(attributes.fldCharType, fields, pieces)
    else if (Object.hasOwn(NOTES, name))
      pieces.push({ is: 'note', note: `${NOTES[name]} ${attributes.id ?? ''}`, around })
    const thing = drawnThing(element) ?? (name === 'm:oMath' && !isLinear(element) ? FORMULA : null)
    const isRunning = around.leftOut === 'running-header' || around.leftOut === 'running-footer'
    if (thing && (isInText ? !isUnseen(run, around) : isRunning))
      pieces.push({ is: 'thing', ...thing, isInText })
    if (name === 'c:chart') pieces.push({ is: 'part', id: attributes.id, around })
    if (name === 'dgm:relIds') pieces.push({ is: 'part', id: attributes.dm, around })
    for (const [child, below] of descendInto(element, around)) {
      if (BLOCKS.has(child.name)) pieces.push({ is: 'blocks', element: child, around: below })
      else
        visit(
          child,
          below,
          child.name === 'w:r' || child.name === 'm:r' ? formatOf(child, below, styles) : run,
        )
    }
  }
  visit(
    BLOCKS.has(paragraph.name) ? { ...paragraph, name: '' } : paragraph,
    from,
    formatOf(paragraph, from, styles),
  )
  return pieces
}

/** What a run, or the mark that properties of a paragraph are of, looks like in its surroundings. */
export function formatOf(
  run: XmlElement | undefined,
  { paragraph, table }: Surroundings,
  styles: Styles,
): RunFormat {
  const properties = descend(run, 'w:rPr')
  const character = styles.character(valueAt(properties, 'w:rStyle'))
  return resolveFormat({
    ...{ direct: readRunFormat(properties), character, paragraph, table, defaults: styles.defaults },
  })
}

function isUnseen(run: RunFormat, { ground }: Surroundings): boolean {
  return isHidden(run, ground) || isStruck(run)
}

/** The characters of an element; blanks at its ends count only where it says so, and any within are one place. */
function wordsOf({ children, attributes }: XmlElement): string {
  const text = children.filter((child) => typeof child === 'string').join('')
  const kept = attributes.space === 'preserve' ? text : text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '')
  return kept.replaceAll(/[\t\r\n]/gu, ' ')
}

function toSymbol({ font = '', char = '' }: XmlElement['attributes']): Piece {
  const text = symbolOf(font, Number.parseInt(char, 16))
  return text === null
    ? { is: 'doubt', code: 'symbol-unread', values: { font, code: char } }
    : { is: 'supplied', text }
}

function addCode(field: OpenField | undefined, code: string): void {
  if (field?.isCode) field.code += code
}

/** Between the beginning of a field and its result, or its end, stands code, which Word does not show (§17.16.18). */
function onField(type: string | undefined, fields: OpenField[], pieces: Piece[]): void {
  if (type === 'begin') fields.push({ isCode: true, from: pieces.length, code: '' })
  const field = fields.at(-1)
  if (!field || type === 'begin') return
  if (field.isCode) {
    const isEquation = EQUATION.test(field.code) && type === 'end'
    for (let index = field.from; index < pieces.length; index += 1)
      pieces[index] = toCode(pieces[index] as Piece, isEquation ? 'formula' : 'program-text')
    if (isEquation) pieces.splice(field.from, 0, { is: 'thing', ...FORMULA, isInText: true })
  }
  field.isCode = false
  if (type === 'end') fields.pop()
}

function toCode(piece: Piece, kind: LeftOutKind): Piece {
  if (piece.is !== 'words') return piece.is === 'supplied' || piece.is === 'break' ? NOTHING : piece
  const isCode = piece.kind === null || piece.kind === 'program-text' || piece.kind === 'struck-text'
  return isCode ? { ...piece, kind, isInText: false } : piece
}

const NOTHING: Piece = { is: 'supplied', text: '' }

/** Whether a paragraph shows anything. */
export function shows(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => {
    if (piece.is === 'words') return piece.kind === null && piece.text.trim() !== ''
    return piece.is === 'supplied' ? piece.text !== '' : piece.is === 'thing' && piece.isInText
  })
}

/** The words that a paragraph shows. */
export function shownText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      (piece.is === 'words' && piece.kind === null) || piece.is === 'supplied' ? piece.text : '',
    )
    .join('')
}
