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
  if (PNG.every((byte, at) => bytes[at] === byte) && bytes.length > 24) {
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    return { path: '/logo.png', bytes, aspect: view.getUint32(16) / view.getUint32(20) || 1 }
  }
  const aspect = readSvg(new TextDecoder().decode(bytes))
  return typeof aspect === 'number' ? { path: '/logo.svg', bytes, aspect } : fault(aspect)
}

/** How wide an SVG is for its height, or why it is no picture that a page may show. */
function readSvg(text: string): number | Reason {
  let aspect: number | Reason = { reason: 'logo-kind' }
  let active: string | null = null
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    active ??= 'DOCTYPE'
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'svg' && typeof aspect !== 'number') {
      const [, , width = 0, height = 0] = (attributes.viewBox ?? '')
        .trim()
        .split(/[\s,]+/u)
        .map(Number)
      aspect = width > 0 && height > 0 ? width / height : { reason: 'logo-size' }
    }
    if (/^(?:script|foreignObject|style)$/iu.test(name)) active ??= `<${name}>`
    for (const [key, value] of Object.entries(attributes)) {
      if (/^on/iu.test(key) || (/(?:^|:)href$/u.test(key) && !/^(?:#|data:image\/)/iu.test(value)))
        active ??= key
    }
  })
  try {
    parser.write(text).close()
  } catch {
    return { reason: 'logo-kind' }
  }
  return active === null ? aspect : { reason: 'logo-active', what: active }
}
