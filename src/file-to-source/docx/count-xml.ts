import { SaxesParser } from 'saxes'
import { addToTally, type Tally } from '../../model/tally.ts'
import { broken } from '../document-fault.ts'
import { decodeXml } from '../xml-to-tree.ts'

/** Elements that hold words, by namespace; transitional and strict (ISO/IEC 29500-1, -4). */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': [
    't',
    'delText',
    'instrText',
    'delInstrText',
  ],
  'http://purl.oclc.org/ooxml/wordprocessingml/main': ['t', 'delText', 'instrText', 'delInstrText'],
  'http://schemas.openxmlformats.org/officeDocument/2006/math': ['t'],
  'http://purl.oclc.org/ooxml/officeDocument/math': ['t'],
  'http://schemas.openxmlformats.org/drawingml/2006/main': ['t'],
  'http://purl.oclc.org/ooxml/drawingml/main': ['t'],
  'http://schemas.openxmlformats.org/drawingml/2006/chart': ['v'],
  'http://purl.oclc.org/ooxml/drawingml/chart': ['v'],
}

/**
 * Count the characters of a part in one pass, without a tree and without knowing what any of it is for: all that
 * stands right in an element that holds words. Words of charts and diagrams are among them.
 *
 * @throws DocumentFault `document-broken` where it is no XML
 */
export function countXml(bytes: Uint8Array, part: string): Tally {
  const tally: Tally = new Map()
  const isWords: boolean[] = []
  const count = (text: string) => {
    if (isWords.at(-1)) addToTally(tally, text)
  }
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => {
    throw broken(`${part}：${message}`)
  })
  parser.on('opentag', ({ uri, local }) => void isWords.push(WORDS[uri]?.includes(local) ?? false))
  parser.on('closetag', () => void isWords.pop())
  parser.on('text', count)
  parser.on('cdata', count)
  parser.write(decodeXml(bytes, part)).close()
  return tally
}
