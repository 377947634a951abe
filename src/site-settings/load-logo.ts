import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import type { Finding, Reason } from '../diagnostics/finding.ts'

/** A picture beside the site's name, on every page. */
export interface Logo {
  /** Its path on the site. */
  readonly path: '/logo.svg' | '/logo.png'
  readonly bytes: Uint8Array
  /** Its width, where its height is 1. */
  readonly aspect: number
}

const MOST_BYTES = 100_000
/** PNG specification, third edition, 5.2 and 11.2.1: the signature, and IHDR with width and height. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Read the picture that `site.yaml` names (`logo`); what may not be published as it is, is told instead. */
export function loadLogo(content: string, file: string): Logo | Finding {
  const fault = (why: Reason): Finding => ({
    code: 'logo-unfit',
    at: null,
    file: 'settings',
    member: ['logo'],
    values: { file, why },
  })
  let bytes: Uint8Array
  try {
    bytes = readFileSync(join(content, file))
  } catch {
    return fault({ reason: 'logo-unreadable' })
  }
  if (bytes.length > MOST_BYTES) return fault({ reason: 'logo-large', kilobytes: MOST_BYTES / 1000 })
  const read = PNG.every((byte, at) => bytes[at] === byte)
    ? readPng(bytes)
    : readSvg(new TextDecoder().decode(bytes))
  return 'reason' in read ? fault(read) : { ...read, bytes }
}

type Read = Pick<Logo, 'path' | 'aspect'> | Reason

/** A PNG that is whole: it begins with IHDR, and IEND is there. */
function readPng(bytes: Uint8Array): Read {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isWhole = bytes.length > 24 && Buffer.from(bytes).includes('IEND', 24)
  const aspect = isWhole ? view.getUint32(16) / view.getUint32(20) : 0
  return isAspect(aspect) ? { path: '/logo.png', aspect } : { reason: 'logo-kind' }
}

/** An SVG of shapes alone; what would run, or load something, for whoever opens it, is told by its name. */
function readSvg(text: string): Read {
  let root: Read | null = null
  let active: string | null = null
  const parser = new SaxesParser({ xmlns: true })
  parser.on('doctype', () => {
    active ??= 'DOCTYPE'
  })
  parser.on('processinginstruction', ({ target }) => {
    active ??= `<?${target}?>`
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    root ??= local === 'svg' && uri === SVG ? readViewBox(attributes.viewBox?.value) : { reason: 'logo-kind' }
    if (ACTIVE_ELEMENT.test(local)) active ??= `<${local}>`
    for (const each of Object.values(attributes)) if (isActive(each)) active ??= each.name
  })
  try {
    parser.write(text).close()
  } catch {
    return { reason: 'logo-kind' }
  }
  return active === null ? (root ?? { reason: 'logo-kind' }) : { reason: 'logo-active', what: active }
}

const SVG = 'http://www.w3.org/2000/svg'
/** What runs or brings a style, and what can make another of an attribute afterwards. */
const ACTIVE_ELEMENT = /^(?:script|foreignObject|style|set|animate\w*)$/iu
/** An address in a style that is none of a part of the picture itself. */
const OUTWARD = /url\(\s*["']?(?!["'#\s])/iu

function isActive({ local, value }: { readonly local: string; readonly value: string }): boolean {
  return (
    /^on/iu.test(local) || (local === 'href' && !/^(?:#|data:image\/)/iu.test(value)) || OUTWARD.test(value)
  )
}

function readViewBox(viewBox = ''): Read {
  const [, , width = 0, height = 0] = viewBox
    .trim()
    .split(/[\s,]+/u)
    .map(Number)
  const aspect = width > 0 ? width / height : 0
  return isAspect(aspect) ? { path: '/logo.svg', aspect } : { reason: 'logo-size' }
}

function isAspect(ratio: number): boolean {
  return Number.isFinite(ratio) && ratio > 0
}
