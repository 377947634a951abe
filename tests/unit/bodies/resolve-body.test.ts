import { describe, expect, test } from 'vitest'
import { planPlace } from '../../../src/bodies/plan-place.ts'
import { resolveBody } from '../../../src/bodies/resolve-body.ts'

/** A county, its city and its province, by their real codes; a city; a province; the centre. */
const COUNTY = { code: '411721', isGovernment: true }
const CITY = { code: '411700', isGovernment: true }
const PROVINCE = { code: '410000', isGovernment: true }
const CENTRE = { code: '000000', isGovernment: true }
const DISTRICT = { code: '110108', isGovernment: true }
const PREFECTURE = { code: '513200', isGovernment: true }
const COUNTY_CITY = { code: '410181', isGovernment: true }
const OFFICE = { code: '411721', isGovernment: false }

const HASH = /^body-[0-9a-f]{10}$/u

type Row = readonly [name: string, place: typeof COUNTY | null, id: string | RegExp, why: string]

const rows: readonly Row[] = [
  ['县司法局', COUNTY, '411721-sifaxingzheng', 'the county’s own'],
  ['西平县司法局', COUNTY, '411721-sifaxingzheng', 'by the name of the county'],
  ['司法局', COUNTY, '411721-sifaxingzheng', 'without a place, in a plan of a government'],
  ['司法局', OFFICE, HASH, 'a department may mean an office of its own'],
  ['市司法局', COUNTY, '411700-sifaxingzheng', 'the city that the county belongs to'],
  ['省司法厅', COUNTY, '410000-sifaxingzheng', 'the province that it belongs to'],
  ['驻马店市西平县司法局', null, '411721-sifaxingzheng', 'all of its places are named'],
  ['河南省司法厅', { ...CITY, code: '370100' }, '410000-sifaxingzheng', 'of another province'],
  ['县司法局', CITY, HASH, 'in a plan of a city it is a class'],
  ['县司法局', null, HASH, 'the place is not known'],
  ['司法厅', PROVINCE, '410000-sifaxingzheng', 'only a province has one'],
  ['公安局', PROVINCE, HASH, 'it may be that of any place'],
  ['市司法局', DISTRICT, '110000-sifaxingzheng', 'a district belongs to the municipality itself'],
  ['区司法局', DISTRICT, '110108-sifaxingzheng', 'the district’s own'],
  ['州司法局', PREFECTURE, '513200-sifaxingzheng', 'a prefecture goes by 州'],
  ['阿坝州司法局', null, '513200-sifaxingzheng', 'and by its usual name'],
  ['市司法局', COUNTY_CITY, '410181-sifaxingzheng', 'a city of county level is nearer than its prefecture'],
  ['鼓楼区司法局', null, HASH, 'four districts have the name'],
  ['鼓楼区司法局', { code: '320100', isGovernment: true }, '320106-sifaxingzheng', 'one of them is within'],
  ['县住建局（县人防办）', COUNTY, '411721-zhufangjianshe', 'another name in brackets'],
  ['县委、县政府', COUNTY, HASH, 'two bodies are none of them'],
  ['县委', COUNTY, '411721-dangwei', 'a committee that says its place'],
  ['中国共产党西平县委员会', null, '411721-dangwei', 'its full name'],
  ['党委', COUNTY, HASH, 'one that does not is a class'],
  ['县人民政府', COUNTY, '411721-zhengfu', 'a government'],
  ['政府办公室', COUNTY, '411721-zhengfubangongshi', 'its office'],
  ['县府办', COUNTY, '411721-zhengfubangongshi', 'in short'],
  ['县委编办', COUNTY, '411721-bianban', 'an office of the party'],
  ['宣传部', COUNTY, '411721-xuanchuan', 'in a plan of a government'],
  ['宣传部', OFFICE, HASH, 'an enterprise has one too'],
  ['团县委', COUNTY, '411721-gongqingtuan', 'the place stands within the name'],
  ['共青团西平县委', COUNTY, '411721-gongqingtuan', 'the same in full'],
  ['县教育体育局', COUNTY, '411721-jiaoyu', 'two functions: the one that is named first'],
  ['县环境保护局', COUNTY, '411721-shengtaihuanjing', 'its only forerunner'],
  ['县工商局', COUNTY, '411721-gongshang', 'one of three that were united'],
  ['县国土资源局', COUNTY, '411721-guotuziyuan', 'one of several that were united'],
  ['县税务局', COUNTY, '411721-shuiwu', 'under the centre, in a place'],
  ['国家税务总局西平县税务局', COUNTY, '411721-shuiwu', 'the same in full'],
  ['人民银行济南分行', PROVINCE, '370100-renminyinhang', 'a branch by the short name of its city'],
  ['山东银保监局', null, '370000-yinhangbaoxian', 'of its province'],
  ['山东财政厅', null, HASH, 'only branches go by short names'],
  ['济南海关', CITY, '370100-haiguan', 'a custom house'],
  ['发展改革委', CENTRE, '000000-fazhangaige', 'a short name in a document of the centre'],
  ['发展改革委', COUNTY, '411721-fazhangaige', 'and in one of a county'],
  ['国家发展改革委', COUNTY, '000000-fazhangaige', 'which names that of the centre in full'],
  ['财政部', CITY, '000000-caizheng', 'no city has a ministry'],
  ['科技部', null, HASH, 'but an enterprise may have one'],
  ['共青团中央', CENTRE, '000000-gongqingtuan', 'an organization of the people'],
  ['国家发展和改革委员会', null, '000000-fazhangaige', 'its full name'],
  ['银保监会', CENTRE, '000000-yinhangbaoxian', 'from 2018 to 2023'],
  ['金融监管总局', CENTRE, '000000-jinrongjianguan', 'since 2023'],
  ['县大数据应用专班', COUNTY, HASH, 'a function of its own'],
  ['各县（市、区）人民政府', CITY, HASH, 'a class'],
  ['相关企业', COUNTY, HASH, 'a class'],
  ['', COUNTY, HASH, 'nothing'],
]

describe('a body by its name, in a plan', () => {
  test.each(rows)('%s in %o is %s: %s', (name, place, id) => {
    const body = resolveBody(name, { plan: 'a', place })
    if (typeof id === 'string') expect(body.id).toBe(id)
    else expect(body.id).toMatch(id)
    expect(body).toMatchObject(
      typeof id === 'string' ? { place: expect.anything(), function: expect.anything() } : { function: null },
    )
  })

  test.each([
    ['县大数据应用专班', COUNTY, '411721'],
    ['县司法局', CITY, '411700'],
    ['县司法局', null, null],
    ['科技部', null, null],
  ])('%s in %o, of no function that is known, is of the place %s', (name, place, code) => {
    expect(resolveBody(name, { plan: 'a', place })).toMatchObject({ function: null, place: code })
  })

  test.each([
    ['县大数据中队', COUNTY, '西平县大数据中队', OFFICE, true, 'one place, however it is written'],
    ['县大数据中队', COUNTY, '县大数据中队', { code: '411722', isGovernment: true }, false, 'another place'],
    ['明日电力公司', COUNTY, '明日电力公司', COUNTY, true, 'the name of one body in plans of one government'],
    ['明日电力公司', OFFICE, '明日电力公司', OFFICE, false, 'but not of offices'],
    ['有关部门', COUNTY, '有关部门', COUNTY, false, 'a class is each plan’s own'],
    ['县直有关部门', COUNTY, '县直有关部门', COUNTY, false, 'also with its place, where it says 有关'],
    ['县直各单位', COUNTY, '县直各单位', COUNTY, true, 'all bodies of a place are one class'],
    ['各县（市、区）政府', CITY, '各县（市、区）政府', CITY, false, 'without its place it is the plan’s'],
    ['领导小组办公室', COUNTY, '领导小组办公室', COUNTY, false, 'of which group is not said'],
    ['县甲中心(乙站)', null, '县甲中心（乙站）', null, false, 'an unknown place'],
  ] as const)('%s in %o and %s in %o of another plan', (name, place, other, otherPlace, isSame, _why) => {
    const [first, second] = [
      resolveBody(name, { plan: 'a', place }),
      resolveBody(other, { plan: 'b', place: otherPlace }),
    ]
    expect(first.id === second.id).toBe(isSame)
  })

  test('ids are permanent: SHA-256 of place and name, or of plan and name, in lines', () => {
    expect(resolveBody('县甲中心', { plan: 'a', place: COUNTY }).id).toBe('body-5a313cf8a2')
    expect(resolveBody('县甲中心', { plan: 'a', place: null }).id).toBe('body-a3ac745a91')
  })

  test.each([
    ['县司法局', COUNTY, '西平县司法局'],
    ['司法局', COUNTY, '西平县司法局'],
    ['团县委', COUNTY, '共青团西平县委'],
    ['省住房城乡建设厅（省人防办）', PROVINCE, '河南省住房城乡建设厅'],
    ['山东银保监局', null, '山东银保监局'],
    ['发展改革委', CENTRE, '国家发展和改革委员会'],
    ['各乡镇', COUNTY, '各乡镇'],
  ])('%s is called %s', (name, place, full) => {
    expect(resolveBody(name, { plan: 'a', place }).name).toBe(full)
  })

  // What goes through a name once for each of its letters takes minutes, which ends a test.
  test('a name may have half a million letters', () => {
    const name = '县'.repeat(500_000)
    expect(resolveBody(name, { plan: 'a', place: COUNTY })).toMatchObject({ name, function: null })
  })
})

describe('the place of a plan', () => {
  test.each<[readonly string[], string | null, string, ReturnType<typeof planPlace>, string]>([
    [['西平县人民政府办公室'], null, '', COUNTY, 'a government'],
    [['中共西平县委'], null, '', COUNTY, 'a committee'],
    [['西平县司法局'], '西平县2020年工作安排', '', OFFICE, 'a department'],
    [['西平县甲乡人民政府'], null, '', OFFICE, 'a town of the county'],
    [[], '西平县2020年度法治政府建设工作安排', '', OFFICE, 'the title alone'],
    [[], '关于印发西平县某某方案的通知', '', OFFICE, 'what a notice issues'],
    [['国务院办公厅'], null, '', CENTRE, 'the centre'],
    [['财政部'], null, '', { code: '000000', isGovernment: false }, 'a ministry'],
    [['鼓楼区人民政府'], null, '', null, 'a name that several have'],
    [['鼓楼区人民政府'], null, '南京市', { code: '320106', isGovernment: true }, 'whose city the text names'],
    [['南京市鼓楼区人民政府'], null, '', { code: '320106', isGovernment: true }, 'or the issuer'],
    [['西平县人民政府', '上蔡县人民政府'], null, '', null, 'two places'],
    [['西平县电力公司'], '西平县电力公司工作方案', '', null, 'an enterprise is not of the place'],
    [['甲县人民政府'], '甲县工作方案', '', null, 'a place that there is not'],
    [[], null, '', null, 'nothing'],
  ])('%j %s %s: %o, %s', (issuers, title, text, place) => {
    expect(planPlace({ issuers: [...issuers], title, documents: [] }, text)).toEqual(place)
  })
})
