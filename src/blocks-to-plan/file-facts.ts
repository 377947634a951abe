import type { Part, PartBlock, PartKind } from '../model/part.ts'
import type { KnownTitle } from './choose-title.ts'
import { type Facts, readFacts } from './front-matter.ts'
import type { FileParts } from './read-parts.ts'

/**
 * What is known of a file as a whole: what its outermost notice says of itself, and from the document only what
 * that lacks; nothing from a notice between them, which has an issuer, addressees and a date of its own.
 */
export function readFileFacts(
  { parts, documents }: Pick<FileParts, 'parts' | 'documents'>,
  known: readonly KnownTitle[],
): Facts {
  const [first] = documents
  const number =
    known.find(({ form }) => form?.number)?.form?.number ??
    parts.flatMap(({ blocks }) => blocks).find(({ form }) => form.attachment?.number)?.form.attachment
      ?.number ??
    null
  const own = readFacts(blocksOf(first?.parts ?? [], ['title', 'preamble', 'closing']), first?.title ?? null)
  const notice = blocksOf(parts, ['notice'])
  if (notice.length === 0) return { ...own, documentNumber: own.documentNumber ?? number }
  const outer = readFacts(outermostOf(notice), known.find(({ form }) => form?.isNotice)?.title ?? null)
  return {
    documentNumber: outer.documentNumber ?? own.documentNumber ?? number,
    issuers: outer.issuers.length > 0 ? outer.issuers : own.issuers,
    addressees: outer.addressees.length > 0 ? outer.addressees : own.addressees,
    issuedDate: outer.issuedDate ?? own.issuedDate,
  }
}

function blocksOf(parts: readonly Part[], kinds: readonly PartKind[]): readonly PartBlock[] {
  return parts.filter(({ kind }) => kinds.includes(kind)).flatMap(({ blocks }) => blocks)
}

/** A notice up to the date that signs it, which stands behind running text; what follows is forwarded. */
function outermostOf(notice: readonly PartBlock[]): readonly PartBlock[] {
  const titleAt = notice.findIndex(({ role }) => role === 'notice-title')
  const bodyAt = notice.findIndex(
    ({ role, text }, index) => index > titleAt && role === 'paragraph' && /[。：]$/u.test(text),
  )
  const signedAt = notice.findIndex(({ role }, index) => index > bodyAt && role === 'date')
  return bodyAt === -1 || signedAt === -1 ? notice : notice.slice(0, signedAt + 1)
}
