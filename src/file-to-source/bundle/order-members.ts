import { parseNumeral } from '../../chinese/numerals.ts'

/** `附件2：…`, `02.附件二`, `（附件）…` */
const ATTACHMENT =
  /^[\s\d.、_（(【[-]{0,8}附\s?(?:件|表|录)\s?(?<number>\d{1,3}|[一二三四五六七八九十]{1,3})?/u
/** What a file is called that has others attached. */
const NOTICE = /通知|印发|转发|公告|通告|决定|命令|意见|批复|函$/u

/** The members of an archive in the order of reading: the notice first, then attachments by their numbers, then the rest. */
export function orderMembers(names: readonly string[]): readonly string[] {
  return names.toSorted((a, b) => rankOf(a) - rankOf(b) || compareNames(a, b))
}

/** 0 for a notice, 1 for other documents, then attachments by number; one without a number before those with. */
function rankOf(path: string): number {
  const name = baseName(path)
  const attachment = ATTACHMENT.exec(name)
  if (!attachment) return NOTICE.test(name) ? 0 : 1
  const { number = '' } = attachment.groups ?? {}
  return 2 + (number === '' ? 0 : (parseNumeral(number) ?? Number(number)))
}

/** A name without its folders and its ending. */
function baseName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[a-z0-9]{1,5}$/iu, '')
}

/** By their characters, with numbers as numbers: 2 before 10. */
function compareNames(a: string, b: string): number {
  const [own, other] = [partsOf(a), partsOf(b)]
  for (let index = 0; index < Math.min(own.length, other.length); index += 1) {
    const [x = '', y = ''] = [own[index], other[index]]
    const numbers = Number(x) - Number(y)
    if (numbers !== 0 && !Number.isNaN(numbers)) return numbers
    if (x !== y) return x < y ? -1 : 1
  }
  return own.length - other.length
}

function partsOf(name: string): readonly string[] {
  return name.match(/\d{1,9}|\D/gu) ?? []
}
