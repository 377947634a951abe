/** A body of the whole country, from well-known facts. */
interface NationalBody {
  /** Id of its function. */
  readonly function: string
  readonly name: string
  /** Short names that documents of the centre have for it; a local plan may mean its own body by some of them. */
  readonly shortNames: readonly string[]
  /** Years of the scheme that set it up, and of the one that ended it, where it is of 2013 or later. */
  readonly from: number | null
  readonly to: number | null
  readonly source: string
}

/** Where the facts are from; all were well known on the as-of day 2026-11-28. */
const SOURCES: Readonly<Record<string, string>> = {
  X: '《中华人民共和国宪法》',
  R8: '《国务院机构改革方案》（2018-03-17，十三届全国人大一次会议批准）；《国务院关于机构设置的通知》（国发〔2018〕6号，2018-03-22）',
  J8: '《国务院关于部委管理的国家局设置的通知》（国发〔2018〕7号，2018-03-22）',
  R23: '《国务院机构改革方案》（2023-03-10，十四届全国人大一次会议批准）；《国务院关于机构设置的通知》（国发〔2023〕5号，2023-03-16）',
  J23: '《国务院机构改革方案》（2023-03-10，十四届全国人大一次会议批准）；《国务院关于部委管理的国家局设置的通知》（国发〔2023〕6号，2023-03-16）',
  R13: '《国务院机构改革和职能转变方案》（2013-03-14，十二届全国人大一次会议批准）；《国务院关于机构设置的通知》（国发〔2013〕14号，2013-03-19）',
  J13: '《国务院关于部委管理的国家局设置的通知》（国发〔2013〕15号，2013-03-19）',
  Y8: '《国务院关于议事协调机构设置的通知》（国发〔2008〕13号，2008-03-21）',
  M16: '《中央军委关于深化国防和军队改革的意见》（2016-01）',
  D8: '《深化党和国家机构改革方案》（2018-03）',
  D23: '《党和国家机构改革方案》（2023-03）',
  Z: '本组织章程',
}

/** Function, full name, short names, year set up, year ended, source: `-` for none. */
const TABLE = `
zhonggongzhongyang 中共中央 中国共产党中央委员会|党中央 - - Z
guowuyuan 国务院 - - - X
renda 全国人民代表大会常务委员会 全国人大常委会|全国人大 - - X
zhengxie 中国人民政治协商会议全国委员会 全国政协 - - Z
fayuan 最高人民法院 最高法院|最高法|高法院 - - X
jianchayuan 最高人民检察院 最高检察院|最高检|高检院 - - X
zhengfubangongshi 国务院办公厅 国办 - - R8
dangweibangongshi 中央办公厅 中共中央办公厅|中办 - - D8
jiwei 中央纪委国家监委 中央纪委|国家监委|中央纪律检查委员会|中央纪委监察部|国家监察委员会 - - D8
zuzhi 中央组织部 中共中央组织部|中组部 - - D8
xuanchuan 中央宣传部 中共中央宣传部|中宣部 - - D8
tongzhan 中央统战部 中共中央统战部|中央统一战线工作部 - - D8
zhengfa 中央政法委 中央政法委员会|中央政法委机关 - - D8
duiwailianluo 中央对外联络部 中央联络部|中联部 - - D8
shehuigongzuo 中央社会工作部 中共中央社会工作部 2023 - D23
wangxin 中央网信办 国家网信办|国家互联网信息办公室|中央网络安全和信息化委员会办公室|中央网络安全和信息化领导小组办公室|网信办 - - D8
bianban 中央编办 中央机构编制委员会办公室|中央编委办 - - D8
jiguangongwei 中央和国家机关工委 中央和国家机关工作委员会 2018 - D8
gaige 中央改革办 中央全面深化改革委员会办公室|中央深改办 - - D8
nongban 中央农办 中央农村工作领导小组办公室 - - D8
wenming 中央文明办 中央精神文明建设指导委员会办公室|中央精神文明建设办公室 - - D8
zhongyangwaishi 中央外办 中央外事工作委员会办公室 - - D8
taiwan 中央台办 国务院台办|国务院台湾事务办公室|国台办 - - D8
yifazhi 中央依法治国办 中央全面依法治国委员会办公室 2018 - D8
zhongyangjinrong 中央金融办 中央金融委员会办公室 2023 - D23
dangxiao 中央党校（国家行政学院） 中央党校|国家行政学院 2018 - D8
junweizhengzhi 中央军委政治工作部 军委政治工作部 2016 - M16
waijiao 外交部 - - - R8
guofang 国防部 - - - R8
fazhangaige 国家发展和改革委员会 国家发展改革委|国家发改委|发展改革委|发改委 - - R8
jiaoyu 教育部 - - - R8
keji 科学技术部 科技部 - - R8
gongyexinxihua 工业和信息化部 工信部 - - R8
minzuzongjiao 国家民族事务委员会 国家民委|民委 - - R8
gongan 公安部 - - - R8
guojiaanquan 国家安全部 安全部 - - R8
minzheng 民政部 - - - R8
sifaxingzheng 司法部 - - - R8
caizheng 财政部 - - - R8
renlishehui 人力资源和社会保障部 人力资源社会保障部|人社部 - - R8
ziranziyuan 自然资源部 - 2018 - R8
guotuziyuan 国土资源部 - - 2018 R13
shengtaihuanjing 生态环境部 - 2018 - R8
shengtaihuanjing 环境保护部 环保部 - 2018 R13
zhufangjianshe 住房和城乡建设部 住房城乡建设部|住建部 - - R8
jiaotongyunshu 交通运输部 - - - R8
shuili 水利部 - - - R8
nongyenongcun 农业农村部 - 2018 - R8
nongyenongcun 农业部 - - 2018 R13
shangwu 商务部 - - - R8
wenhualvyou 文化和旅游部 文化旅游部|文旅部 2018 - R8
wenhua 文化部 - - 2018 R13
lvyou 国家旅游局 旅游局 - 2018 R13
weishengjiankang 国家卫生健康委员会 国家卫生健康委|国家卫健委|卫生健康委|卫健委 2018 - R8
weishengjiankang 国家卫生和计划生育委员会 国家卫生计生委|卫生计生委 2013 2018 R13
tuiyijunren 退役军人事务部 退役军人部 2018 - R8
yingjiguanli 应急管理部 应急部 2018 - R8
anquanshengchan 国家安全生产监督管理总局 安全监管总局|国家安全监管总局 - 2018 R13
renminyinhang 中国人民银行 人民银行|人行|央行 - - R8
shenji 审计署 - - - R8
jiancha 监察部 - - 2018 R13
fazhiban 国务院法制办公室 国务院法制办|法制办 - 2018 R13
guozi 国务院国有资产监督管理委员会 国务院国资委|国资委 - - R8
haiguan 海关总署 - - - R8
shuiwu 国家税务总局 税务总局 - - R8
shichangjianguan 国家市场监督管理总局 市场监管总局|国家市场监管总局|市场监督管理总局 2018 - R8
gongshang 国家工商行政管理总局 工商总局|国家工商总局 - 2018 R13
zhiliangjiandu 国家质量监督检验检疫总局 质检总局|国家质检总局 - 2018 R13
shiyaojian 国家食品药品监督管理总局 食品药品监管总局|国家食品药品监管总局 2013 2018 R13
jinrongjianguan 国家金融监督管理总局 金融监管总局|国家金融监管总局 2023 - R23
yinhangbaoxian 中国银行保险监督管理委员会 中国银保监会|银保监会 2018 2023 R8
yinjian 中国银行业监督管理委员会 中国银监会|银监会 - 2018 R13
baojian 中国保险监督管理委员会 中国保监会|保监会 - 2018 R13
zhengquan 中国证券监督管理委员会 中国证监会|证监会 - - R23
guangdian 国家广播电视总局 广电总局|国家广电总局 2018 - R8
tiyu 国家体育总局 体育总局 - - R8
tongji 国家统计局 统计局 - - R8
guojifazhan 国家国际发展合作署 国际发展合作署 2018 - R8
yiliaobaozhang 国家医疗保障局 国家医保局|医保局|医疗保障局 2018 - R8
canshi 国务院参事室 - - - R8
jiguanshiwu 国家机关事务管理局 国管局 - - R8
xinfang 国家信访局 信访局 - - R23
zhishichanquan 国家知识产权局 知识产权局 - - R23
zhonglianban 国务院港澳事务办公室 国务院港澳办|港澳办 - - R8
yanjiushi 国务院研究室 - - - R8
xinhuashe 新华通讯社 新华社 - - R8
kexueyuan 中国科学院 中科院 - - R8
shekeyuan 中国社会科学院 社科院|中国社科院 - - R8
gongchengyuan 中国工程院 工程院 - - R8
yangguang 中央广播电视总台 - 2018 - R8
qixiang 中国气象局 气象局 - - R8
dizhen 中国地震局 地震局 - - R8
liangshi 国家粮食和物资储备局 粮食和储备局|国家粮食和储备局 2018 - J8
liangshi 国家粮食局 粮食局 - 2018 J13
nengyuan 国家能源局 能源局 - - J8
shuju 国家数据局 数据局 2023 - J23
guofangkegong 国家国防科技工业局 国防科工局|国家国防科工局 - - J8
yancao 国家烟草专卖局 烟草局|国家烟草局 - - J8
yiminguanli 国家移民管理局 移民局|国家移民局 2018 - J8
linye 国家林业和草原局 国家林草局|林草局|国家林业草原局 2018 - J8
linye 国家林业局 林业局 - 2018 R13
tielu 国家铁路局 铁路局 2013 - J8
minhang 中国民用航空局 民航局|中国民航局 - - J8
youzheng 国家邮政局 邮政局 - - J8
wenwu 国家文物局 文物局 - - J8
zhongyiyao 国家中医药管理局 中医药局|国家中医药局 - - J8
jikong 国家疾病预防控制局 国家疾控局|疾控局 - - J23
kuangshananquan 国家矿山安全监察局 矿山安监局|国家矿山安监局 - - J23
meikuanganquan 国家煤矿安全监察局 煤矿安监局|国家煤矿安监局 - - J8
waihui 国家外汇管理局 外汇局|国家外汇局 - - J8
yaopinjianguan 国家药品监督管理局 药监局|国家药监局|国家药品监管局|药品监管局 2018 - J8
haiyang 国家海洋局 海洋局 - 2018 J13
xiangcunzhenxing 国务院扶贫开发领导小组办公室 国务院扶贫办|扶贫办 - - Y8
xiangcunzhenxing 国家乡村振兴局 乡村振兴局 - 2023 R23
biaozhunhua 国家标准化管理委员会 国家标准委|标准委 - - R8
renzhengrenke 国家认证认可监督管理委员会 国家认监委|认监委 - - R8
banquan 国家版权局 版权局 - - D8
xinwenchuban 国家新闻出版署 新闻出版署 - - D8
quanguoshebao 全国社会保障基金理事会 社保基金会|全国社保基金理事会|全国社保基金会 - - D8
zonggonghui 中华全国总工会 全国总工会 - - Z
gongqingtuan 共青团中央 中国共产主义青年团中央委员会|团中央 - - Z
fulian 中华全国妇女联合会 全国妇联 - - Z
gongshanglian 中华全国工商业联合会 全国工商联 - - Z
canlian 中国残疾人联合会 中国残联 - - Z
kexie 中国科学技术协会 中国科协 - - Z
wenlian 中国文学艺术界联合会 中国文联 - - Z
qiaolian 中华全国归国华侨联合会 中国侨联 - - Z
jixie 中华全国新闻工作者协会 中国记协 - - Z
hongshizi 中国红十字会总会 中国红十字会|红十字会总会 - - Z
maocuhui 中国国际贸易促进委员会 中国贸促会|贸促会 - - Z
gongxiaoshe 中华全国供销合作总社 全国供销合作总社|供销合作总社|供销总社 - - Z
`

const LIST: readonly NationalBody[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [id = '', name = '', shorts = '', from, to, source = ''] = line.split(' ')
    const year = (word: string | undefined) => (word === '-' ? null : Number(word))
    return {
      function: id,
      name,
      shortNames: shorts === '-' ? [] : shorts.split('|'),
      from: year(from),
      to: year(to),
      source: SOURCES[source] ?? '',
    }
  })

/** The bodies of the whole country by every name that they have. */
export const NATIONAL_BODIES: ReadonlyMap<string, NationalBody> = new Map(
  LIST.flatMap((body) => [body.name, ...body.shortNames].map((name) => [name, body] as const)),
)

/** The bodies that have had a function, the present one first. */
export function nationalBodies(id: string): readonly NationalBody[] {
  return LIST.filter((body) => body.function === id).toSorted(
    (a, b) => (b.to ?? Infinity) - (a.to ?? Infinity),
  )
}
