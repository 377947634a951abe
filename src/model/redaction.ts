import { z } from 'zod'

/** What stands in the place of words that are kept from readers. */
export const REDACTION_MARK = '〔已隐去〕'

/** What the publisher may keep from readers; a closed list, so that the words themselves are not repeated here. */
const REDACTION_KINDS = [
  '姓名',
  '电话',
  '身份号码',
  '银行账号',
  '证件号码',
  '车牌号',
  '住址',
  '邮箱',
  '其他个人信息',
] as const
export type RedactionKind = (typeof REDACTION_KINDS)[number]

/** A line of `source.txt` as people declare it. */
export const lineNumber = z.int().min(1, '应为行号（从 1 数起）')

/** A redaction as `plan.yaml` declares it: by its place, for many people read that file. */
export const declaredRedactionSchema = z.strictObject({
  line: lineNumber.describe('Line of source.txt, from 1.'),
  column: z
    .int()
    .min(1, '应为列号（从 1 数起）')
    .describe('Column of the first character in source.txt as it is on disk, in UTF-16 code units from 1.'),
  length: z
    .int()
    .min(1, '应为长度（至少 1）')
    .describe('How many UTF-16 code units are redacted; all on that line.'),
  kind: z.enum(REDACTION_KINDS).describe('What is redacted.'),
  reason: z
    .string()
    .regex(/^[^\p{Cc}\p{Cs}]+$/u, '不能是空的，也不能含有控制字符')
    .optional()
    .describe('Why, for readers.'),
})
export type DeclaredRedaction = z.output<typeof declaredRedactionSchema>

/** A redaction that was made; its span is that of the mark in the redacted text. */
export interface Redaction {
  readonly start: number
  readonly end: number
  /** UTF-16 code units that were there. */
  readonly length: number
  /** Characters (code points) that were there, blanks aside: what closes the account of the original. */
  readonly characters: number
  readonly kind: RedactionKind
  readonly reason: string | null
}
