import type { Instrument, InstrumentTable } from '../model/instrument.ts'
import type { Regulation } from '../model/registry.ts'
import { toDay } from './list-columns.ts'

/** Before what repealed a document and took the place of nothing. */
const REPEALED_BY = /^\(废止\) /u
const STATE = /^中华人民共和国(?=.)/u

/** The entry of a document of which only a row of facts is known; what the row does not say stays unknown. */
export function instrumentToRegulation(row: Instrument, sources: InstrumentTable['sources']): Regulation {
  const { id, title, kind } = row
  const repealed = row.repealed || toDay(ENDED_ON.exec(row.note)?.groups?.day ?? '')
  const [number = '', ...later] = row.number === '' ? [] : row.number.split(';')
  const names = row.names === '' ? [] : row.names.split('|')
  return {
    id,
    title,
    name: title.replace(STATE, ''),
    aliases: names,
    unmarked: false,
    plan: null,
    region: orNull(row.region),
    kind,
    kindNote: null,
    issuer: orNull(row.issuer),
    documentNumber: orNull(number.split(' ')[0]),
    passed: orNull(row.passed),
    published: orNull(row.published),
    inForce: orNull(row.inForce),
    dateNotes: later.length > 0 ? [`修改时的文号：${later.join('、')}。`] : [],
    revisions: revisionsOf(row),
    repealed:
      repealed === ''
        ? null
        : { date: repealed, by: orNull(row.by.replace(REPEALED_BY, '')), successor: null },
    statuses: isRepealedSomeDay(row)
      ? [{ asOf: row.asOf, is: 'repealed', note: `来源标明“${row.note}”，哪一天没有说。` }]
      : [],
    asOf: orNull(row.asOf),
    articles: [],
    links: linksOf(row),
    notes: row.note !== '' && !isRepealedSomeDay(row) ? `来源的说明：${row.note}。` : null,
    sources: [{ where: sources.get(row.source) ?? row.source, supports: '名称、文号、日期等各项' }],
  }
}

/** `废止`, `已失效`: the source marks it as repealed and gives no day; what it says of others is another matter. */
const ENDED = /^已?(?:废止|失效)$/u
/** `此文件已于2020年11月23日宣布失效`. */
const ENDED_ON = /^(?:此文件)?已?于(?<day>\d{4}年\d{1,2}月\d{1,2}日)(?:宣布)?(?:废止|失效)$/u

/** Whether a document was repealed on a day that its row does not give. */
export function isRepealedSomeDay({ repealed, note }: Instrument): boolean {
  return repealed === '' && ENDED.test(note)
}

/** `2018-08-31 修正 2019-01-01`: made, what, in force; `?` is unknown. */
function revisionsOf({ revisions }: Instrument): Regulation['revisions'] {
  const all = revisions === '' ? [] : revisions.split(';').map((revision) => revision.split(' '))
  return all.map(([made, what, inForce]) => ({
    made: known(made),
    inForce: known(inForce),
    what: known(what) ?? '修改',
  }))
}

function known(word = ''): string | null {
  return word === '' || word === '?' ? null : word
}

function linksOf({ link }: Instrument): Regulation['links'] {
  if (link === '') return []
  const isText = !NEWS.test(link)
  return [{ url: link, leadsTo: siteOf(link), language: 'zh', isText, seen: 'listed', caution: null }]
}

/** News of a document, which is not its text. */
const NEWS = /^https?:\/\/tv\.cctv\.com\//u

/** What readers call the websites that addresses lead to. */
const SITES: readonly (readonly [host: string, name: string])[] = [
  ['flk.npc.gov.cn', '国家法律法规数据库'],
  ['npc.gov.cn', '中国人大网'],
  ['www.gov.cn', '中国政府网'],
  ['tv.cctv.com', '央视网（《新闻联播》的报道）'],
  ['ndrc.gov.cn', '国家发展改革委网站'],
  ['forestry.gov.cn', '国家林业和草原局网站'],
  ['henan.gov.cn', '河南省人民政府门户网站'],
  ['gd.gov.cn', '广东省人民政府门户网站'],
  ['hainan.gov.cn', '海南省人民政府网'],
  ['shanghai.gov.cn', '上海市人民政府网站'],
  ['sc.gov.cn', '四川省人民政府网站'],
  ['yn.gov.cn', '云南省人民政府门户网站'],
]

/** `中国政府网`; the host of a website that has no name here. */
function siteOf(link: string): string {
  const { hostname } = new URL(link)
  return SITES.find(([host]) => hostname === host || hostname.endsWith(`.${host}`))?.[1] ?? hostname
}

function orNull(cell = ''): string | null {
  return cell === '' ? null : cell
}
