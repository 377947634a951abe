import { describe, expect, test } from 'vitest'
import { findUnits } from '../../../src/plan-to-layers/organizations/find-units.ts'

type Row = readonly [text: string, units: readonly string[], why: string]

const labelled: readonly Row[] = [
  [
    '（主办：甲市司法局；协办：甲市财政局）',
    ['甲市司法局 lead', '甲市财政局 support'],
    'labels without their noun',
  ],
  ['分清责任：明确分工，责任：层层落实', [], 'a bare label before what is no name'],
  [
    '（责任科室：法规科，协助科室：办公室、执法监督科）',
    ['法规科 lead', '办公室 support', '执法监督科 support'],
    'offices within a body',
  ],
  [
    '（牵头部门：县发改局，责任领导：张三，责任单位：县财政局，完成时限：2020年6月底）',
    ['县发改局 lead', '县财政局 support'],
    'neither a person nor a time is a unit, and the lead is not forgotten behind them',
  ],
  ['责任单位：市司法局　责任领导：李四　完成时限：2020年12月', ['市司法局 lead'], 'fields parted by blanks'],
  [
    '（牵头单位：州审批局；责任单位：州司法局、州委编办及州直相关单位，6月底完成）',
    ['州审批局 lead', '州司法局 support', '州委编办 support', '州直相关单位 support'],
    '及 joins two names; a time ends the list',
  ],
  [
    '（责任单位：市财政局、市水务局；各区政府）',
    ['市财政局 lead', '市水务局 lead', '各区政府 lead'],
    'names go on behind ；',
  ],
  ['责任单位：市财政局；加强监督，确保到位。', ['市财政局 lead'], 'what is no name does not'],
  [
    '（责任单位：市交通委（市道运局）、市公安局）',
    ['市交通委（市道运局） lead', '市公安局 lead'],
    'brackets of a name',
  ],
  ['（责任单位：市司法局，下同）', ['市司法局 lead'], '下同 is no unit'],
  [
    '（责任单位：市司法局牵头，市财政局、市公安局配合）',
    ['市司法局 lead', '市财政局 support', '市公安局 support'],
    'verbs behind a label',
  ],
  ['责任单位：市司法局（牵头）、市财政局', ['市司法局 lead', '市财政局 support'], 'a mark behind a name'],
  ['【责任单位】市司法局、市财政局', ['市司法局 lead', '市财政局 lead'], 'a label in brackets'],
  [
    '（责任部门（单位）：市司法局；配合部门：各乡镇人民政府、街道办事处）',
    ['市司法局 lead', '各乡镇人民政府 support', '街道办事处 support'],
    'a label with a second noun',
  ],
  ['（责任单位：各市、市直有关单位）', ['各市 lead', '市直有关单位 lead'], 'two names'],
  [
    '（责任单位：各省、自治区、直辖市人民政府，国务院各部门）',
    ['各省、自治区、直辖市人民政府 lead', '国务院各部门 lead'],
    'one name of three levels',
  ],
  [
    '责任单位：各市、县〔区〕人民政府，省教育厅',
    ['各市、县〔区〕人民政府 lead', '省教育厅 lead'],
    'square brackets within a list that a label begins',
  ],
  [
    '（责任单位：市财政局；各县[市、区]政府）',
    ['市财政局 lead', '各县[市、区]政府 lead'],
    'and in a name behind ；',
  ],
  [
    '责任单位：市司法局〔牵头〕、市财政局',
    ['市司法局 lead', '市财政局 support'],
    'a mark in square brackets',
  ],
  [
    '责任单位：县统计局、各乡镇、街道，县直各单位',
    ['县统计局 lead', '各乡镇、街道 lead', '县直各单位 lead'],
    'kinds of places under one 各; what belongs to the county is another',
  ],
  [
    '【牵头单位】市司法局【配合单位】市财政局【完成时限】6月底',
    ['市司法局 lead', '市财政局 support'],
    'the bracket of another field ends a list',
  ],
  [
    '责任单位：各地、市人民政府按职责分工负责',
    ['各地、市人民政府 lead'],
    '各地 in the old style, with words behind the list',
  ],
  [
    '责任单位：各乡镇、开发区管委会、办事处',
    ['各乡镇 lead', '开发区管委会 lead', '办事处 lead'],
    'the committee of a zone is a body by itself',
  ],
  ['责任单位：各区、县教育局', ['各区 lead', '县教育局 lead'], 'an office may be that of a level above'],
  ['责任单位：市政府各委、办、局、处', ['市政府各委、办、局、处 lead'], 'kinds of offices under one 各'],
  ['责任单位：市政府有关委、办、局', ['市政府有关委、办、局 lead'], 'and without it'],
  ['责任单位：中央、省属在金有关单位', ['中央、省属在金有关单位 lead'], 'bodies of several levels'],
  ['责任单位：县直有关部门、单位', ['县直有关部门、单位 lead'], 'a kind of body'],
]

const bracketed: readonly Row[] = [
  ['（政策法规司负责）', ['政策法规司 lead'], 'a department of a ministry'],
  [
    '（执法司牵头，办公厅、各司局参与）',
    ['执法司 lead', '办公厅 support', '各司局 support'],
    'a department that leads others',
  ],
  ['（局长负责）', [], 'a person is no unit'],
  ['（技工院校内由人社部门负责）', [], 'who does what within a clause'],
  ['（市残联、省税务局负责）', ['市残联 lead', '省税务局 lead'], 'a federation'],
  ['（乙部、丙部指导）', ['乙部 support', '丙部 support'], 'guidance is support'],
  ['（甲部、乙局等和各省级人民政府负责）', ['甲部 lead', '乙局 lead', '各省级人民政府 lead'], '等和'],
  ['（甲厅等省有关部门和各市人民政府负责）', ['甲厅 lead', '各市人民政府 lead'], '等……部门 is no name'],
  ['（市住房和城乡建设局负责）', ['市住房和城乡建设局 lead'], '和 within a name'],
  [
    '（市发展改革委牵头，6月底前完成，市财政局配合；各区政府）',
    ['市发展改革委 lead', '市财政局 support', '各区政府 support'],
    'a time between clauses, and names behind the last verb',
  ],
  ['（以下任务均由市司法局负责，不再列出）', [], 'a remark about other tasks'],
  [
    '（市财政局牵头，各市、县〔区〕人民政府、甲新区管委会配合）',
    ['市财政局 lead', '各市、县〔区〕人民政府 support', '甲新区管委会 support'],
    'square brackets within a list in round ones',
  ],
  [
    '〔市财政局牵头，各县（市、区）人民政府配合〕',
    ['市财政局 lead', '各县（市、区）人民政府 support'],
    'round ones within square ones',
  ],
  ['（按照甲政办〔2020〕1号文件要求负责）', [], 'the number of a document'],
  ['（市科协、市计生协、甲市足协负责）', ['市科协 lead', '市计生协 lead', '甲市足协 lead'], 'associations'],
  [
    '（市财政局、甲市之友、市民政局按职责分工负责）',
    ['市财政局 lead', '市民政局 lead'],
    'one that has not the form of a body, among others that can be nothing else',
  ],
  [
    '（市财政局、市民政局、甲市之友按职责分工负责）',
    ['市财政局 lead', '市民政局 lead'],
    'at the end, where the words behind it tell that it is one',
  ],
  ['（甲市之友、市财政局负责）', [], 'no more authorities than others'],
  ['（落实市财政局、市民政局要求，市政府负责）', [], 'a comma parts clauses, not names'],
  ['（加强与市财政局、市民政局、乡镇的沟通配合）', [], 'a verb may end what is no name'],
  [
    '（牵头单位：市委组织部，配合单位：各项目牵头单位）',
    ['市委组织部 lead', '各项目牵头单位 support'],
    'those that lead other work',
  ],
  ['（市财政局、市公安局负责，首位为牵头单位）', ['市财政局 lead', '市公安局 lead'], 'which of them leads'],
  [
    '（市公安局、市房管局等建设主管部门负责）',
    ['市公安局 lead', '市房管局 lead'],
    'a class behind 等, whatever its name',
  ],
  ['（市统计局牵头；市财政局、甲市之友、市民政局）', ['市统计局 lead'], 'no verb tells that these are units'],
  [
    '（市税务局等市政府相关部门以及各县（市、区）政府负责）',
    ['市税务局 lead', '各县（市、区）政府 lead'],
    '等 ends a name, whosever departments follow',
  ],
  ['（甲部、乙局等国务院有关部门负责）', ['甲部 lead', '乙局 lead'], 'departments of the State Council'],
  ['（市财政局、市民政局等8家单位负责）', ['市财政局 lead', '市民政局 lead'], 'a count of units'],
  ['（市高等院校管理部门负责）', ['市高等院校管理部门 lead'], '等 within a word'],
  [
    '（市发展改革委牵头商市财政局办理）',
    ['市发展改革委 lead', '市财政局 support'],
    'who is consulted takes part',
  ],
  [
    '（市发改委负总责，市工信局协助，各县区政府组织实施）',
    ['市发改委 lead', '市工信局 support', '各县区政府 lead'],
    'who answers for the whole',
  ],
  [
    '（由市发改委牵头，会同市工信局、市财政局，各县区政府具体实施）',
    ['市发改委 lead', '市工信局 support', '市财政局 support', '各县区政府 support'],
    'who carries it out',
  ],
  [
    '（市发改委总牵头，市工信局、市财政局分项牵头）',
    ['市发改委 lead', '市工信局 lead', '市财政局 lead'],
    'each leads a part',
  ],
  [
    '（市发展改革委牵头会同市财政局、市民政局研究提出）',
    ['市发展改革委 lead', '市财政局 support', '市民政局 support'],
    'together with others',
  ],
  [
    '（市财政局牵头，商务局、商会配合）',
    ['市财政局 lead', '商务局 support', '商会 support'],
    '商 within names',
  ],
  ['（可在市政务服务中心办理）', [], 'where something is handled'],
  [
    '（各县（市、区）、开发区和市直有关部门负责）',
    ['各县（市、区）、开发区 lead', '市直有关部门 lead'],
    '和 behind kinds of places',
  ],
  [
    '（县农业农村局牵头，各乡镇人民政府、县财政局配合）',
    ['县农业农村局 lead', '各乡镇人民政府 support', '县财政局 support'],
    'a body of its own behind 各',
  ],
]

const bare: readonly Row[] = [
  ['开展调查。（市统计局）', ['市统计局 lead'], 'nothing but a name'],
  ['开展调查（市统计局）。\n另起一段', ['市统计局 lead'], 'before the full stop'],
  ['保障经费。［市司法局、市大数据中心］', ['市司法局 lead', '市大数据中心 lead'], 'square brackets'],
  [
    '改造小区。（县住房和城乡建设局）（6月底前）',
    ['县住房和城乡建设局 lead'],
    'a time in a bracket behind it',
  ],
  ['开展调查（市统计局）并公布结果。', [], 'the paragraph goes on'],
  ['报市司法局（市委依法治市办）。', [], 'a name explains the name before it'],
  ['加强监管。（市场监管）', [], 'a field of work'],
  ['加强监管。（各县〔市、区〕）', ['各县〔市、区〕 lead'], 'places, with kinds in brackets'],
  ['到县（含县级市）', [], 'a gloss'],
  ['制定规划（2021—2025年）', [], 'years'],
  ['甲市司法局（以下简称市局）', [], 'a short name'],
  ['培训对象（领导干部）', [], 'people'],
  ['设在服务大厅（市民服务中心）。', [], 'a place'],
  ['下达各地（各县、市、区）。', [], 'places'],
  ['落实分工。（市政府）（分管领导：张三）', ['市政府 lead'], 'a person behind'],
]

const running: readonly Row[] = [
  [
    '具体方案由市发展改革委牵头商市财政局研究提出，按程序报市人民政府。',
    ['市发展改革委 lead', '市财政局 support'],
    'who leads, and who is consulted',
  ],
  [
    '由市能源局、市水利局牵头，会同市财政局等部门，建立机制。',
    ['市能源局 lead', '市水利局 lead', '市财政局 support'],
    'together with others',
  ],
  [
    '由市民政局牵头，市财政局、市残联等参加。',
    ['市民政局 lead', '市财政局 support', '市残联 support'],
    'with others that take part',
  ],
  ['由市民政局牵头，热心企业配合，办好。', ['市民政局 lead'], 'others are no authorities'],
  ['由市民政局牵头负责其申请。', ['市民政局 lead'], 'a verb behind'],
  ['由市民政局牵头、市财政局配合，办好。', ['市民政局 lead', '市财政局 support'], 'others behind 、'],
  [
    '健全由市民政局牵头、市财政局参与的联席会议制度。',
    ['市民政局 lead', '市财政局 support'],
    'of a meeting, too',
  ],
  ['由市民政局牵头、组织实施。', ['市民政局 lead'], 'what it does behind 、'],
  ['由市民政局牵头、市财政局参加的联席会议', [], 'which meeting it is'],
  ['由市民政局牵头的联席会议', [], 'which meeting it is'],
  ['由分管副市长牵头，市财政局配合。', [], 'a person leads'],
  ['由龙头企业牵头，办好。', [], 'enterprises are no authority'],
  ['由市民政局牵头人组织。', [], 'a person of a body'],
  [
    '加强救助。市民政局牵头，市财政局配合。',
    ['市民政局 lead', '市财政局 support'],
    'without 由 where a clause begins with a name',
  ],
  [
    '市工信局及各县（市、区）工信科技局牵头组织推进整治。',
    ['市工信局 lead', '各县（市、区）工信科技局 lead'],
    'of two levels',
  ],
  ['市政府要求市民政局牵头办理。', [], 'where the name does not begin the clause'],
  ['今年市民政局牵头制定了办法。', [], 'nor here'],
  ['市民政局牵头制定了办法。', [], 'what was done'],
  ['市民政局牵头制定的办法印发后执行。', [], 'which rules they are'],
  ['市领导牵头，各部门配合。', [], 'persons'],
  ['各单位牵头领导要靠前指挥。', [], 'the person of a body'],
  [
    '成立由市交通委牵头，市财政局、市电力公司等部门共同参与的推进机制。',
    ['市交通委 lead', '市财政局 support', '市电力公司 support'],
    'a mechanism that is to be set up',
  ],
  ['设立由县卫健委牵头的协调小组。', ['县卫健委 lead'], 'without others'],
  ['已建立由市教育局牵头的联席会议制度。', [], 'one that there is'],
  ['我市建立了由市教育局牵头的工作机制。', [], 'one that was set up'],
  ['建立由政府负责人牵头、相关部门参与的机制。', [], 'one that persons lead'],
  [
    '成立专班，由区城管局牵头，区公安分局（交管）及各街镇、经开区为成员单位，统筹推进。',
    ['区城管局 lead', '区公安分局（交管） support', '各街镇 support', '经开区 support'],
    'members',
  ],
  [
    '组建由县应急局牵头，县消防大队、县住建局等部门组成的检查组。',
    ['县应急局 lead', '县消防大队 support', '县住建局 support'],
    'who make up what is led',
  ],
  ['领导小组（由市财政局、市公安局组成）负责。', [], 'members of what nobody leads'],
  ['由国网甲市供电公司牵头，组织排查。', ['国网甲市供电公司 lead'], 'a company'],
  [
    '由中国移动甲分公司牵头，市通管办配合，完成迁改。',
    ['中国移动甲分公司 lead', '市通管办 support'],
    'a branch',
  ],
  ['由甲镇供电所牵头，办好。', ['甲镇供电所 lead'], 'a station'],
  ['由科研院所牵头，组建团队。', [], 'establishments at large'],
  ['由三级医院牵头，组建医联体。', [], 'and of a kind'],
  ['市城市管理局牵头，做好清扫。', ['市城市管理局 lead'], 'the character of a level within a word'],
  ['由各县（市、区）教育局牵头，组织实施。', ['各县（市、区）教育局 lead'], 'brackets of a name'],
  [
    '由省能源局牵头，会同省财政厅、省公安厅、省税务局、港航等部门、单位，及时协调。',
    ['省能源局 lead', '省财政厅 support', '省公安厅 support', '省税务局 support'],
    'a field among the names of others',
  ],
  [
    '由市商务局牵头，会同市公安局、市税务局等有关部门开展专项检查。',
    ['市商务局 lead', '市公安局 support', '市税务局 support'],
    'words that go on behind a list which 等 closes',
  ],
  ['理由市民政局牵头时说明。', [], 'a word that ends with 由'],
  ['（由市民政局牵头，市财政局配合）', ['市民政局 lead', '市财政局 support'], 'once, in brackets'],
]

/** What running text makes the duty of bodies whose names are sure, without 牵头. */
const duties: readonly Row[] = [
  [
    '市公安局负责维护秩序，市财政局负责经费，市审计局配合做好监督。',
    ['市公安局 lead', '市财政局 lead', '市审计局 support'],
    'each in its clause',
  ],
  ['（3）公安部负责维护秩序。', ['公安部 lead'], 'behind the number of an item'],
  ['6.2.1财政部负责清算。', ['财政部 lead'], 'behind a decimal number'],
  ['一是市教育局负责摸排；二是由市民政局负责救助。', ['市教育局 lead', '市民政局 lead'], 'behind 一是'],
  ['铁道部、交通部负责安排运输。', ['铁道部 lead', '交通部 lead'], 'several'],
  [
    '国家发展改革委及国家粮食局、商务部按照各自职能分工，负责供应。',
    ['国家发展改革委 lead', '国家粮食局 lead', '商务部 lead'],
    'how it is done, up to its comma',
  ],
  ['市教育局负责制定方案，市民政局负责任务分解。', ['市教育局 lead', '市民政局 lead'], 'no 负责制'],
  ['中国农业发展银行负责落实贷款。', ['中国农业发展银行 lead'], 'a bank'],
  ['武警甲市支队负责警戒，镇派出所负责登记。', ['武警甲市支队 lead', '镇派出所 lead'], 'stations'],
  ['领导小组办公室负责督促。', ['领导小组办公室 lead'], 'an office that was set up'],
  ['教育部门负责指导学校。', ['教育部门 lead'], 'those of a field'],
  ['各县（市、区）人民政府对本地区整治工作负总责。', ['各县（市、区）人民政府 lead'], 'of what'],
  ['由各镇人民政府组织实施。', ['各镇人民政府 lead'], 'by whom it is done'],
  ['市教育局会同市民政局制定办法。', ['市教育局 lead', '市民政局 support'], 'with others'],
  [
    '国务院新闻办会同国家发展改革委制订预案。',
    ['国务院新闻办 lead', '国家发展改革委 support'],
    'where words go on behind the other',
  ],
  ['由市教育局商市民政局研究确定。', ['市教育局 lead', '市民政局 support'], 'after consulting'],
  ['市教育局联合市政府办公室检查。', ['市教育局 lead', '市政府办公室 support'], 'the longest name'],
  ['市教育局会同市民政局负责排查。', ['市教育局 lead', '市民政局 support'], 'who answers with others'],
  ['教育部将会同国务院有关部门开展评估。', ['教育部 lead'], 'others that are not named'],
  [
    '市教育局牵头，会同市民政局、市财政局开展排查。',
    ['市教育局 lead', '市民政局 support', '市财政局 support'],
    'others behind the one that leads',
  ],
  [
    '由市教育局牵头，市民政局、医疗机构参加。',
    ['市教育局 lead', '市民政局 support', '医疗机构 support'],
    'others of any form among authorities',
  ],
  [
    '由市气象局牵头，市水务局、市教育局、市公安局、设计、施工等单位组成。',
    ['市气象局 lead', '市水务局 support', '市教育局 support', '市公安局 support'],
    'fields and kinds among them',
  ],
  ['公安部牵头，研究制定方案。', ['公安部 lead'], 'a body of the whole country leads'],
  ['县财政局适时牵头组织检查。', ['县财政局 lead'], 'words between name and verb'],
  ['根据市教育局会同市民政局制定的办法。', [], 'the basis'],
  ['市教育局会同市民政局印发了办法。', [], 'what was done'],
  ['教育部会同财政部、商务部拟定的《办法》已经国务院同意。', [], 'who wrote it'],
  ['由市民政局牵头，市财政局配合，完成了调查。', [], 'a report'],
  ['市财政局负责人要到场。', [], 'a person'],
  ['市各责任单位负责此项工作人员名单报市工信局。', [], 'people'],
  ['市财政局负责的项目。', [], 'which projects they are'],
  ['本办法由市财政局负责解释，由市教育局会同市民政局负责解释。', [], 'who explains it'],
  ['要求市财政局负责落实。', [], 'a name that does not begin its clause'],
  ['办公室设在市财政局，负责日常工作。', [], 'where an office is'],
  ['报市财政局审核，接受市审计局监督，征求市民政局意见。', [], 'bodies that are only named'],
  ['需要市公安局配合的，应予配合。', [], 'whoever is needed'],
  ['市教育局要支持改革。（责任单位：市民政局）', ['市民政局 lead'], 'what a list tells'],
  [
    '市教育局会同市财政局优先支持。（责任单位：市民政局）',
    ['市民政局 lead'],
    'a list tells who is responsible',
  ],
]

describe('findUnits', () => {
  test.each([...labelled, ...bracketed, ...bare, ...running, ...duties])('%s', (text, units, why) => {
    expect(
      findUnits(text, null).map(({ start, end, role }) => `${text.slice(start, end)} ${role}`),
      why,
    ).toEqual(units)
  })
})
