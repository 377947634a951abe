import { PROVINCES } from '../../bodies/places.ts'
import type { Plan } from '../../model/plan.ts'
import type { Level } from '../../model/plan-settings.ts'

/**
 * The level of a plan's issuer, from its name, or from the place that the title begins with.
 *
 * Only what is certain: a 市 is told by those it writes to, for it may be of either level; a name that fits
 * nothing gives `null`, and so does a department of some place below a province, whose level has no sign.
 */
export function findLevel({
  issuer,
  title,
  addressees,
}: Pick<Plan, 'issuer' | 'title' | 'addressees'>): Level | null {
  const names = [issuer, title].flatMap((name) => (name ? [name.replace(/\s/gu, '')] : []))
  for (const name of names) {
    const level = levelOf(name, addressees.join(''))
    if (level !== null) return level
  }
  return null
}

function levelOf(name: string, addressees: string): Level | null {
  if (NATIONAL_BEGINNINGS.some((words) => name.startsWith(words) && !/[省市县区]/u.test(name)))
    return 'national'
  const province = PROVINCES.find((place) => name.startsWith(place))
  const rest = name.slice(province?.length ?? 0)
  const place = PLACE.exec(rest)?.groups?.kind
  if (place === undefined)
    return province !== undefined && !/[市县区州盟旗乡镇]/u.test(rest) ? 'province' : null
  if (place === '市') return levelOfCity(rest, addressees)
  return KINDS[place] ?? null
}

/** A 市 that writes to counties or districts has some; one that writes to towns and has no exception's name has none. */
function levelOfCity(name: string, addressees: string): Level | null {
  if (/[县区]（?(?:市|人民政府)|各县|各区|县区/u.test(addressees)) return 'city'
  const isException = CITIES_WITHOUT_COUNTIES.some((city) => name.includes(city))
  return !isException && /各乡|各镇|乡镇|街道/u.test(addressees) ? 'county' : null
}

const KINDS: Readonly<Record<string, Level>> = {
  自治州: 'city',
  盟: 'city',
  自治县: 'county',
  自治旗: 'county',
  县: 'county',
  旗: 'county',
  区: 'county',
  乡: 'township',
  镇: 'township',
}

// A place and what shows that it ends there. Samples: “西平县人民政府办公室”, “驻马店市人民政府”, “西平县2020年度…”.
const PLACE =
  /^(?:中共)?\p{Script=Han}{1,12}?(?<kind>自治州|自治县|自治旗|县|旗|盟|区|市|乡|镇)(?=人民政府|委|法治政府建设|(?:19|20)\d{2}年)/u

/** Cities of prefecture level that have towns, and no counties or districts, under them. */
const CITIES_WITHOUT_COUNTIES: readonly string[] = ['东莞市', '中山市', '儋州市', '嘉峪关市']

/** Names that bodies of the whole country begin with. */
const NATIONAL_BEGINNINGS: readonly string[] = [
  ...'国务院 中共中央 中央 全国 最高人民法院 最高人民检察院 国家 中国人民银行 审计署 海关总署'.split(' '),
  ...'外交部 国防部 教育部 科学技术部 工业和信息化部 公安部 民政部 司法部 财政部 自然资源部'.split(' '),
  ...'人力资源和社会保障部 生态环境部 住房和城乡建设部 交通运输部 水利部 农业农村部 商务部'.split(' '),
  ...'文化和旅游部 退役军人事务部 应急管理部'.split(' '),
]
