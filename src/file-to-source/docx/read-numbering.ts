import { descend, elementsOf, isOn, valueAt, type XmlElement } from '../xml-to-tree.ts'
import { type RunFormat, readRunFormat } from './run-format.ts'

/** One level of a Word list. */
export interface NumberingLevel {
  readonly start: number
  /** `ST_NumberFormat`, such as `chineseCounting`. */
  readonly format: string
  /** `（%2）`: each `%n` stands for the number of level n. */
  readonly text: string
  readonly suffix: 'tab' | 'space' | 'nothing'
  /** The level, from 1, after which this one begins again; 0 for never, `null` for any above it. */
  readonly restart: number | null
  /** All numbers in Arabic digits. */
  readonly isLegal: boolean
  /** How the number itself is written, where the level says so. */
  readonly run: RunFormat
  /** The paragraph style that this level is for. */
  readonly style: string | undefined
}

/** A list as paragraphs refer to it. */
export interface NumberingList {
  /** Lists that share it count on from each other. */
  readonly counter: string
  readonly levels: ReadonlyMap<number, NumberingLevel>
  /** Where this list begins, by level, whatever was counted before. */
  readonly starts: ReadonlyMap<number, number>
}

const DEEPEST = 8

/** Read `numbering.xml` (ISO/IEC 29500-1 §17.9): lists by their `numId`. */
export function readNumbering(root: XmlElement | undefined): ReadonlyMap<string, NumberingList> {
  const elements = root ? elementsOf(root).flatMap(elementsOf) : []
  const abstracts = new Map<string, XmlElement>()
  const byStyle = new Map<string, XmlElement>()
  for (const element of elements) {
    if (element.name !== 'w:abstractNum') continue
    abstracts.set(element.attributes.abstractNumId ?? '', element)
    const style = valueAt(element, 'w:styleLink')
    if (style !== undefined) byStyle.set(style, element)
  }
  const lists = new Map<string, NumberingList>()
  for (const element of elements) {
    const counter = valueAt(element, 'w:abstractNumId')
    const own = abstracts.get(counter ?? '')
    if (element.name !== 'w:num' || counter === undefined || !own) continue
    const abstract = byStyle.get(valueAt(own, 'w:numStyleLink') ?? '') ?? own
    lists.set(
      element.attributes.numId ?? '',
      toList(abstract.attributes.abstractNumId ?? '', abstract, element),
    )
  }
  return lists
}

function toList(counter: string, abstract: XmlElement, num: XmlElement): NumberingList {
  const levels = new Map(elementsOf(abstract).filter(isLevel).map(toLevel))
  const starts = new Map<number, number>()
  for (const override of elementsOf(num).filter(({ name }) => name === 'w:lvlOverride')) {
    const level = descend(override, 'w:lvl')
    if (level) levels.set(...toLevel(level))
    const start = valueAt(override, 'w:startOverride')
    if (start !== undefined) starts.set(toInteger(override.attributes.ilvl, 0), toInteger(start, 1))
  }
  return { counter, levels, starts }
}

function isLevel({ name, attributes }: XmlElement): boolean {
  return name === 'w:lvl' && toInteger(attributes.ilvl, 0) <= DEEPEST
}

function toLevel(element: XmlElement): [number, NumberingLevel] {
  const suffix = valueAt(element, 'w:suff')
  const restart = valueAt(element, 'w:lvlRestart')
  return [
    toInteger(element.attributes.ilvl, 0),
    {
      start: toInteger(valueAt(element, 'w:start'), 0),
      format: formatOf(element),
      text: valueAt(element, 'w:lvlText') ?? '',
      suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
      restart: restart === undefined ? null : toInteger(restart, 0),
      isLegal: isOn(element, 'w:isLgl'),
      run: readRunFormat(descend(element, 'w:rPr')),
      style: valueAt(element, 'w:pStyle'),
    },
  ]
}

/** A format newer than a reader is given as the choice of an alternative, which stands before its fallback. */
function formatOf(element: XmlElement): string {
  return (
    valueAt(element, 'w:numFmt') ??
    valueAt(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ??
    'decimal'
  )
}

/** An integer that a list may hold; what is none, or beyond reason, is the other value. */
function toInteger(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,5}$/u.test(value) ? Number(value) : otherwise
}
