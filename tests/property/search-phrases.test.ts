import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../support/seed.ts'
import { findPhrase, foldPhrase } from '../../src/html-to-search/fold-phrase.ts'

/** What plans are made of, and the marks and letters in which spellings differ. */
const text = fc
  .array(
    fc.constantFrom(
      ...'法治政府建设一二三24⻩⼾Ａｂ０９ab、，。；：“”‘’（）()《》〈〉〔〕﹝﹞「」·_!#^~,.％%&<>\n \u3000𠮷',
    ),
    { maxLength: 60 },
  )
  .map((characters) => characters.join(''))

test('every stretch of a text is found in it, at a place that folds to the same', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
      const folded = foldPhrase(words)
      const [start = 0, end = 0] = [a % (folded.text.length + 1), b % (folded.text.length + 1)].sort(
        (x, y) => x - y,
      )
      const phrase = folded.text.slice(start, end)
      if (phrase === '') return
      const spans = findPhrase(folded, phrase)
      expect(spans.length).toBeGreaterThan(0)
      for (const span of spans) expect(foldPhrase(words.slice(span.start, span.end)).text).toBe(phrase)
    }),
  )
})
