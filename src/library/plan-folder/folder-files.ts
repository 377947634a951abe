import { stringify } from 'yaml'
import { z } from 'zod'
import type { ReadDocument } from '../../file-to-source/file-to-source.ts'
import { type Account, accountSchema, type Reading } from '../../model/account.ts'
import type { Format } from '../../model/format-names.ts'
import { type Original, originalSchema } from '../../model/original.ts'
import type { PlanSettings } from '../../model/plan-settings.ts'
import { sha256 } from '../../model/sha256.ts'
import { paths } from '../../model/site-paths.ts'
import type { PipelineResult } from '../../pipeline.ts'

/** File names of a plan's folder. */
const SOURCE = 'source.txt'
export const ORIGINAL_RECORD = 'original.json'
export const ACCOUNT = 'account.json'

/** Of the forms that are not named by the ending of their files. */
const EXTENSIONS: Partial<Readonly<Record<Format, string>>> = { text: 'txt', markdown: 'md' }

/**
 * The files of a plan's folder that are not generated, by their paths in it.
 *
 * @param readBytes Gives the document itself, where the text is another.
 */
export function folderFiles(
  { source, original, account, pictures }: ReadDocument,
  readBytes: () => Uint8Array,
  settings: PlanSettings,
): ReadonlyMap<string, string | Uint8Array> {
  const beside = new Map<string, string | Uint8Array>(
    account ? [[ACCOUNT, formatAccount(account)], ...pictures] : [],
  )
  const record = original && toRecord(original, beside)
  return new Map<string, string | Uint8Array>([
    [SOURCE, source.text],
    ['plan.yaml', settingsToYaml(settings)],
    ...(record
      ? ([
          [record.file, readBytes()],
          [ORIGINAL_RECORD, `${JSON.stringify(record, null, 1)}\n`],
          ...beside,
        ] as const)
      : []),
  ])
}

/** All files of a plan's folder as `npx gangmu add` writes it: those of `folderFiles`, and the generated ones. */
export function wholeFolder(
  document: ReadDocument,
  readBytes: () => Uint8Array,
  settings: PlanSettings,
  { mdx }: Pick<PipelineResult, 'mdx'>,
): ReadonlyMap<string, string | Uint8Array> {
  return new Map([...folderFiles(document, readBytes, settings), ...mdx])
}

/** A document as it will be read from the folder: under the names of its files there, its record as the disk has it. */
export function asKept({ source, original, account, pictures }: ReadDocument): ReadDocument {
  const record = original && recordSchema.parse({ ...original, file: keptName(original) })
  return {
    ...{ account, pictures },
    source: { ...source, file: SOURCE },
    original: record && toOriginal(record, original.bytes, account && accountSchema.parse(account)),
  }
}

/** A `plan.yaml` as it is written for a publisher to go on with. */
export function settingsToYaml(settings: PlanSettings): string {
  return `# 原文没有说明的事；各项的写法见 ${paths.about('plan-yaml')}。\n${stringify(settings, { lineWidth: 0 })}`
}

/** The account is kept in a file of its own, and the document under the name of its form. */
function toRecord(
  { account: _, readings: __, bytes: ___, ...original }: Original,
  beside: ReadonlyMap<string, string | Uint8Array>,
) {
  const kept = [...beside].map(([path, content]) => [path, sha256(content)])
  return {
    ...original,
    file: keptName(original),
    kept: Object.fromEntries(kept),
  }
}

function keptName({ format }: Pick<Original, 'format'>): string {
  return `original.${EXTENSIONS[format] ?? format}`
}

/** One line for each entry, so that a change shows in review. */
function formatAccount({ entries, ...sums }: Account): string {
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n')
  return `${JSON.stringify(sums, null, 1).slice(0, -2)},\n "entries": [\n${lines}\n]}\n`
}

/** On disk there is always one. */
const HASH = originalSchema.shape.sha256.unwrap()

/**
 * What `original.json` holds. `kept` are the hashes of what is kept beside the document, by file; a folder from before
 * there were accounts has none, and readings that are not used.
 */
export const recordSchema = originalSchema
  .omit({ account: true, readings: true, bytes: true })
  .extend({ sha256: HASH, textSha256: HASH, kept: z.record(z.string(), HASH).optional() })
  .strip()

/** What is known of a document by its record and its account, `null` where there is none. */
export function toOriginal(
  { kept: _, ...facts }: z.output<typeof recordSchema>,
  bytes: number,
  account: Account | null,
): Original {
  if (!account) return { ...facts, bytes, account: null, readings: [] }
  const { entries, ...sums } = account
  const readings = entries.filter((entry): entry is Reading => entry.kind !== 'read')
  return { ...facts, bytes, account: sums, readings }
}
