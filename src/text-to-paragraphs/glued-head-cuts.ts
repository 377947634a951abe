import { addressOf, isBody } from '../chinese/body-forms.ts'
import { HAN } from '../chinese/characters.ts'
import { namesIn } from '../chinese/cited-names.ts'
import { FLAT_LENGTH } from './flat-cuts.ts'
import type { Line } from './lines.ts'

/** How much of a line is looked at. */
const HEAD = 3000
const ADDRESSEES = /^[^。：:]{4,300}[：:]/u
/** `。某市人民政府2023年9月5日（此件公开发布）`: the sign-off of a notice, glued to its last sentence. */
const SIGN_OFF = new RegExp(
  `(?<=。)(?<body>[${HAN}]{2,30})(?<date>\\d{4}年\\d{1,2}月\\d{1,2}日)(?<public>[（(]此件[^（()）]{2,16}[）)])?(?=[${HAN}“《])`,
  'u',
)

/**
 * Cut the head of a line that holds a whole document without a blank between its paragraphs: behind the
 * addressees, around the body, the date and the publicity that sign off the notice, and behind the title, which
 * is known because the notice names it in 《》.
 */
export function gluedHeadCuts(line: Line): readonly number[] {
  if (line.words.length < FLAT_LENGTH) return []
  const head = line.words.slice(0, HEAD)
  const match = SIGN_OFF.exec(head)
  const { body = '', date = '', public: publicity = '' } = match?.groups ?? {}
  if (!match || !isBody(body)) return []
  const before = head.slice(0, match.index)
  const addressees = ADDRESSEES.exec(before)?.[0] ?? ''
  const end = match.index + match[0].length
  const title = namesIn(before).find((name) => head.startsWith(name, end))
  return [
    ...(addressOf(addressees) === 'names' ? [addressees.length] : []),
    match.index,
    match.index + body.length,
    ...(publicity === '' ? [] : [match.index + body.length + date.length]),
    end,
    ...(title === undefined ? [] : [end + title.length]),
  ].map((at) => line.start + at)
}
