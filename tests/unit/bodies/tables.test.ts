import { describe, expect, test } from 'vitest'
import { FORMS, FUNCTIONS } from '../../../src/bodies/functions.ts'
import { NATIONAL_BODIES, nationalBodies } from '../../../src/bodies/national-bodies.ts'
import {
  ALL_PLACES,
  isWithin,
  levelAtStart,
  PROVINCES,
  placeAtStart,
  placeChain,
  placeOf,
} from '../../../src/bodies/places.ts'

describe('places', () => {
  const lines = ALL_PLACES.map(({ code, name }) => `${code} ${name}`)

  test('one a line, each code once, in order', () => {
    expect(lines.filter((line) => !/^[1-8]\d{5} \p{Script=Han}{2,15}$/u.test(line))).toEqual([])
    const codes = ALL_PLACES.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
    expect(lines.length).toBe(3214)
  })

  test('every place belongs to one that is there', () => {
    const alone = lines
      .map((line) => line.slice(0, 6))
      .filter((code) => placeChain(code).at(-1)?.code !== `${code.slice(0, 2)}0000`)
    expect(alone).toEqual([])
    expect(PROVINCES.filter((name) => /(?:省|自治区|市|特别行政区)$/u.test(name))).toHaveLength(34)
  })

  test.each([
    ['411721', ['西平县', '驻马店市', '河南省']],
    ['110108', ['海淀区', '北京市']],
    ['419001', ['济源市', '河南省']],
    ['441900', ['东莞市', '广东省']],
    ['000000', ['全国']],
    ['999999', []],
  ])('%s is %j', (code, names) => {
    expect(placeChain(code).map(({ name }) => name)).toEqual(names)
  })

  test.each([
    ['河南省驻马店市西平县司法局', ['411721'], 10],
    ['西平县司法局', ['411721'], 3],
    ['朝阳区司法局', ['110105', '220104'], 3],
    ['内蒙古自治区司法厅', ['150000'], 6],
    ['阿坝藏族羌族自治州司法局', ['513200'], 9],
    ['县司法局', null, 0],
  ])('%s begins with %j', (words, codes, length) => {
    const found = placeAtStart(words)
    expect([found ? [...found.codes] : null, found?.length ?? 0]).toEqual([codes, length])
  })

  test('levels and parts', () => {
    expect([levelAtStart('自治区司法厅'), levelAtStart('市司法局'), levelAtStart('司法局')]).toEqual([
      '自治区',
      '市',
      '',
    ])
    expect([isWithin('411721', '410000'), isWithin('411721', '411722')]).toEqual([true, false])
    expect(placeOf('411721')?.name).toBe('西平县')
  })
})

describe('functions', () => {
  test('ids are of letters, each once; names of bodies have one place', () => {
    expect([...FUNCTIONS.keys()].filter((id) => !/^[a-z]+$/u.test(id))).toEqual([])
    expect(new Set([...FUNCTIONS.values()].map(({ name }) => name)).size).toBe(FUNCTIONS.size)
    expect([...FORMS.keys()].filter((form) => form.split('~').length !== 2 || /[:|]/u.test(form))).toEqual([])
  })

  test.each([
    ['~司法局', 'sifaxingzheng'],
    ['~司法厅', 'sifaxingzheng'],
    ['~委宣传部', 'xuanchuan'],
    ['中共~委', 'dangwei'],
    ['~政府金融办', 'jinrong'],
    ['~扶贫办', 'xiangcunzhenxing'],
    ['团~委', 'gongqingtuan'],
    ['~卫生和计划生育委员会', 'weishengjiankang'],
    ['~文化广电和旅游局', 'wenhualvyou'],
    ['~旅游局', 'lvyou'],
    ['~大数据和政务服务局', 'shuju'],
    ['~政务服务和大数据局', 'zhengwufuwu'],
    ['~甲局', undefined],
  ])('%s is of %s', (form, id) => {
    expect(FORMS.get(form)?.id).toBe(id)
  })
})

describe('bodies of the whole country', () => {
  test('have a function of the table, a source and years in order', () => {
    const faults = [...NATIONAL_BODIES.values()].filter(
      ({ function: id, source, from, to }) =>
        !FUNCTIONS.has(id) || source === '' || (from !== null && to !== null && from >= to),
    )
    expect(faults).toEqual([])
  })

  test.each([
    ['银保监会', '中国银行保险监督管理委员会', 2018, 2023],
    ['金融监管总局', '国家金融监督管理总局', 2023, null],
    ['中组部', '中央组织部', null, null],
    ['环境保护部', '环境保护部', null, 2018],
    ['全国总工会', '中华全国总工会', null, null],
  ])('%s is %s', (short, name, from, to) => {
    expect(NATIONAL_BODIES.get(short)).toMatchObject({ name, from, to })
  })

  test('the present one of a function comes first', () => {
    expect(nationalBodies('shengtaihuanjing').map(({ name }) => name)).toEqual(['生态环境部', '环境保护部'])
  })
})
