/** What a reader finds in a document of the corpus. Written by reading it, never by running the code. */
export interface ExpectedDocument {
  readonly title: string
  readonly documentNumber: string | null
  readonly issuers: readonly string[]
  readonly addressees: number
  readonly issuedDate: string | null
  /** First words of the passages; `null` where there is none. */
  readonly notice: string | null
  readonly closing: string | null
  /** Chapters by their titles where there are few, or how many, the first and the last. */
  readonly chapters: readonly [count: number, first: string, last: string]
  /** How many tasks there are, with the label, id and title of the first and of the last. */
  readonly tasks: readonly [count: number, first: ExpectedTask, last: ExpectedTask]
  /** How many tasks each chapter has. */
  readonly perChapter: readonly number[]
  /** Units of some tasks: those that lead, and those that support. */
  readonly units: Readonly<Record<string, readonly [lead: string, support: string]>>
  /** Codes of the warnings that tell what the document leaves open. */
  readonly warnings: readonly string[]
}

type ExpectedTask = readonly [label: string, id: string, title: string]

/** By file name. */
export const EXPECTED: Readonly<Record<string, ExpectedDocument>> = {
  'gov_gf2018-38_zimaoqu53.html': {
    title: '国务院关于支持自由贸易试验区深化改革创新若干措施的通知',
    documentNumber: '国发〔2018〕38号',
    issuers: ['国务院'],
    addressees: 3,
    issuedDate: '2018-11-07',
    notice: null,
    closing: '国务院',
    chapters: [5, '营造优良投资环境', '切实做好组织实施'],
    tasks: [
      53,
      [
        '（一）',
        '1',
        '借鉴北京市服务业扩大开放综合试点经验，放宽外商投资建设工程设计企业外籍技术人员的比例要求、放宽人才中介机构限制',
      ],
      ['（五十三）', '53', '支持自贸试验区开展非标准就业形式下劳动用工管理和服务试点'],
    ],
    perChapter: [16, 19, 12, 6, 0],
    units: {
      1: ['人力资源社会保障部、住房城乡建设部、商务部', ''],
      16: ['发展改革委、粮食和储备局', ''],
      45: ['人民银行', ''],
      53: ['人力资源社会保障部', ''],
    },
    warnings: ['units-lead-unsure'],
  },
  'gov_gbf2018-118_xingzhengzhifa_sanxiangzhidu.html': {
    title: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
    documentNumber: '国办发〔2018〕118号',
    issuers: ['国务院办公厅'],
    addressees: 3,
    issuedDate: '2018-12-05',
    notice: null,
    closing: '各地区、各部门要于2019年3月底前',
    chapters: [6, '总体要求', '加大组织保障力度'],
    tasks: [23, ['（一）', '1', '指导思想'], ['（二十三）', '23', '加强队伍建设']],
    perChapter: [3, 3, 4, 4, 3, 6],
    units: { 1: ['', ''] },
    warnings: [],
  },
  'gov_gf2019-03_zonghebaoshuiqu.html': {
    title: '国务院关于促进综合保税区高水平开放高质量发展的若干意见',
    documentNumber: '国发〔2019〕3号',
    issuers: ['国务院'],
    addressees: 3,
    issuedDate: '2019-01-12',
    notice: null,
    closing: '国务院',
    chapters: [5, '指导思想', '有关要求'],
    tasks: [21, ['1.', '1', '拓展两个市场'], ['21.', '21', '推广创新制度']],
    perChapter: [0, 0, 0, 21, 0],
    units: {
      1: ['税务总局', '财政部、海关总署'],
      5: ['海关总署', ''],
      14: ['商务部', '工业和信息化部、生态环境部、海关总署'],
      21: ['海关总署', '商务部'],
    },
    warnings: ['shape-unsure'],
  },
  'gov_gbf2018-128_wufeichengshi.html': {
    title: '“无废城市”建设试点工作方案',
    documentNumber: '国办发〔2018〕128号',
    issuers: ['国务院办公厅'],
    addressees: 3,
    issuedDate: '2018-12-29',
    notice: '国务院办公厅关于印发“无废城市”建设试点工作方案的通知',
    closing: null,
    chapters: [4, '总体要求', '保障措施'],
    tasks: [19, ['（一）', '1-1', '重大意义'], ['（四）', '4-4', '强化宣传引导']],
    perChapter: [5, 6, 4, 4],
    units: {
      '2-2': [
        '市场监管总局、工业和信息化部',
        '自然资源部、工业和信息化部、工业和信息化部、商务部、生态环境部、国家发展改革委、工业和信息化部、生态环境部、商务部、市场监管总局、工业和信息化部、生态环境部、工业和信息化部',
      ],
    },
    warnings: ['units-lead-unsure'],
  },
  'gov_gf2004-18_gongzuoguize.html': {
    title: '国务院工作规则',
    documentNumber: '国发〔2004〕18号',
    issuers: ['国务院'],
    addressees: 3,
    issuedDate: '2004-06-26',
    notice: '国务院关于印发《国务院工作规则》的通知',
    closing: null,
    chapters: [10, '总则', '作风纪律'],
    tasks: [
      54,
      [
        '一、',
        '1',
        '第十届全国人民代表大会第一次会议产生的新一届中央人民政府，根据《中华人民共和国宪法》和《中华人民共和国国务院组织法》，制定本规则',
      ],
      [
        '五十四、',
        '54',
        '国务院及各部门要实行政务公开，规范行政行为，增强服务观念，认真履行职责，树立规范服务、清正廉洁、从严治政的新风',
      ],
    ],
    perChapter: [4, 7, 5, 5, 5, 5, 3, 7, 5, 8],
    units: { 1: ['', ''] },
    warnings: [],
  },
  'gov_gbf2018-124_wenhuatizhi.html': {
    title: '文化体制改革中经营性文化事业单位转制为企业的规定',
    documentNumber: '国办发〔2018〕124号',
    issuers: ['国务院办公厅'],
    addressees: 3,
    issuedDate: '2018-12-18',
    notice:
      '国务院办公厅关于印发文化体制改革中经营性文化事业单位转制为企业和进一步支持文化企业发展两个规定的通知',
    closing: '中央所属转制文化企业的认定',
    chapters: [13, '关于公司制股份制改革', '关于工商管理'],
    tasks: [
      51,
      [
        '（一）',
        '1',
        '经营性文化事业单位转制为企业，要依法登记为有限责任公司或股份有限公司，加快构建有文化特色的现代企业制度，坚持正确导向和经营方向，坚持国有资本主导地位，积极稳妥推进混合所有制改革，形成有效制衡的公司法人治理结构和灵活高效的市场化经营机制，推动企业做强做优做大',
      ],
      ['（二十）', 'd2-20', '允许投资人以知识产权等无形资产评估作价出资组建文化企业，具体按国家法律规定执行'],
    ],
    perChapter: [4, 5, 2, 2, 3, 3, 8, 2, 2, 8, 7, 4, 1],
    units: { 1: ['', ''] },
    warnings: ['document-further'],
  },
  'ncp2020_shenyang_yixianyiwu.txt': {
    title: '沈阳市保障防控新冠肺炎疫情一线医务人员及其家属的若干措施',
    documentNumber: null,
    issuers: ['沈阳市人民政府办公室'],
    addressees: 3,
    issuedDate: '2020-02-13',
    notice: '沈阳市人民政府办公室关于印发沈阳市保障防控新冠肺炎疫情一线医务人员及其家属若干措施的通知',
    closing: '上述措施中所称一线医务人员范围为',
    chapters: [10, '生活保障方面', '表彰宣传方面'],
    tasks: [
      28,
      [
        '（一）',
        '1',
        '各定点医院要结合实际，为一线医务人员提供必要的隔离休息场所，配备必需的基本生活用品，安排专人提供後勤保障服务，为一线医务人员创造良好条件',
      ],
      [
        '（二十八）',
        '28',
        '加大对医务人员职业精神的宣传力度，深入挖掘宣传在抗击疫情工作中作出贡献的先进典型，营造尊医重卫的良好社会氛围',
      ],
    ],
    perChapter: [4, 2, 2, 2, 5, 3, 2, 1, 5, 2],
    units: {
      1: ['市卫生健康委', ''],
      5: ['市卫生健康委、市民政局、市妇联、团市委', ''],
      28: [
        '市卫生健康委、市委组织部、市委宣传部、市直机关工委、市人力资源社会保障局、市总工会、市妇联、团市委',
        '',
      ],
    },
    warnings: ['units-lead-unsure'],
  },
  'ncp2020_suining_2020-2.txt': {
    title: '关于进一步支持中小微企业等领域打好新型冠状病毒感染肺炎疫情防控阻击战的若干措施',
    documentNumber: '遂府办发〔2020〕2号',
    issuers: ['遂宁市人民政府办公室'],
    addressees: 2,
    issuedDate: '2020-02-04',
    notice: '遂宁市人民政府办公室印发《关于进一步支持中小微企业等领域',
    closing: '本通知自印发之日起施行，有效期至',
    chapters: [4, '支持企业稳定生产经营', '强化经济社会运行服务保障'],
    tasks: [20, ['1．', '1', '支持防控疫情所需物资生产企业'], ['20．', '20', '做好运输需求响应保障']],
    perChapter: [7, 4, 4, 5],
    units: {
      1: ['市经济和信息化局', '市发展改革委、市财政局、市税务局、各县（市、区）政府、市直园区管委会'],
      9: ['遂宁海关', '市财政局、市卫生健康委'],
      10: ['市财政局', ''],
      20: ['市交通运输局', '市公安局'],
    },
    warnings: [],
  },
  'xiping2020_fazhi_anpai.txt': {
    title: '西平县2020年度法治政府建设工作安排',
    documentNumber: '西政办〔2020〕20号',
    issuers: ['西平县人民政府办公室'],
    addressees: 4,
    issuedDate: '2020-07-08',
    notice: '西政办〔2020〕20号\n西平县人民政府办公室关于印发西平县2020年度法治政府建设工作安排的通知',
    closing: null,
    chapters: [1, '依法全面履行政府职能', '依法全面履行政府职能'],
    tasks: [
      2,
      ['（一）', '1', '为推动经济高质量发展提供法治保障'],
      ['（二）', '2', '全面提高依法防控依法治理能力'],
    ],
    perChapter: [2],
    units: { 1: ['县政府办公室、县司法局、各有关部门、乡镇人民政府', ''], 2: ['', ''] },
    warnings: ['units-lead-unsure'],
  },
  'xxxian2022_fazhi_jihua_paged.txt': {
    title: 'XX 县2022年法治政府建设工作计划',
    documentNumber: null,
    issuers: [],
    addressees: 0,
    issuedDate: null,
    notice: null,
    closing: null,
    chapters: [2, '持续推进学习宣传贯彻习近平法治思想', '压实法治政府建设第一责任人职责'],
    tasks: [
      3,
      ['1.', '1', '推动学习宣传贯彻习近平法治思想走深走实'],
      ['3.', '3', '县政府常务会议定期研究法治工作或听取法治政府建设工作汇报，及时研究解决有关重大问题'],
    ],
    perChapter: [1, 2],
    units: {
      1: ['县政府办公室、县司法局、县教育体育局', '县政府各部门、各镇人民政府（街道办事处）'],
      2: ['县政府办公室、县司法局', '县政府各部门、各镇人民政府（街道办事处）'],
    },
    warnings: ['bracket-unbalanced'],
  },
  'govdoccn_397.txt': {
    title: '关于加强个人所得税纳税信用建设的通知',
    documentNumber: '发改办财金规〔2019〕860号',
    issuers: ['发展改革委办公厅', '税务总局办公厅'],
    addressees: 3,
    issuedDate: '2019-08-20',
    notice: null,
    closing: '国家发展改革委办公厅\n税务总局办公厅\n2019年8月20日',
    chapters: [5, '总体要求', '强化组织实施'],
    tasks: [
      9,
      ['（一）', '2-1', '全面实施个人所得税申报信用承诺制'],
      ['（二）', '5-2', '加强纳税人诚信教育'],
    ],
    perChapter: [0, 3, 2, 2, 2],
    units: { '2-1': ['', ''] },
    warnings: [],
  },
}
