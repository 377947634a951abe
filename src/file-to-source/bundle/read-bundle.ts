import type { Reading } from '../../model/account.ts'
import { LIMITS } from '../../model/limits.ts'
import type { ReaderDoubt } from '../../model/original.ts'
import { addToTally, countCharacters, type Tally } from '../../model/tally.ts'
import type { Conversions } from '../conversion/conversion.ts'
import { DocumentFault } from '../document-fault.ts'
import { nameSome } from '../name-some.ts'
import { type ReadForm, readForm } from '../read-form.ts'
import type { ReaderTools } from '../reader-tools.ts'
import { tellFormat } from '../tell-format/tell-format.ts'
import type { Zip } from '../zip/open-zip.ts'
import { joinTexts } from './join-texts.ts'
import { isOfSystem, listMembers } from './list-members.ts'
import { orderMembers } from './order-members.ts'

/** `附件：1. …`, `附件1`, as a document names what is attached to it. */
const CITES = /附件\s{0,2}(?:[:：]|\d|[一二三四五])/u

/**
 * Read an archive of several files as one document: the notice first, then its attachments in their order.
 *
 * 1. Each member is read as if it were alone; the account names the member with each place.
 * 2. Members that cannot be read are told, and so is the order in which the others were read.
 * 3. The name of every file of the archive is in the account, and counted by the archive's directory: none is passed over.
 *
 * @throws DocumentFault what is wrong with its members, where none of them can be read
 */
export async function readBundle(zip: Zip, tools: ReaderTools, conversions: Conversions): Promise<ReadForm> {
  const members = listMembers(zip)
  const read: { readonly name: string; readonly form: ReadForm }[] = []
  const unread: { readonly name: string; readonly fault: DocumentFault }[] = []
  for (const name of orderMembers([...members.keys()])) {
    try {
      read.push({ name, form: await readMember(zip.read(members.get(name) ?? ''), name, tools, conversions) })
    } catch (error) {
      if (!(error instanceof DocumentFault) || MUST_END.has(error.finding.code)) throw error
      unread.push({ name, fault: error })
    }
  }
  if (read.length === 0) throw unread[0]?.fault ?? nothing()
  const texts = noticeFirst(read).map(({ name, form }) => ({ name, text: form.text }))
  const joined = joinTexts(texts)
  const told = [...read, ...unread].map(({ name }) => name)
  const names = leaveNames([...told, ...zip.names.map(zip.labelOf).filter(isOfSystem)])
  return {
    ...{ format: 'zip', encoding: null },
    converter: read.find(({ form }) => form.converter !== null)?.form.converter ?? null,
    text: {
      ...joined,
      entries: [...names, ...joined.entries],
      accounted: names.reduce(addName, joined.accounted),
      counted: zip.names.map((name) => ({ text: zip.labelOf(name) })).reduce(addName, joined.counted),
      doubts: [
        ...tell(
          texts.map(({ name }) => name),
          unread.map(({ name }) => name),
        ),
        ...joined.doubts,
      ],
    },
  }
}

function leaveNames(labels: readonly string[]): readonly Reading[] {
  return labels.map((text) => ({
    ...{ kind: 'member-name', at: { part: text }, line: 1, characters: countCharacters(text), text },
  }))
}

function addName(tally: Tally, { text }: { readonly text: string }): Tally {
  addToTally(tally, text)
  return tally
}

/** What a member must not hide: an account that does not close is a fault of this program. */
const MUST_END: ReadonlySet<string> = new Set([
  'account-open',
  'text-too-long',
  'archive-too-large',
  'converter-missing',
])

async function readMember(
  bytes: Uint8Array | null,
  name: string,
  tools: ReaderTools,
  conversions: Conversions,
): Promise<ReadForm> {
  if (bytes === null || bytes.length === 0) throw nothing()
  const told = tellFormat(bytes, name)
  if (told === 'zip')
    throw new DocumentFault('format-unsupported', { what: { reason: 'archive-in-archive' } })
  const form = await readForm(bytes, name, told, tools, conversions.get(name))
  if (form.text.text.trim() === '') throw new DocumentFault('source-empty')
  return form
}

/** Where no name tells which member is the notice, the only one whose words name attachments is. */
function noticeFirst<M extends { readonly name: string; readonly form: ReadForm }>(
  members: readonly M[],
): readonly M[] {
  const citing = members.filter(({ name, form }) => !/附件/u.test(name) && CITES.test(form.text.text))
  const isNamed = /通知|印发|转发/u.test(members[0]?.name ?? '')
  const [notice] = citing
  if (isNamed || citing.length !== 1 || !notice) return members
  return [notice, ...members.filter((member) => member !== notice)]
}

function tell(read: readonly string[], unread: readonly string[]): readonly ReaderDoubt[] {
  const order = read.map((name, index) => `${index + 1}. ${name}`)
  return [
    { code: 'members-read', values: { count: read.length, names: nameSome(order, ' 个') } },
    ...(unread.length > 0
      ? [{ code: 'member-unread' as const, values: { names: nameSome(unread, ' 个') } }]
      : []),
  ]
}

function nothing(): DocumentFault {
  return new DocumentFault('format-unsupported', {
    what: { reason: 'archive-without-documents', limit: LIMITS.members },
  })
}
