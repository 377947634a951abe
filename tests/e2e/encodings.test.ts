import { expect, test } from '@playwright/test'

/**
 * What a platform's decoder makes of every pair of bytes, whether it takes them or not, and of every sequence of four that
 * GB 18030 may have; by the first byte. Runs in Node and in a page.
 */
function decodeAll(encoding: string): readonly string[] {
  const [strict, lax] = [new TextDecoder(encoding, { fatal: true }), new TextDecoder(encoding)]
  const decode = (...bytes: readonly number[]) => {
    const given = Uint8Array.from(bytes)
    let taken = 'fault'
    try {
      taken = strict.decode(given)
    } catch {}
    return `${taken}|${lax.decode(given)}`
  }
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)
  const [all, digits, leads] = [range(0, 0xff), range(0x30, 0x39), range(0x81, 0xfe)]
  const outside = [0, 0x2f, 0x3a, 0x40, 0x7f, 0x80, 0xff]
  return all.map((lead) => {
    const short = [decode(lead), ...all.map((second) => decode(lead, second))]
    // In the middle of a text, and at its end, where a sequence is cut or goes on wrongly.
    const wrong = [0x30, ...outside].flatMap((third) => [
      decode(lead, 0x30, third),
      ...outside.map((fourth) => decode(lead, 0x30, third, fourth, 0x41)),
    ])
    const long = digits.flatMap((second) =>
      leads.map((third) =>
        lax.decode(Uint8Array.from(digits.flatMap((fourth) => [lead, second, third, fourth, 0x0a]))),
      ),
    )
    return [...short, ...wrong, ...(lead < 0x80 ? [] : long)].join('\n')
  })
}

for (const encoding of ['gb18030', 'utf-8', 'utf-16le', 'utf-16be'])
  test(`${encoding} is the same in Node as in a browser`, async ({ page }) => {
    const [there, here] = [await page.evaluate(decodeAll, encoding), decodeAll(encoding)]
    expect(there).toHaveLength(256)
    expect(here.flatMap((text, lead) => (text === there[lead] ? [] : [lead.toString(16)]))).toEqual([])
  })

/** As the Encoding Standard decodes them (§10.2, after GB 18030—2022), and editions of GB 18030 before it differently. */
const EDGES: Readonly<Record<string, string>> = {
  '80': '\u20ac',
  a2e3: '\u20ac',
  a3a0: '\u3000',
  a6d9: '\ufe10',
  a6df: '\ufe16',
  a6ec: '\ufe17',
  a6f3: '\ufe19',
  a6fe: '\ue79f',
  a8bc: '\u1e3f',
  a8bf: '\u01f9',
  fe51: '\ue816',
  fe59: '\u9fb4',
  fe61: '\u9fb5',
  fea0: '\u9fbb',
  aaa1: '\ue000',
  '81308130': '\u0080',
  '8135f437': '\ue7c7',
  '82359037': '\u9fb4',
  '84318236': '\ufe10',
  '8431a439': '\uffff',
  '90308130': '\u{10000}',
  '9534b235': '\u{20bb7}',
  e3329a35: '\u{10ffff}',
}

test('the edges of GB 18030 are those of the Encoding Standard in both', async ({ page }) => {
  const decode = (sequences: readonly string[]) =>
    sequences.map((hex) =>
      new TextDecoder('gb18030', { fatal: true }).decode(
        Uint8Array.from(hex.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16)),
      ),
    )
  const sequences = Object.keys(EDGES)
  expect(decode(sequences)).toEqual(sequences.map((sequence) => EDGES[sequence]))
  expect(await page.evaluate(decode, sequences)).toEqual(sequences.map((sequence) => EDGES[sequence]))
})
