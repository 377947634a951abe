import { hanOf } from '../../chinese/characters.ts'
import type { Encoding } from '../../model/original.ts'

/** The most frequent characters of modern Chinese and of official documents: they make half of any text. */
const FREQUENT = new Set(
  '的一是不了在人有我他这中大来上国个到说们为和地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种全工者向情部正名定问力机给等业最间新位因重第门相次政使教平信关并内加化由代产入先五万市' +
    '建设管制度府依执监督规责任落推强按照省县区四六七八九号组织服务保障健安保体系改革通知各级标准审合基',
)
/** What Chinese text in UTF-16 is made of: ASCII without controls, Han, and full-width punctuation. */
const USUAL =
  /[\t\n\r\x20-\x7e\u00a0\u00b7\u2014\u2018-\u201d\u2026\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu

/** Share of the Han characters that frequent ones make; real text has more than half, other text a twentieth. */
const FREQUENT_SHARE = 0.25
const USUAL_SHARE = 0.9
/** Share of pairs of bytes in the rows of GB 2312 (1980) that hold signs and characters in use. */
const PAIR_SHARE = 0.8

/** Whether a decoded text reads like Chinese, not like another encoding's bytes. */
export function isPlausible(text: string, encoding: Encoding, bytes: Uint8Array): boolean {
  const sample = text.slice(0, 200_000)
  const han = hanOf(sample)
  const isChinese = readsLikeChinese(countFrequent(han), han.length)
  if (encoding === 'gb18030') return isChinese && pairShare(bytes) >= PAIR_SHARE
  const isUsual = (sample.match(USUAL)?.length ?? 0) >= sample.length * USUAL_SHARE
  return isUsual && (isChinese || han.length === 0)
}

/** How many of some Han characters are frequent ones. */
export function countFrequent(han: readonly string[]): number {
  return han.filter((one) => FREQUENT.has(one)).length
}

/** Whether Han characters are those of running text: frequent ones are among them as often as they should be. */
export function readsLikeChinese(frequent: number, han: number): boolean {
  return han > 0 && frequent >= han * FREQUENT_SHARE
}

/** Of the bytes above ASCII, taken in pairs, how many are of the usual rows of GB 2312. */
function pairShare(bytes: Uint8Array): number {
  let pairs = 0
  let usual = 0
  const end = Math.min(bytes.length, 400_000) - 1
  for (let at = 0; at < end; at += 1) {
    const lead = bytes[at] as number
    if (lead < 0x80) continue
    const trail = bytes[at + 1] as number
    pairs += 1
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xf7))) usual += 1
    at += 1
  }
  return pairs === 0 ? 0 : usual / pairs
}
