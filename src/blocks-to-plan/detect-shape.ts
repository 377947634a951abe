import { HEADING_KINDS, MARKER_TABLE, type MarkerKind, rankOf } from '../chinese/markers.ts'
import type { Reason } from '../diagnostics/finding.ts'
import type { Block } from '../model/block.ts'

/** Which kinds of numbers head the chapters and tasks of a document, and what stands between them. */
export interface Shape {
  /** `null` where there are no headings above the tasks. */
  readonly chapter: MarkerKind | null
  readonly sections: readonly MarkerKind[]
  /** `null` where nothing is numbered. */
  readonly task: MarkerKind | null
  /** Another kind that the tasks could have, and how many there are of it; `null` where there is no doubt. */
  readonly doubt: { readonly kind: MarkerKind; readonly because: Reason } | null
}

const EMPTY: Shape = { chapter: null, sections: [], task: null, doubt: null }
/** The share of headings that must have numbers below them for those to be the tasks, and the share that leaves no doubt. */
const COVERED = 0.4
const SURE = 0.8
/** So many below one heading are what it is there for: the work of the year in a report on the work of a government. */
const MANY = 5
const SENTENCE = /[。；]/u

/**
 * Detect how a document is numbered. Beginning with its highest kind of number, go down to the next kind as
 * long as that one is the unit that people cite: it stands below enough of the headings above it, or its
 * numbers run on from one of them to the next.
 */
export function detectShape(
  blocks: readonly Block[],
  declared: Partial<Pick<Shape, 'chapter' | 'task'>> = {},
): Shape {
  const heads = blocks.filter(({ marker }) => marker !== null)
  const kinds = kindsIn(heads)
  const path: MarkerKind[] = kinds.slice(0, 1)
  let doubt: Shape['doubt'] = null
  let open: readonly Block[] = heads
  for (const kind of kinds.slice(1)) {
    const parent = path.at(-1) as MarkerKind
    const above = path.at(-2)
    const verdict = goDown(open, parent, kind, above)
    if (verdict.because) doubt = { kind: verdict.goes ? parent : kind, because: verdict.because }
    if (verdict.goes) path.push(kind)
    else open = withoutBelow(open, kind)
  }
  // Of several documents in a file one need not be numbered as is declared.
  const ifMet = (kind: MarkerKind | null = null) =>
    heads.some(({ marker }) => marker?.kind === kind) ? kind : null
  const met = { task: ifMet(declared.task), chapter: ifMet(declared.chapter) }
  return applyDeclared({ ...toShape(path), doubt }, kinds, met)
}

/** What stands below a number that heads nothing is an item of it, and heads nothing either. */
function withoutBelow(heads: readonly Block[], kind: MarkerKind): readonly Block[] {
  let isBelow = false
  return heads.filter(({ marker }) => {
    if (!marker || rankOf(marker.kind) <= rankOf(kind)) isBelow = marker?.kind === kind
    return !isBelow
  })
}

function toShape(path: readonly MarkerKind[]): Shape {
  const task = path.at(-1) ?? null
  return { ...EMPTY, task, chapter: path.length > 1 ? (path[0] ?? null) : null, sections: path.slice(1, -1) }
}

function applyDeclared(
  shape: Shape,
  kinds: readonly MarkerKind[],
  declared: Partial<Pick<Shape, 'chapter' | 'task'>>,
): Shape {
  const task = declared.task ?? shape.task
  if (!declared.task && !declared.chapter) return shape
  const above = kinds.filter((kind) => task !== null && kinds.indexOf(kind) < kinds.indexOf(task))
  const chapter = declared.chapter ?? above[0] ?? null
  const sections = above.filter((kind) => chapter !== null && kinds.indexOf(kind) > kinds.indexOf(chapter))
  return { chapter, sections, task, doubt: null }
}

/** The kinds that head something, highest first. 第X条 and 1.1 stand below 一、 where they come after it. */
function kindsIn(heads: readonly Block[]): MarkerKind[] {
  const found = Map.groupBy(heads, ({ marker }) => marker?.kind)
  const kinds = HEADING_KINDS.filter((kind) => {
    const own = found.get(kind) ?? []
    return own.length > 0 && (!MARKER_TABLE[kind].isWorded || own.length > 1 || own[0]?.marker?.number === 1)
  })
  const first = (kind: MarkerKind) => heads.findIndex(({ marker }) => marker?.kind === kind)
  const mayBeUnder = (kind: MarkerKind) =>
    kind === 'article' || (['decimal', 'subdecimal'].includes(kind) && !kinds.includes('number'))
  const isUnder = (kind: MarkerKind) =>
    mayBeUnder(kind) && kinds.includes('comma') && first('comma') < first(kind)
  const rank = (kind: MarkerKind) => (isUnder(kind) ? rankOf('comma') + rankOf(kind) / 100 : rankOf(kind))
  return [...kinds].sort((a, b) => rank(a) - rank(b))
}

interface Verdict {
  readonly goes: boolean
  /** Why one may see it otherwise. */
  readonly because?: Reason
}

function goDown(
  heads: readonly Block[],
  parent: MarkerKind,
  kind: MarkerKind,
  above: MarkerKind | undefined,
): Verdict {
  if (['article', 'point', 'decimal'].includes(parent)) return { goes: false }
  const { covered, continues, restarts, total, most, parents } = relate(heads, parent, kind)
  if (total === 0 || areListed(heads, kind)) return { goes: false }
  const runsOn = continues > 0 && restarts === 0
  if (kind === 'article') return { goes: true }
  if (MARKER_TABLE[parent].isWorded) return { goes: covered >= 0.3 }
  if (parent === 'bracket') {
    if (above === undefined && parents >= 3 && covered >= 0.8 && areBareTitles(heads, parent))
      return { goes: true }
    if (continues < 2 || continues < 4 * restarts) return { goes: false }
    return { goes: true, ...(covered < SURE && { because: { reason: 'numbers-run-on', total } }) }
  }
  if (above && isRunOn(heads, above, parent)) {
    return { goes: runsOn && covered >= COVERED }
  }
  const isText = shareOfText(heads, parent) >= 0.6
  const isGathered = above === undefined && !isText && most >= 3 - Number(kind === 'bracket') && total >= 3
  const goes = runsOn ? covered >= 0.2 || continues > 1 : isGathered || covered >= (isText ? 0.8 : COVERED)
  const isClose = !runsOn && covered >= 0.2 && covered < 0.5 && total > 3 && most < MANY
  const share = Math.round(covered * 100)
  return isClose ? { goes, because: { reason: 'numbers-below-some', share, total } } : { goes }
}

/** How the numbers of a kind stand below the headings of another: how many have any, and how they count. */
function relate(heads: readonly Block[], parent: MarkerKind, kind: MarkerKind) {
  let parents = 0
  let withChildren = 0
  let hasChild = false
  let last = 0
  let [continues, restarts, total, run, most] = [0, 0, 0, 0, 0]
  for (const { marker } of heads) {
    if (!marker) continue
    if (marker.kind === kind) {
      total += 1
      run += 1
      most = Math.max(most, run)
      if (!hasChild && last > 0) {
        if (marker.number === last + 1) continues += 1
        else if (marker.number === 1) restarts += 1
      }
      if (!hasChild) withChildren += 1
      if (!hasChild && parents === 0) parents = 1
      hasChild = true
      last = marker.number
    } else if (rankOf(marker.kind) <= rankOf(parent)) {
      if (marker.kind === parent) parents += 1
      hasChild = false
      run = 0
    }
  }
  return {
    covered: parents === 0 ? 1 : withChildren / parents,
    continues,
    restarts,
    total,
    most,
    parents,
  }
}

/** Whether the numbers of a kind run on across the headings above. */
function isRunOn(heads: readonly Block[], above: MarkerKind, kind: MarkerKind): boolean {
  const { continues, restarts } = relate(heads, above, kind)
  return continues > restarts
}

/** Whether headings are titles and nothing else: no sentence ends in them. */
function areBareTitles(heads: readonly Block[], kind: MarkerKind): boolean {
  return heads.every(({ marker, text }) => marker?.kind !== kind || !/[。；：，]/u.test(text))
}

/** Whether numbers part a sentence into a list: `1.甲；` `2.乙。` */
function areListed(heads: readonly Block[], kind: MarkerKind): boolean {
  const own = heads.filter(({ marker }) => marker?.kind === kind)
  return own.filter(({ text }) => /[；;]$/u.test(text)).length * 2 >= own.length
}

/** The share of headings that go on as running text in the same paragraph. */
function shareOfText(heads: readonly Block[], kind: MarkerKind): number {
  const own = heads.filter(({ marker }) => marker?.kind === kind)
  return own.filter(({ text }) => SENTENCE.test(text.slice(0, -1))).length / own.length
}
