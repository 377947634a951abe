import type { PdfWords } from './pdf-data.ts'

/** A number, which stays with the word behind it: 2021年. */
const NUMBER = /\d$/u
/** The last letter of a name, which stays with the rest of it: 云溪县. */
const LAST_OF_NAME = /^[省市县区州盟旗乡镇村]$/u
/** A letter by itself, which has no meaning: with the next one it is a name that the dictionary has not, such as 云溪. */
const LETTER_OF_NAME = /^(?![的和与及等])\p{Script=Han}$/u
/** A mark of punctuation, at which a line ends or not as it does everywhere. */
const MARK = /^\p{P}+$/u

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Cut the words of a title into words, within which no line may end (GB/T 9704—2012 §7.3.1), and marks. */
export function cutTitle(words: PdfWords): PdfWords {
  return words.flatMap((word): PdfWords => {
    if (typeof word === 'string') return cut(word)
    return 'words' in word ? [{ ...word, words: cutTitle(word.words) }] : [word]
  })
}

function cut(text: string): readonly string[] {
  const pieces: string[] = []
  let before = ''
  for (const { segment } of segmenter.segment(text)) {
    const isOne =
      !MARK.test(before) && !MARK.test(segment) && (NUMBER.test(before) || LAST_OF_NAME.test(segment))
    const isUnknown = LETTER_OF_NAME.test(before) && LETTER_OF_NAME.test(segment)
    if (pieces.length > 0 && (isOne || isUnknown)) pieces[pieces.length - 1] += segment
    else pieces.push(segment)
    before = segment
  }
  return pieces
}
