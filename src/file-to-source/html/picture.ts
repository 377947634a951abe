import { fromLatin1 } from '../text/latin1.ts'
import { toPixels } from './css/lengths.ts'
import type { PageStyle } from './css/page-style.ts'
import { attribute, type HtmlElement } from './html-node.ts'

/** A picture of a page. */
interface PagePicture {
  /** Its alternative text, or where it comes from. */
  readonly description: string
  readonly address: string
  /** Whether it only decorates the page: an icon, a rule, a count of visitors. */
  readonly isIcon: boolean
}

/** Sides below which a picture says nothing, in CSS pixels. */
const ICON = 32
const ICON_NAME =
  /(?:icon|\bico_|\/ico\/|filetype|spacer|blank\.|pixel|arrow|\bdot\.|\bline\.|loading|\.ico(?:$|\?))/iu
/** Pictures of a kind of file, beside the link to one. */
const FILE_NAME =
  /\/(?:docx?|word|wps|pdf|xlsx?|excel|pptx?|txt|zip|rar|attach\w*|fujian)\d{0,2}\.(?:gif|png|jpe?g)$/iu
/** What a script puts in place of the picture once it is scrolled to; WeChat and most sites write one of these. */
const LATER = ['data-src', 'data-original', 'data-lazy-src', '_src']
const LONGEST = 200

/** What a page says of a picture. */
export function toPicture(image: HtmlElement, style: PageStyle): PagePicture {
  const later = LATER.map((name) => attribute(image, name)).find((address) => address !== '')
  const address = later ?? attribute(image, 'src')
  const shown = address.startsWith('data:') ? '（没有说明）' : address.slice(0, LONGEST)
  const sides = ['width', 'height'].map((side) =>
    toPixels(style.specified?.get(side) ?? attribute(image, side)),
  )
  const isSmall = sides.some((side) => side !== null && side < ICON)
  return {
    description:
      attribute(image, 'alt').trim() || attribute(image, 'title').trim() || shown || '（没有说明）',
    address,
    isIcon: isSmall || (!address.startsWith('data:') && (ICON_NAME.test(address) || FILE_NAME.test(address))),
  }
}

const DATA = /^data:[^,]*;base64,(?<bytes>[A-Za-z0-9+/=\s]*)$/u

/** The bytes of a picture that stands in its address (RFC 2397); `null` for any other. */
export function bytesInAddress(address: string): Uint8Array | null {
  const written = DATA.exec(decodePercent(address))?.groups?.bytes
  return written === undefined ? null : fromBase64(written)
}

function decodePercent(address: string): string {
  return address.startsWith('data:')
    ? address.replaceAll(/%(?<code>[0-9a-f]{2})/giu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : ''
}

/** Decode Base64 (RFC 4648 §4); what is not of its alphabet is skipped, and nothing comes after its end. */
export function fromBase64(text: string): Uint8Array {
  const signs = text.replaceAll(/[^A-Za-z0-9+/]/gu, '')
  const whole = signs.slice(0, signs.length - (signs.length % 4 === 1 ? 1 : 0))
  return fromLatin1(atob(whole))
}
