/** A property of iCalendar: its name with parameters, and its value; a value that is text is escaped, another is not. */
export type IcsProperty = readonly [name: string, value: string, isText?: 'text']

/** Octets of a line, without its end; RFC 5545 §3.1 allows one more. */
const LINE = 74

/** Properties as lines of iCalendar: escaped (RFC 5545 §3.3.11), folded between characters (§3.1), each ended by CR LF but the last. */
export function toIcs(properties: readonly IcsProperty[]): string {
  return properties
    .map(([name, value, isText]) => fold(`${name}:${isText ? escapeText(value) : value}`))
    .join('\r\n')
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\r\n|[\r\n]/gu, '\\n')
}

function fold(line: string): string {
  let folded = ''
  let start = 0
  let end = 0
  let octets = 0
  for (const character of line) {
    const own = octetsOf(character)
    octets += own
    if (octets > LINE) {
      folded += `${line.slice(start, end)}\r\n `
      start = end
      octets = own
    }
    end += character.length
  }
  return folded + line.slice(start)
}

/** How long a character is in UTF-8; half of a pair is written as U+FFFD. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
