import { foldTitle, namesIn, titlesIn } from '../chinese/cited-names.ts'
import { labelledFacts } from '../chinese/formal-forms.ts'
import { readLine } from '../chinese/line-form.ts'
import { type TitleForm, USUAL_TITLE } from '../chinese/title-forms.ts'
import type { Block } from '../model/block.ts'
import { TITLE_SOURCES, type TitleEvidence, type TitleSource } from '../model/original.ts'
import { isTitleLine, markedTitle } from './document-words.ts'

/** What may say how a document is called: its publisher, what its reader found, a label of the website in the text, or the notice. */
type TitleWitness = 'declared' | TitleSource | 'label' | 'notice'

/** Words by which a document is known. */
export interface KnownTitle {
  readonly from: TitleWitness
  /** The title in them; of a window without the name of the site, as far as their form tells. */
  readonly title: string
  readonly form: TitleForm | null
  /** What a line that is this title may be, folded. */
  readonly names: ReadonlySet<string>
  /** Whether no line of the text is these words. */
  readonly isElsewhere: boolean
}

/** How the title of a document was chosen. */
export interface TitleChoice {
  /** Its line among the blocks; -1 where none holds it. */
  readonly at: number
  readonly title: string | null
  /** What tells it, where no line holds it. */
  readonly from: TitleWitness | null
  /** Another that it could be, and why each; `null` where there is no doubt. */
  readonly doubt: TitleDoubt | null
}

/** Why a line may be a title: who bears it out, its ending, or its place before the text. */
export type TitleGround = TitleWitness | 'ending' | 'place'

interface TitleDoubt {
  readonly because: TitleGround
  readonly other: string
  readonly otherBecause: TitleGround
  /** The line of the other; `null` where no line holds it. */
  readonly otherAt: Block | null
}

/** What is known of a document's title beside its lines. */
export interface TitleContext {
  readonly isDeclared: (block: Block) => boolean
  readonly known: readonly KnownTitle[]
  /** Whether it is the first document of the file: what says how the file is called says it of this one. */
  readonly isFirst: boolean
  /** Whether a notice stands before it, which what says how the file is called may be about. */
  readonly hasNotice: boolean
}

/** From the most to the least to be trusted. */
const BY_TRUST: readonly TitleWitness[] = [
  'declared',
  ...TITLE_SOURCES.slice(0, 2),
  'label',
  ...TITLE_SOURCES.slice(2),
  'notice',
]
/** What tells a title although no line of the text has its form. */
const TRUSTED: ReadonlySet<TitleWitness> = new Set(['declared', 'article-title', 'heading', 'label'])

/** Read what says how a document is called as its lines are read, the most trustworthy first. */
export function knowTitles(
  declared: string | undefined,
  evidence: readonly TitleEvidence[],
  blocks: readonly Block[],
): readonly KnownTitle[] {
  const labels = blocks
    .filter(({ form }) => form.role === 'metadata')
    .flatMap(({ text }) => labelledFacts(text).title ?? [])
  const said = [
    ...(declared === undefined ? [] : [{ from: 'declared' as const, text: declared, line: null }]),
    ...evidence,
    ...labels.slice(0, MOST_LABELS).map((text) => ({ from: 'label' as const, text, line: null })),
  ]
  return said
    .map(({ from, text, line }) => toKnown(from, text.replaceAll('\n', ''), line === null))
    .toSorted((one, other) => BY_TRUST.indexOf(one.from) - BY_TRUST.indexOf(other.from))
}

/** What a notice says that it issues, and the names in 《》 in it, which bear out a line that is one of them. */
export function issuedBy(notice: readonly Block[]): readonly KnownTitle[] {
  const issued = notice.find(({ form }) => form.title?.issued)?.form.title?.issued
  const cited = notice.flatMap(({ text }) => namesIn(text.slice(0, HEAD))).slice(0, MOST_NAMES)
  return [
    ...(issued === undefined ? [] : [toKnown('notice', issued, true)]),
    ...cited.map((name) => toKnown('notice', name, false)),
  ]
}

/** How much of a paragraph is looked at for names, and most of them. */
const HEAD = 2000
const MOST_NAMES = 40

/** Most labels that are looked at. */
const MOST_LABELS = 4

function toKnown(from: TitleWitness, text: string, isElsewhere: boolean): KnownTitle {
  const pieces = titlesIn(text).map((piece) => ({ piece, form: titleForm(piece) }))
  const told = pieces.find(({ form }) => form?.isNotice || form?.isPlan) ?? pieces[0]
  return {
    from,
    title: from === 'declared' ? text : (told?.form?.name ?? told?.piece ?? text),
    form: told?.form ?? null,
    names: new Set(pieces.flatMap(({ piece, form }) => [fold(piece), fold(form?.name ?? piece)])),
    isElsewhere,
  }
}

/** What words are as a title; `null` for the name of a body, such as that of the site. */
function titleForm(words: string): TitleForm | null {
  const { title, bodies } = readLine(words)
  return bodies.length > 0 ? null : title
}

interface Candidate {
  readonly at: number
  readonly block: Block
  readonly name: string
  readonly form: TitleForm | null
  readonly witness: KnownTitle | null
}

/**
 * Choose the title of a notice or a document, once, from the lines of its head and from what says how it is called.
 *
 * 1. The line that its publisher declares, or the title behind the mark of an attachment.
 * 2. A line whose ending is that of a title: a notice's, else a plan's; of several the last that something bears out, else the last.
 * 3. A line that the page or its style says is the title, whatever its form.
 * 4. Of a document: words that stand on no line, where what says them can be trusted, or they have the form of a title.
 * 5. Of a document: the first line as long as titles are, else the first.
 *
 * Total: a head without any gives none.
 */
export function chooseTitle(
  blocks: readonly Block[],
  kind: 'notice' | 'document',
  context: TitleContext,
): TitleChoice {
  const declared = blocks.findIndex(context.isDeclared)
  const marked = kind === 'document' ? markedTitle(blocks[0]) : null
  const own = context.known.find(({ from }) => from === 'declared')
  if (declared !== -1 || marked !== null) {
    const at = Math.max(0, declared)
    const title = markedTitle(blocks[at]) ?? titleOn(blocks[at] as Block)
    return { at, title: (context.isFirst && own?.title) || title, from: null, doubt: null }
  }
  const candidates = findCandidates(blocks, context.known)
  const strong = strongest(candidates, kind) ?? behindNews(blocks, kind)
  if (strong) {
    const title = kind === 'document' && context.isFirst && own ? own.title : strong.name
    return {
      at: strong.at,
      title,
      from: null,
      doubt: own ? null : doubtOf(strong, candidates, kind, context),
    }
  }
  if (kind === 'notice') return NONE
  const elsewhere = context.isFirst ? context.known.find((known) => isTold(known, context)) : undefined
  if (elsewhere) return { at: -1, title: elsewhere.title, from: elsewhere.from, doubt: null }
  const weak = candidates.find(({ name }) => name.length >= USUAL_TITLE) ?? candidates[0]
  if (!weak) return NONE
  return { at: weak.at, title: weak.name, from: null, doubt: doubtOf(weak, candidates, kind, context) }
}

const NONE: TitleChoice = { at: -1, title: null, from: null, doubt: null }

/** The lines before the first running text that could be the title. */
function findCandidates(blocks: readonly Block[], known: readonly KnownTitle[]): readonly Candidate[] {
  const found: Candidate[] = []
  for (const [at, block] of blocks.entries()) {
    const { form, text, marker } = block
    const name = form.title?.name ?? text
    const folded = [fold(name), fold(text)]
    const witness = known.find(({ names }) => folded.some((each) => names.has(each))) ?? null
    const isRunning = /[。；：]/u.test(name) && form.role === null && form.titleNote === null
    if (
      marker !== null ||
      (isRunning && !witness && !/^[（(].*[）)]$/u.test(text)) ||
      (at > 0 && form.isContents)
    )
      break
    const isLine = isTitleLine(block) || (form.role === null && witness !== null && TRUSTED.has(witness.from))
    if (isLine && form.bodies.length === 0) found.push({ at, block, name, form: form.title, witness })
  }
  return found
}

function strongest(candidates: readonly Candidate[], kind: 'notice' | 'document'): Candidate | undefined {
  const formed = (kind === 'notice' ? (['isNotice'] as const) : (['isNotice', 'isPlan'] as const))
    .map((is) => candidates.filter(({ form }) => form?.[is]))
    .find((all) => all.length > 0)
  const lastOf = (all: readonly Candidate[]) => all.findLast(({ witness }) => witness) ?? all.at(-1)
  const borne = candidates.filter(({ witness }) => witness && witness.from !== 'title-element')
  return formed ? lastOf(formed) : borne.toSorted((one, other) => rank(one) - rank(other))[0]
}

/**
 * A title below a caption or a report in the news, told by its ending and by what stands right below it: a subtitle, a
 * date, or whom it is addressed to.
 */
function behindNews(blocks: readonly Block[], kind: 'notice' | 'document'): Candidate | undefined {
  const first = blocks.findIndex(({ marker }) => marker !== null)
  const lines = blocks.slice(0, Math.min(NEWS, first === -1 ? blocks.length : first))
  const at = lines.findIndex((block, index) => {
    const { title } = block.form
    const below = blocks[index + 1]?.form
    const isFormed = title?.isNotice || (kind === 'document' && title?.isPlan)
    const isHead =
      below?.isSubtitle || below?.address || below?.role === 'date' || below?.role === 'document-number'
    return isFormed && isHead && isTitleLine(block)
  })
  const block = lines[at]
  return block && { at, block, name: titleOn(block), form: block.form.title, witness: null }
}

/** How many paragraphs of news may stand above a title. */
const NEWS = 12

function rank({ witness }: Candidate): number {
  return witness ? BY_TRUST.indexOf(witness.from) : BY_TRUST.length
}

/** Whether words that stand on no line are the title: what says so is trusted, or they have the form of one. */
function isTold({ from, form, isElsewhere }: KnownTitle, { hasNotice }: TitleContext): boolean {
  if (from === 'declared') return true
  if (form === null || !isElsewhere) return false
  if (from === 'notice') return true
  if (hasNotice) return form.isPlan && !form.isNotice
  return form.isPlan || form.isNotice || (TRUSTED.has(from) && form.name.length >= SHORTEST)
}

/** Another that is as likely: one that the page declares, or, where nothing tells the chosen one, another line. */
function doubtOf(
  chosen: Candidate,
  candidates: readonly Candidate[],
  kind: 'notice' | 'document',
  { known, isFirst, hasNotice }: TitleContext,
): TitleDoubt | null {
  const isOther = (name: string) => !isRelated(chosen.name, name)
  const isFormed = chosen.form?.isNotice || chosen.form?.isPlan
  const because = chosen.witness?.from ?? (isFormed ? 'ending' : 'place')
  if (kind === 'notice' || (chosen.witness && TRUSTED.has(chosen.witness.from))) return null
  const told = known.find(
    ({ from, form, title }) =>
      TRUSTED.has(from) && form !== null && title.length >= USUAL_TITLE && isOther(title),
  )
  if (told && isFirst && !hasNotice) {
    const at = candidates.find(({ witness }) => witness === told)?.block ?? null
    return { because, other: told.title, otherBecause: told.from, otherAt: at }
  }
  if (isFormed || chosen.witness) return null
  const other = candidates.find(
    ({ at, name }) => at !== chosen.at && name.length >= SHORTEST && isOther(name),
  )
  return other ? { because, other: other.name, otherBecause: 'place', otherAt: other.block } : null
}

/** Shorter lines are names of columns and buttons. */
const SHORTEST = 6

/** Whether one holds the other: a title and the notice that issues it, or a title with and without the issuer. */
function isRelated(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)]
  return a.includes(b) || b.includes(a)
}

/** What tells a title from another: neither marks nor blanks do. */
function fold(title: string): string {
  return foldTitle(title).replace(/[^\p{L}\p{N}]/gu, '')
}

/** The title on a line that is one. */
export function titleOn({ form, text }: Pick<Block, 'form' | 'text'>): string {
  return form.title?.name ?? text
}
