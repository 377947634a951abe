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
  const encoder = new TextEncoder()
  let folded = ''
  let octets = 0
  for (const character of line) {
    const { length } = encoder.encode(character)
    octets += length
    if (octets > LINE) {
      folded += '\r\n '
      octets = length
    }
    folded += character
  }
  return folded
}
