import { LIMITS } from '../../model/limits.ts'
import { broken, DocumentFault } from '../document-fault.ts'
import { fromBase64 } from '../html/picture.ts'
import { fromLatin1, toLatin1 } from '../text/latin1.ts'

/** A part of a message (RFC 2045) that holds no further parts. */
export interface MimePart {
  /** Type and subtype in small letters, such as `text/html`. */
  readonly type: string
  readonly charset: string | null
  /** Address of the file that it is (RFC 2557 §4), as it is written. */
  readonly location: string | null
  /** Its `Content-ID` without the angle brackets (RFC 2392). */
  readonly id: string | null
  readonly bytes: Uint8Array
}

/** How deep parts may stand in each other; a browser's archive has one level, a message with an archive three. */
const DEEPEST = 20
const BYTE_ORDER_MARK = /^\xef\xbb\xbf/u
const HEADER = /^(?<name>[!-9;-~]+):[\t ]*(?<value>[\s\S]*)$/u
const TYPE = /^\s*(?<type>[\w!#$&^.+-]+\/[\w!#$&^.+-]+)/u
const ENCODED = /=(?:\r?\n|(?<code>[0-9a-f]{2}))/giu

/**
 * Take a web archive (RFC 2557) apart. A body is decoded by its own transfer encoding, and characters are left to whoever
 * reads it.
 *
 * @throws DocumentFault when there are too many parts, or they stand too deep in each other
 */
export function toMimeParts(bytes: Uint8Array): readonly MimePart[] {
  const parts: MimePart[] = []
  const visit = (message: string, depth: number) => {
    if (depth > DEEPEST) throw new DocumentFault('document-too-deep', { limit: DEEPEST })
    const { headers, body } = splitHeaders(message)
    const type = headers.get('content-type') ?? 'text/plain'
    const boundary = parameter(type, 'boundary')
    if (/^\s*multipart\//iu.test(type) && boundary) {
      for (const part of splitBody(body, boundary)) visit(part, depth + 1)
      return
    }
    if (parts.length >= LIMITS.zipEntries)
      throw broken({ reason: 'too-many-parts', limit: LIMITS.zipEntries })
    parts.push({
      type: TYPE.exec(type)?.groups?.type?.toLowerCase() ?? 'text/plain',
      charset: parameter(type, 'charset'),
      location: headers.get('content-location')?.replaceAll(/\s/gu, '') ?? null,
      id: headers.get('content-id')?.replaceAll(/[\s<>]/gu, '') ?? null,
      bytes: decodeBody(body, headers.get('content-transfer-encoding') ?? ''),
    })
  }
  visit(toLatin1(bytes).replace(BYTE_ORDER_MARK, ''), 0)
  return parts
}

/** Headers up to the first empty line, those that go over several lines unfolded (RFC 5322 §2.2.3). */
function splitHeaders(message: string): {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
} {
  const start = /^(?:\r?\n)*/u.exec(message)?.[0].length ?? 0
  const end = /\r?\n\r?\n/u.exec(message.slice(start))
  const head = end ? message.slice(start, start + end.index) : message.slice(start)
  const body = end ? message.slice(start + end.index + end[0].length) : ''
  const headers = new Map<string, string>()
  for (const line of head.replaceAll(/\r?\n[\t ]+/gu, ' ').split(/\r?\n/u)) {
    const { name, value } = HEADER.exec(line)?.groups ?? {}
    if (name !== undefined && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value ?? '')
  }
  return { headers, body }
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"(?<quoted>[^"]*)"|(?<plain>[^\\s;]+))`, 'iu').exec(value)
  return found?.groups?.quoted ?? found?.groups?.plain ?? null
}

/** The parts between the lines of a boundary; a message that is cut off ends its last part. */
function splitBody(body: string, boundary: string): readonly string[] {
  const found: string[] = []
  const mark = `--${boundary}`
  let from = -1
  for (let at = findMark(body, mark, 0); ; at = findMark(body, mark, at + mark.length)) {
    const isCut = at === -1
    // The line end before a boundary belongs to it.
    if (from >= 0) found.push(body.slice(from, isCut ? body.length : at).replace(/\r?\n$/u, ''))
    const next = isCut ? -1 : body.indexOf('\n', at)
    if (next === -1 || body.startsWith('--', at + mark.length)) return found
    from = next + 1
  }
}

/** Where a boundary begins a line; -1 for nowhere. */
function findMark(body: string, mark: string, from: number): number {
  for (let at = body.indexOf(mark, from); at !== -1; at = body.indexOf(mark, at + 1))
    if (at === 0 || body[at - 1] === '\n') return at
  return -1
}

function decodeBody(body: string, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase()
  if (name === 'base64') return fromBase64(body.split('=')[0] ?? '')
  if (name !== 'quoted-printable') return fromLatin1(body)
  const text = body.replaceAll(/[\t ]+(?=\r?\n)/gu, '')
  return fromLatin1(
    text.replaceAll(ENCODED, (_, code?: string) =>
      code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16)),
    ),
  )
}
