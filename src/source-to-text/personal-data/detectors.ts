import type { RedactionKind } from '../../model/redaction.ts'
import type { Surroundings } from './surroundings.ts'

/** Finds one kind of personal data in a text whose characters have been folded (`foldWidth`). */
export interface Detector {
  readonly kind: RedactionKind
  /** Runs in linear time; what it finds need not be what is sought. */
  readonly pattern: RegExp
  /** Whether it is: `plain` is what was found without blanks, dashes and what is not seen. */
  readonly accepts?: (plain: string, surroundings: Surroundings) => boolean
  /** Whether it is how an office is reached, which is published on purpose. */
  readonly isOffice?: (plain: string, surroundings: Surroundings) => boolean
  /** How many characters of its beginning and its end may be told. */
  readonly told: readonly [head: number, tail: number]
}

/** What web pages put into words and nobody sees: zero-width characters and soft hyphens. */
export const UNSEEN = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]'
const SOME_UNSEEN = `${UNSEEN}{0,4}`
/** A number is not cut out of a longer one, of a decimal or of a code. */
const FRONT = `(?<![\\dA-Za-z_]${SOME_UNSEEN}|\\d[.-])`
const BACK = '(?![\\dA-Za-z_]|\\.\\d)'
/** Before such a unit a number is an amount. */
const NO_AMOUNT = '(?! ?(?:[元万亿吨股]|千瓦|平方|立方|公里|美元|人次))'

/** A number in a form: `D` is a digit, `~` a blank or a dash that may be there, `Z` what is not seen. */
function number(form: string): RegExp {
  const pattern = form.replaceAll('D', '(?:\\dZ)').replaceAll('~', '[ -]?Z').replaceAll('Z', SOME_UNSEEN)
  return new RegExp(`${FRONT}${pattern}${BACK}${NO_AMOUNT}`, 'gu')
}

const LABELS = {
  telephone: /(?:电话|传真|热线|座机|手机|[Tt]el|TEL)(?:号码|\(\p{Script=Han}{1,4}\))?[:.\s、,/()\d-]*$/u,
  telephoneHeading: /电话|传真|热线|座机|联系方式/u,
  home: /家庭|住宅|宅电|家中|本人/u,
  identity: /身份证|公民身份|身份号码|证件号/u,
  company: /信用代码|机构代码|税号|纳税人识别/u,
  /** Right before a number, which is then an account whatever its digits: those of firms have no check digit. */
  called: /(?:[账帐卡]号|[账帐]户)[:为是\s]*$/u,
  account: /账号|帐号|账户|帐户|银行卡|开户/u,
  passport: /护照|通行证|证件号/u,
  address: /住址|家庭地址|户籍地址|户籍所在地|居住地/u,
} as const

const isLabelled = (label: RegExp, { before, heading }: Surroundings, near = 24) =>
  label.test(before.slice(-near)) || label.test(heading)

const isOfHome = (surroundings: Surroundings) => isLabelled(LABELS.home, surroundings)

/** What a place within a village or a housing estate has; one of a district or an office need not. */
const DWELLING = /号楼|[栋幢]|单元|[组室户]|号院|小区|家园|花园|公寓|弄|胡同|[村庄屯]/u

/** In order of precedence: what an earlier one takes is not given to a later. */
export const DETECTORS: readonly Detector[] = [
  {
    kind: '邮箱',
    pattern: /(?<![\w.%+-])[\w.%+-]{1,64}@(?:[A-Za-z\d-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w-])/gu,
    isOffice: (plain) => /[.@]gov\.cn$/iu.test(plain),
    told: [1, 0],
  },
  {
    kind: '身份号码',
    pattern: number('[1-9]ZDDDDD~[12]ZDDDDDDD~DDD[\\dXx]'),
    accepts: (plain, surroundings) =>
      !isLabelled(LABELS.company, surroundings) &&
      (isIdentityNumber(plain) || isLabelled(LABELS.identity, surroundings)),
    told: [1, 1],
  },
  {
    kind: '身份号码',
    pattern: number('[1-8]ZDDDDD~DDDDDD~DDD'),
    accepts: (plain, surroundings) => isLabelled(LABELS.identity, surroundings) && isOldIdentityNumber(plain),
    told: [1, 1],
  },
  {
    kind: '银行账号',
    pattern: number('DDDD(?:~DDDD){3}(?:~D{1,3})?'),
    accepts: (plain, surroundings) =>
      isLabelled(LABELS.called, surroundings) ||
      (hasLuhnDigit(plain) && (plain.startsWith('62') || isLabelled(LABELS.account, surroundings))),
    told: [0, 4],
  },
  { kind: '电话', pattern: number('(?:\\+?86[ -]?)?1Z[3-9]ZD-?D{4}-?D{4}'), told: [3, 4] },
  {
    kind: '电话',
    // Parted by blanks, and not three numbers of a row of numbers.
    pattern: number('(?<!\\d )(?:\\+?86 ?)?1[3-9]\\d \\d{4} ?\\d{4}(?! \\d)'),
    told: [3, 4],
  },
  {
    kind: '电话',
    pattern: number('(?:\\(0[1-9]D{1,2}\\)|0[1-9]D{1,2}[ -])~[2-8]ZD{6,7}'),
    isOffice: (_, surroundings) => !isOfHome(surroundings),
    told: [4, 2],
  },
  {
    kind: '电话',
    pattern: number('(?:010|02\\d|0[3-9]\\d\\d)?[2-8]ZD{6,7}'),
    accepts: (_, { before, heading }) =>
      LABELS.telephone.test(before) || (LABELS.telephoneHeading.test(heading) && /\t$/u.test(before)),
    isOffice: (_, surroundings) => !isOfHome(surroundings),
    told: [2, 2],
  },
  {
    kind: '证件号码',
    pattern: /(?<![\dA-Za-z])[A-Za-z]{1,2}\d{7,8}(?![\dA-Za-z])/gu,
    accepts: (_, surroundings) => isLabelled(LABELS.passport, surroundings),
    told: [1, 1],
  },
  {
    kind: '车牌号',
    // GA 36—2018: the province, a letter without I and O, five characters, six for those of new energy.
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z\d]{4,5}[A-HJ-NP-Z\d挂学警港澳](?![\dA-Za-z-])/gu,
    accepts: (plain) => (plain.match(/\d/gu)?.length ?? 0) >= 3,
    told: [2, 0],
  },
  {
    kind: '住址',
    pattern: /(?<=(?:住址|家庭地址|户籍地址|户籍所在地|居住地):\s?|住址[为是]|家住)[^\s,，。;、]{5,60}/gu,
    accepts: (plain) => DWELLING.test(plain),
    told: [2, 0],
  },
  {
    kind: '住址',
    pattern: /(?<=\t)[^\s,，。;]{5,60}/gu,
    accepts: (plain, { before, heading }) =>
      (LABELS.address.test(heading) || LABELS.address.test(before)) && DWELLING.test(plain),
    told: [2, 0],
  },
  {
    kind: '住址',
    // Down to the door: only a dwelling is told like this.
    pattern:
      /(?:(?![住址在])[\p{Script=Han}\d]){0,30}?(?:\d(?:号楼|[栋幢])[^\s,，。;]{0,4}?\d{1,2}单元[^\s,，。;]{0,4}?\d{1,5}[室号户]?|村[\d一二三四五六七八九十]{1,3}组\d{1,4}号)/gu,
    told: [2, 0],
  },
]

/** Weights of the first 17 digits, and the check characters by remainder (GB 11643—1999 §3.4, ISO/IEC 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Whether 17 digits and a character are a citizen's identity number: a day that there was, and the check character. */
function isIdentityNumber(number: string): boolean {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number)
  if (!isDay(year as number, month as number, day as number)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return CHECKS[sum % 11] === number[17]?.toUpperCase()
}

/** Whether 15 digits may be an identity number of before 1999, which had two digits for the year and no check. */
function isOldIdentityNumber(number: string): boolean {
  const [year, month, day] = [number.slice(6, 8), number.slice(8, 10), number.slice(10, 12)].map(Number)
  return isDay(1900 + (year as number), month as number, day as number)
}

function isDay(year: number, month: number, day: number): boolean {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return year >= 1850 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= last
}

/** Whether digits end with the check digit of ISO/IEC 7812-1, Annex B, as the numbers of bank cards do. */
function hasLuhnDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
