import { readFileSync } from 'node:fs'

/** Kangxi radicals that fonts of the mainland draw otherwise than Unicode's equivalent. */
const MAINLAND = new Map([
  ['⼾', '户'],
  ['⾭', '青'],
])
const LINE = /^(?<first>[0-9A-F]+)(?:\.\.(?<last>[0-9A-F]+))?\s*;\s*(?<to>[0-9A-F]+)/gmu

/** Every radical with the character that it is written as, as Unicode has published them. */
export const RADICALS: ReadonlyMap<string, string> = new Map(
  [...readFileSync('tests/support/read-back/equivalent-ideographs.txt', 'utf8').matchAll(LINE)].flatMap(
    ({ groups }) => {
      const { first = '', last, to = '' } = groups ?? {}
      const [from = 0, until = 0, ideograph = 0] = [first, last ?? first, to].map((code) =>
        Number.parseInt(code, 16),
      )
      return Array.from({ length: until - from + 1 }, (_, index) => {
        const radical = String.fromCodePoint(from + index)
        return [radical, MAINLAND.get(radical) ?? String.fromCodePoint(ideograph)] as const
      })
    },
  ),
)

/** A text with characters for its radicals. */
export function withoutRadicals(text: string): string {
  return text.replaceAll(/[\u2e80-\u2fdf]/gu, (radical) => RADICALS.get(radical) ?? radical)
}
