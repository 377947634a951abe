import { expect, test } from 'vitest'
import { splitAddresses } from '../../../src/site/lib/split-text.ts'

/** Stretches as text, addresses in ⟨⟩. */
const marked = (text: string) =>
  splitAddresses(text)
    .map((stretch) => (stretch.isAddress ? `⟨${stretch.text}⟩` : stretch.text))
    .join('')

test.each([
  ['', ''],
  ['没有网址。', '没有网址。'],
  ['见 https://a.example/1 ；又', '见 ⟨https://a.example/1⟩ ；又'],
  ['见https://a.example/1，又', '见⟨https://a.example/1⟩，又'],
  ['（https://a.example/?b=c&d=%E7#e）', '（⟨https://a.example/?b=c&d=%E7#e⟩）'],
  ['See https://a.example/x.html.', 'See ⟨https://a.example/x.html⟩.'],
  ['https://a.example/，https://b.example/', '⟨https://a.example/⟩，⟨https://b.example/⟩'],
  [
    'http://a.example/、javascript:1、https://、https://%',
    'http://a.example/、javascript:1、https://、https://%',
  ],
])('%s', (text, stretches) => {
  expect(marked(text)).toBe(stretches)
})

// What looks ahead from each mark to those behind takes minutes, which ends a test.
test('a text of half a million marks is cut, and the stretches are the text', () => {
  const long = `https://${'.'.repeat(500_000)} ${'https://a.example/. '.repeat(20_000)}`
  const stretches = splitAddresses(long)
  expect(stretches.map(({ text }) => text).join('')).toBe(long)
  expect(stretches.filter(({ isAddress }) => isAddress)).toHaveLength(20_000)
})
