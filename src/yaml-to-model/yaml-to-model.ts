import { type Document, isMap, isNode, isPair, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Finding } from '../diagnostics/finding.ts'
import type { Span } from '../model/span.ts'

/** A checked value, and where each of its members stands in the YAML text. */
export interface Located<T> {
  readonly value: T
  /** Place of the member that a path leads to; the whole document where there is none. */
  readonly locate: (path: readonly PropertyKey[]) => Span
}

const CHINESE = z.locales.zhCN().localeError

/** What the commonest faults of YAML are called; others are told by the parser's own code. */
const SYNTAX_FAULTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: '同一个键写了两次',
  TAB_AS_INDENT: '缩进不能用制表符，请用空格',
  BAD_INDENT: '缩进不对',
  MISSING_CHAR: '缺少符号（例如引号、冒号没有写全）',
  UNEXPECTED_TOKEN: '这里不该有这些字符',
  BLOCK_AS_IMPLICIT_KEY: '冒号后面的内容写法有误，含冒号的文字请加引号',
}

/** Read hand-kept YAML against a strict schema; every fault is a finding with its place in the YAML. */
export function yamlToModel<S extends z.ZodType>(
  text: string,
  schema: S,
): Located<z.output<S>> | readonly Finding[] {
  const document = parseDocument(text, { prettyErrors: false })
  if (document.errors.length > 0) {
    return document.errors.map(({ code, pos }) =>
      fault({ start: pos[0], end: pos[1] }, `YAML 写法有误：${SYNTAX_FAULTS[code] ?? code}`, '合法的 YAML'),
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
  const name = nameOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      fault(
        locate([...issue.path, key]),
        `不认识的键 ${[name, key].filter(Boolean).join(' ')}`,
        '说明页上列出的键，注意拼写',
      ),
    )
  }
  const message = issue.code === 'invalid_type' ? describeType(issue) : issue.message
  return [
    fault(
      locate(issue.path),
      `${name || '整个文件'}：${message}`,
      '说明页上写明的值，见 /about/plan-yaml/ 和 /about/registry/',
    ),
  ]
}

/** Members are counted from 1, as people count them. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `第 ${step + 1} 项` : String(step))).join(' ')
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表',
  object: '若干个键',
  null: '空值',
  boolean: '真假值',
}

function describeType({ expected, input }: z.core.$ZodIssueInvalidType): string {
  if (input === undefined) return '缺少这一项'
  const found = input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input
  return `应为${TYPES[expected] ?? expected}，却是${TYPES[found] ?? found}`
}

function fault(at: Span, problem: string, expected: string): Finding {
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
