import { join } from 'node:path'
import type { Finding, FindingValue, Reason } from '../../diagnostics/finding.ts'
import { readSource } from '../../disk/read-source.ts'
import { READERS_VERSION } from '../../file-to-source/close-account.ts'
import type { ReadDocument } from '../../file-to-source/file-to-source.ts'
import {
  type Account,
  type AccountEntry,
  accountSchema,
  isPrivate,
  READING_KINDS,
  SUM_NAMES,
} from '../../model/account.ts'
import type { Original, TitleEvidence } from '../../model/original.ts'
import { placeName } from '../../model/place-name.ts'
import { shorten } from '../../model/shorten.ts'
import { loadAccount, loadTitles } from './load-original.ts'
import { readDocument } from './read-document.ts'

/** What came of reading an original again. */
export interface Reread {
  /** Version of the readers that made the text, and of those that read it again; the first is unknown without an account. */
  readonly was: number | null
  readonly is: number
  /** The first difference; `null` where all is the same, and where it could not be read. */
  readonly difference: Reason | null
  /** What to tell the publisher; none where all is the same. */
  readonly findings: readonly Finding[]
}

/**
 * Read the original of a plan's folder again, and compare: the text, then the sums, then every entry of the account, then
 * what says how it is called.
 * Another text of the same readers is an error, one of newer readers or of another converter a warning.
 *
 * @param read Reads a document from disk, as `readDocument` does.
 */
export async function rereadOriginal(
  folder: string,
  original: Pick<Original, 'file'>,
  read: (file: string) => Promise<ReadDocument | Finding> = readDocument,
): Promise<Reread> {
  const account = loadAccount(folder)
  const versions = { was: account?.reader ?? null, is: READERS_VERSION }
  // As it is on disk: what is published may be redacted.
  const source = readSource(join(folder, 'source.txt'))
  const again = await read(join(folder, original.file))
  if ('code' in source) return { ...versions, difference: null, findings: [source] }
  if ('code' in again) return { ...versions, difference: null, findings: [again] }
  const difference =
    compareTexts(source.text, again.source.text) ??
    (account && again.account && compareAccounts(account, accountSchema.parse(again.account))) ??
    compareTitles(loadTitles(folder), again.original?.titles ?? [])
  if (difference === null) return { ...versions, difference, findings: [] }
  const isNewer =
    versions.was === null || versions.was < versions.is || account?.converter !== again.account?.converter
  const code = isNewer ? 'reading-outdated' : 'reading-differs'
  const values = { file: original.file, difference, was: versions.was ?? UNKNOWN, is: versions.is }
  return { ...versions, difference, findings: [{ code, at: null, values }] }
}

const UNKNOWN: Reason = { reason: 'unknown' }

function compareTexts(was: string, is: string): Reason | null {
  if (was === is) return null
  const [before, after] = [was.split('\n'), is.split('\n')]
  const index = before.findIndex((line, number) => line !== after[number])
  const line = (index < 0 ? before.length : index) + 1
  return tellDifference({ reason: 'line', line }, before[index], after[index])
}

function compareAccounts(was: Account, is: Account): Reason | null {
  const names = Object.keys(SUM_NAMES) as (keyof typeof SUM_NAMES)[]
  const sum = names.find((name) => was[name] !== is[name])
  if (sum) return tellDifference({ reason: 'characters', sum: SUM_NAMES[sum] }, `${was[sum]}`, `${is[sum]}`)
  if (was.converter !== is.converter)
    return tellDifference({ reason: 'converter' }, was.converter, is.converter)
  const length = Math.max(was.entries.length, is.entries.length)
  for (let index = 0; index < length; index += 1) {
    const [before, after] = [was.entries[index], is.entries[index]]
    if (JSON.stringify(before) !== JSON.stringify(after))
      return tellDifference(
        { reason: 'entry', number: index + 1 },
        before && describeEntry(before),
        after && describeEntry(after),
      )
  }
  return null
}

function compareTitles(was: readonly TitleEvidence[], is: readonly TitleEvidence[]): Reason | null {
  const [before, after] = [was, is].map((titles) => titles.map(describeTitle)) as [string[], string[]]
  const index = [...(after.length > before.length ? after : before).keys()].find(
    (each) => before[each] !== after[each],
  )
  return index === undefined
    ? null
    : tellDifference({ reason: 'title-evidence', number: index + 1 }, before[index], after[index])
}

function describeTitle({ from, text, line, endLine }: TitleEvidence): string {
  return `${line === null ? '' : `第 ${line}—${endLine} 行，`}${from}：${text}`
}

function describeEntry(entry: AccountEntry): string {
  const where = [placeName(entry.at), `原文第 ${entry.line} 行`].filter(Boolean).join('，')
  const { kind, characters } = entry
  if (kind === 'read') return `读出 ${characters} 字（${where}）`
  const words = isPrivate(kind) || entry.text === '' ? '' : `“${shorten(entry.text, SHOWN)}”`
  return `${READING_KINDS[kind].name}${words} ${characters} 字（${where}）`
}

/** What differs, from a little before where it begins. */
function tellDifference(
  where: Reason,
  was: string | null | undefined,
  is: string | null | undefined,
): Reason {
  const [before, after] = [[...(was ?? '')], [...(is ?? '')]]
  const differs = before.findIndex((character, index) => character !== after[index])
  const from = Math.max(0, (differs < 0 ? before.length : differs) - BEFORE)
  const show = (value: string | null | undefined, characters: readonly string[]): FindingValue =>
    value == null
      ? { reason: 'nothing' }
      : `“${from > 0 ? '…' : ''}${characters.slice(from, from + SHOWN).join('')}${characters.length > from + SHOWN ? '…' : ''}”`
  return { reason: 'differs', where, was: show(was, before), is: show(is, after) }
}

/** How much of a long line is shown, and how much of that stands before the difference. */
const SHOWN = 60
const BEFORE = 10
