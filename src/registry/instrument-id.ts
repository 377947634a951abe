import type { Instrument } from '../model/instrument.ts'
import { sha256 } from '../model/sha256.ts'

/** What the characters of 机关代字 are called in ids (汉语拼音方案, without tones). */
const PINYIN: ReadonlyMap<string, string> = new Map(
  (
    '国guo 办ban 发fa 函han 明ming 电dian 豫yu 政zheng 文wen 粤yue 府fu 云yun 沪hu 规gui 川chuan 琼qiong 报bao 字zi ' +
    '令ling 第di 中zhong 厅ting 会hui 纪ji'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 1), entry.slice(1)]),
)
const NUMBER = /^(?<office>\p{Script=Han}{1,16})〔(?<year>\d{4})〕(?<serial>\d{1,5})号/u
/** What the hash stands behind, where it is not the kind itself. */
const PREFIXES: Readonly<Partial<Record<Instrument['kind'], string>>> = {
  constitution: 'law',
  'supervision-regulation': 'supervision',
  'administrative-regulation': 'regulation',
  'department-rule': 'rule',
  'local-rule': 'rule',
  'judicial-interpretation': 'judicial',
  'party-document': 'party',
  'normative-document': 'document',
}

type Named = Pick<Instrument, 'kind' | 'title' | 'number' | 'passed' | 'published' | 'inForce' | 'region'>

/**
 * The permanent id of a document: its number where the table above has every character of it (`国办发〔2018〕118号` is
 * `guobanfa-2018-118`), otherwise its kind and the first 8 digits of the SHA-256 of title, first day and province.
 * Where another document has this id, 4 digits follow the number, or the hash has 16. Once given an id stays, whatever
 * is found out later: tables store it.
 */
export function instrumentId(row: Named, isTaken = false): string {
  const { kind, title, number, passed, published, inForce, region } = row
  const hash = sha256([title, passed || published || inForce, region].join('|'))
  const { office = '', year, serial } = NUMBER.exec(number)?.groups ?? {}
  const sounds = [...office].map((character) => PINYIN.get(character))
  if (office === '' || sounds.includes(undefined))
    return `${PREFIXES[kind] ?? kind}-${hash.slice(0, isTaken ? 16 : 8)}`
  return `${sounds.join('')}-${year}-${Number(serial)}${isTaken ? `-${hash.slice(0, 4)}` : ''}`
}
