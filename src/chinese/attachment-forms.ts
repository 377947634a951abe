import { BLANK } from './characters.ts'
import { numberBefore } from './formal-forms.ts'
import { readTitle } from './title-forms.ts'

const GAP = `[${BLANK}]{0,4}`
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2}|[—-]\\d{1,2})'

/** The whole of a line that opens an attachment: `附件`, `附件1`, `附件一：`, `附　件`, perhaps in brackets. */
const MARK = new RegExp(`^[【（(]?附${GAP}[件表录]${GAP}(?<number>${NUMBER})?${GAP}[：:】）)]?$`, 'u')
/** `附件2：责任清单`, `附件2 责任清单`: a mark with its title in one line. */
const MARKED = /^附[件表录]\s{0,4}[\d一二三四五六七八九十]{1,2}[：:\s]\s{0,4}(?<title>\S.{1,60})$/u
/** The same without anything between, as `附件2　责任清单` is published, also `附件12024年工作方案`, but not `附件2所列任务`. */
const GLUED =
  /^附[件表录]\d{1,2}?(?<title>(?![所中的和与及或至])(?:\p{Script=Han}|20\d{2}年)[^。；，：]{2,60})$/u
/** `附件甲公司2024年工作方案`, without a number: only a title that is whole tells it from words about an attachment. */
const UNNUMBERED = /^附件(?<title>(?![所中的和与及或至为是见内])[^。；，：]{8,60})$/u
/** `附件：1.任务分工表`, `附：任务分工表`: what is enclosed, listed at a document's end. */
const ENCLOSURES = /^附[件表]?[：:]\s*[^\s]/u
/** `附件：`, `附件：1.任务分工表`, `附件1.任务分工表`: the first line of a list of enclosures, and the number that is next in it. */
const LIST_STARTS = [
  { form: new RegExp(`^附${GAP}件${GAP}[：:]$`, 'u'), next: 1 },
  { form: /^附[件表]?[：:]\s*1/u, next: 2 },
] as const
const ENTRY = /^附[件表]?\s{0,4}1[.．、]\s{0,4}\D/u

/** What a line is as the mark of an attachment, or as the list of them. */
export interface AttachmentForm {
  /**
   * `附件1` and nothing else; `附件2：责任清单`, with its title; a line of the list at a document's end; or
   * `附件1.分工表`, which is the first entry of that list only where a second follows.
   */
  readonly kind: 'mark' | 'marked' | 'list' | 'entry'
  /** The title behind the mark; `''` where there is none. */
  readonly title: string
  /** The number that the next line of a list has which begins here; 0 for none. */
  readonly next: number
  /** The document number before the mark: `甲建发〔2020〕19号附件1`. */
  readonly number: string | null
}

/** Read the mark of an attachment; `null` for any other line. */
export function readAttachmentMark(line: string): AttachmentForm | null {
  const before = numberBefore(line)
  const form = readMark(line.slice(before?.length ?? 0))
  return form && { ...form, number: before?.number ?? null }
}

function readMark(line: string): Omit<AttachmentForm, 'number'> | null {
  if (!/^[【（(]?附/u.test(line)) return null
  const next = LIST_STARTS.find(({ form }) => form.test(line))?.next ?? 0
  if (line.length <= 20 && MARK.test(line)) return { kind: 'mark', title: '', next }
  const title = line.length > 80 ? null : titleBehind(line)
  if (title !== null) return { kind: 'marked', title, next }
  if (ENTRY.test(line)) return { kind: 'entry', title: '', next: 2 }
  return ENCLOSURES.test(line) ? { kind: 'list', title: '', next } : null
}

function titleBehind(line: string): string | null {
  const marked = MARKED.exec(line)?.groups?.title
  if (marked !== undefined) return marked
  const glued = GLUED.exec(line)?.groups?.title ?? UNNUMBERED.exec(line)?.groups?.title
  const title = glued === undefined ? null : readTitle(glued)
  return glued !== undefined && (title?.isPlan || title?.isList) ? glued : null
}
