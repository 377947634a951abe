/**
 * What an address is made of: RFC 3986 without brackets. Chinese text runs on behind it, and the mark of a sentence at
 * its end belongs to the sentence.
 */
const ADDRESS = /https:\/\/[\w\-.~:/?#@!$&'*+,;=%]*[\w\-~/#@$&*+=%]/gu

/** A stretch of a text that is an address, or is none. */
export interface Stretch {
  readonly text: string
  readonly isAddress: boolean
}

/** A text in stretches, which together are the text: those that are `https:` addresses, and all between them. */
export function splitAddresses(text: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let done = 0
  const push = (end: number, isAddress: boolean) => {
    if (end > done) stretches.push({ text: text.slice(done, end), isAddress })
    done = Math.max(done, end)
  }
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (!URL.canParse(address)) continue
    push(index, false)
    push(index + address.length, true)
  }
  push(text.length, false)
  return stretches
}
