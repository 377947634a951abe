import { expect, test } from 'vitest'
import { splitAddressees } from '../../../src/blocks-to-plan/split-addressees.ts'

test.each([
  ['各市、县人民政府，省直各单位：', ['各市、县人民政府', '省直各单位'], 'places under one 各'],
  ['各乡镇、街道，县直各部门：', ['各乡镇、街道', '县直各部门'], 'places without a body'],
  ['各镇、街道，区政府各委、办、局、处：', ['各镇、街道', '区政府各委、办、局、处'], 'offices under one 各'],
  ['各县人民政府，市政府有关委、办、局：', ['各县人民政府', '市政府有关委、办、局'], 'offices without 各'],
  [
    '各镇政府、街道（地区）办事处，各设区市发展改革委、林业局：',
    ['各镇政府、街道（地区）办事处', '各设区市发展改革委、林业局'],
    'bodies of the same places',
  ],
  ['省有关部门、单位：', ['省有关部门、单位'], 'a kind of body without 各'],
  [
    '市政府各部门、单位，市直各部门、直属机构：',
    ['市政府各部门、单位', '市直各部门、直属机构'],
    'kinds of bodies under one 各',
  ],
  [
    '各省辖市、济源示范区、省直管县（市）人民政府，各盟行政公署、市人民政府：',
    ['各省辖市、济源示范区、省直管县（市）人民政府', '各盟行政公署、市人民政府'],
    'governments under one 各',
  ],
  ['各乡镇场、街道办，各乡镇党委、政府：', ['各乡镇场、街道办', '各乡镇党委、政府'], 'towns'],
  [
    '各街道办事处、镇人民政府，各镇（街道）党委（党工委）、政府（办事处）：',
    ['各街道办事处、镇人民政府', '各镇（街道）党委（党工委）、政府（办事处）'],
    'towns and streets',
  ],
  [
    '各镇人民政府，开发区、工业园区管委会：',
    ['各镇人民政府', '开发区、工业园区管委会'],
    'zones that share their last word',
  ],
  [
    '各乡镇、开发区管委会，各大企业、事业单位：',
    ['各乡镇', '开发区管委会', '各大企业、事业单位'],
    'a zone is no township',
  ],
  [
    '各县人民政府、县教育局，区直各部门、各单位：',
    ['各县人民政府', '县教育局', '区直各部门', '各单位'],
    'a body of its own',
  ],
  ['县政府各部门、有关单位：', ['县政府各部门', '有关单位'], 'others than each'],
  [
    '中央、省属在金有关单位，中、省驻市各单位：',
    ['中央、省属在金有关单位', '中、省驻市各单位'],
    'bodies of several levels',
  ],
  ['各县〔市、区〕人民政府、市直各单位：', ['各县〔市、区〕人民政府', '市直各单位'], 'square brackets'],
  ['各县（市，区）人民政府，市直各单位：', ['各县（市，区）人民政府', '市直各单位'], 'a comma in brackets'],
  ['各县（市、区）教育局、财政局：', ['各县（市、区）教育局、财政局'], 'offices of the same places'],
  ['甲县、乙区人民政府：', ['甲县、乙区人民政府'], 'names that share their last word'],
  ['各乡镇人民政府、县直各单位：', ['各乡镇人民政府', '县直各单位'], 'what belongs to the county'],
])('%s', (line, addressees, why) => {
  expect(splitAddressees(line), why).toEqual(addressees)
})
