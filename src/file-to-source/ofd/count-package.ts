import { SaxesParser } from 'saxes'
import { addToTally, type Tally } from '../../model/tally.ts'
import { xmlEncoding } from '../xml-to-tree.ts'
import type { OfdPackage } from './open-package.ts'

/** `ofd:TextCode`, whatever the prefix. */
const TEXT_CODE = /^(?:[^:]+:)?TextCode$/u

/**
 * Count the characters of every `TextCode` in every XML file of a package, used or not: a pass over tags alone that
 * knows nothing of pages.
 */
export function countPackage(ofd: OfdPackage): Tally {
  const counted: Tally = new Map()
  for (const name of ofd.xmlNames) {
    const bytes = ofd.bytes(name)
    if (bytes && holdsText(bytes)) countPart(decode(bytes), counted)
  }
  return counted
}

/** Whether a file names `TextCode` at all; most files of a package are styles, lists and signatures. */
export function holdsText(bytes: Uint8Array): boolean {
  return decode(bytes).includes('TextCode')
}

/** Bytes that are no text of their encoding are a fault, and told by who reads them. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder(xmlEncoding(bytes)).decode(bytes)
}

function countPart(xml: string, counted: Tally): void {
  let inside = 0
  const parser = new SaxesParser()
  const add = (text: string) => inside > 0 && addToTally(counted, text)
  parser.on('opentag', ({ name }) => {
    if (inside > 0 || TEXT_CODE.test(name)) inside += 1
  })
  parser.on('closetag', () => {
    if (inside > 0) inside -= 1
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(xml).close()
}
