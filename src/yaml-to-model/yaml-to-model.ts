import { type Document, isMap, isNode, isPair, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Finding, FindingValue, Reason } from '../diagnostics/finding.ts'
import type { Span } from '../model/span.ts'

/** A checked value, and where each of its members stands in the YAML text. */
interface Located<T> {
  readonly value: T
  /** Place of the member that a path leads to; the whole document where there is none. */
  readonly locate: (path: readonly PropertyKey[]) => Span
}

const CHINESE = z.locales.zhCN().localeError

/** What the commonest faults of YAML are called; others are told by the parser's own code. */
const SYNTAX_FAULTS: Readonly<Record<string, Reason>> = {
  DUPLICATE_KEY: { reason: 'key-twice' },
  TAB_AS_INDENT: { reason: 'tab-indent' },
  BAD_INDENT: { reason: 'bad-indent' },
  MISSING_CHAR: { reason: 'mark-missing' },
  UNEXPECTED_TOKEN: { reason: 'characters-unexpected' },
  BLOCK_AS_IMPLICIT_KEY: { reason: 'colon-unquoted' },
}

/** Read hand-kept YAML against a strict schema; every fault is a finding with its place in the YAML. */
export function yamlToModel<S extends z.ZodType>(
  text: string,
  schema: S,
): Located<z.output<S>> | readonly Finding[] {
  const document = parseDocument(text, { prettyErrors: false })
  if (document.errors.length > 0) {
    return document.errors.map(({ code, pos }) =>
      fault(
        { start: pos[0], end: pos[1] },
        { reason: 'yaml-wrong', fault: SYNTAX_FAULTS[code] ?? code },
        { reason: 'yaml-expected' },
      ),
    )
  }
  const locate = (path: readonly PropertyKey[]) => findPlace(document, path, text.length)
  const result = schema.safeParse(toPlain(document), { error: CHINESE, reportInput: true })
  if (result.success) return { value: result.data, locate }
  return result.error.issues.flatMap((issue) => describeIssue(issue, locate))
}

function toPlain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    return undefined
  }
}

function describeIssue(issue: z.core.$ZodIssue, locate: Located<unknown>['locate']): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      fault(
        locate([...issue.path, key]),
        { reason: 'key-unknown', key: nameOf([...issue.path, key]) },
        { reason: 'key-expected' },
      ),
    )
  }
  return [
    fault(
      locate(issue.path),
      {
        reason: 'value-wrong',
        name: issue.path.length > 0 ? nameOf(issue.path) : { reason: 'whole-file' },
        fault: describeFault(issue),
      },
      { reason: 'value-expected' },
    ),
  ]
}

function describeFault(issue: Exclude<z.core.$ZodIssue, z.core.$ZodIssueUnrecognizedKeys>): FindingValue {
  if (issue.code === 'invalid_type') return describeType(issue)
  return (issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined) ?? issue.message
}

/** Members are counted from 1, as people count them. */
function nameOf(path: readonly PropertyKey[]): FindingValue {
  return path
    .map(
      (step): FindingValue =>
        typeof step === 'number' ? { reason: 'member', number: step + 1 } : String(step),
    )
    .reduce((outer, inner) => ({ reason: 'within', outer, inner }))
}

const TYPES: Readonly<Record<string, Reason>> = {
  string: { reason: 'type-string' },
  number: { reason: 'type-number' },
  int: { reason: 'type-int' },
  array: { reason: 'type-array' },
  object: { reason: 'type-object' },
  null: { reason: 'type-null' },
  boolean: { reason: 'type-boolean' },
}

function describeType({ expected, input }: z.core.$ZodIssueInvalidType): Reason {
  if (input === undefined) return { reason: 'value-missing' }
  const found = input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input
  return { reason: 'type-wrong', expected: TYPES[expected] ?? expected, found: TYPES[found] ?? found }
}

function fault(at: Span, problem: Reason, expected: Reason): Finding {
  return { code: 'settings-invalid', at, file: 'settings', values: { problem, expected } }
}

/** The key's place for the last step of a path, so that a message points at the name as written. */
function findPlace(document: Document, path: readonly PropertyKey[], length: number): Span {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(path.at(-1)))
    if (pair && isNode(pair.key) && pair.key.range)
      return { start: pair.key.range[0], end: pair.key.range[1] }
  }
  const node = path.length > 0 ? document.getIn(path, true) : document.contents
  const range = isNode(node) ? node.range : isNode(parent) ? parent.range : null
  return range ? { start: range[0], end: range[1] } : { start: 0, end: Math.min(1, length) }
}
