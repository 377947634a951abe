/** A function (职能) that bodies of many places have; its id is part of addresses and permanent. */
interface BodyFunction {
  readonly id: string
  /** `司法行政`. */
  readonly name: string
}

/**
 * What the names of bodies are made from: `甲县司法局` is the place, `~`, and `~司法局`.
 *
 * - `authority`: the same words stand for a class of bodies too, so that a name must say its place (`县政府`);
 * - `party`: also `~委…` and `中共~委…`; `office`: also `~政府…`; `branch`: stands under the centre, and may be
 *   called by a short name of its place (`山东银保监局`); `plain`: nothing more.
 */
export type FormKind = 'authority' | 'party' | 'office' | 'branch' | 'plain'

/**
 * The closed table of functions: id, name, and names of bodies, in which `|` parts what may stand for each other
 * before and behind `:`.
 *
 * An older name is of the same function where, by the scheme of 2013 or 2018, its body was the only one of its rank
 * that went into the newer one as a whole (环境保护 into 生态环境, 农业 into 农业农村, 卫生和计划生育 into 卫生健康), or where only
 * the name changed. Where several became one (工商、质监、食药监 into 市场监管; 国土、海洋、测绘 into 自然资源; 国税、地税 into 税务;
 * 文化、旅游; 安监 into 应急管理; 司法、法制办), each older name has a function of its own. A body that unites two
 * functions has the one that its name says first (教育体育局 is 教育).
 */
const TABLE: Readonly<Record<FormKind, string>> = {
  authority: `
dangwei 党委 委|党委|委员会
zhengfu 政府 人民政府|政府|行署|行政公署
renda 人大 人大|人大常委会|人民代表大会|人民代表大会常务委员会
zhengxie 政协 政协|政协委员会
fayuan 法院 法院|人民法院|中级人民法院|中级法院|中院|高级人民法院|高级法院|高院
jianchayuan 检察院 检察院|人民检察院
jianwei 监委 监委|监察委员会
junfenqu 军事机关 军区|军分区|人武部|人民武装部
`,
  party: `
dangweibangongshi 党委办公室 委办公室|委办公厅|委办|党委办公室|党委办公厅
jiwei 纪检监察 纪委|纪委监委|纪检委|纪律检查委员会|纪委（监委）
zuzhi 组织 组织部
xuanchuan 宣传 宣传部
tongzhan 统战 统战部|统一战线工作部
zhengfa 政法 政法委|政法委员会
shehuigongzuo 社会工作 社会工作部
bianban 机构编制 编办|编委办|机构编制委员会办公室
wangxin 网信 网信办|互联网信息办公室|网络安全和信息化委员会办公室
yifazhi 依法治理 全面依法治省:委员会办公室|办 全面依法治市:委员会办公室|办 全面依法治县:委员会办公室|办 全面依法治区:委员会办公室|办 依法治省办 依法治市办 依法治县办 依法治区办 依法治州办
gaige 全面深化改革 改革办|深改办|全面深化改革委员会办公室
nongban 农村工作 农办|农工办|农村工作领导小组办公室
wenming 精神文明建设 文明办|精神文明建设指导委员会办公室|精神文明建设办公室
zhengyan 政策研究 政研室|政策研究室
guoan 国家安全 国安办|国家安全委员会办公室
taiwan 台湾事务 台办|台湾工作办公室
jiguangongwei 机关党的工作 直机关工委|直工委|直属机关工委|直属机关工作委员会
dangxiao 党校 党校|党校（行政学院）|行政学院
laoganbu 老干部工作 老干部局|老干局
dangan 档案 档案局|档案馆
dangshi 党史研究 党史研究室|党史办|党史和地方志研究室|地方志办
baomi 保密 保密局|国家保密局|保密办
`,
  office: `
zhengfubangongshi 政府办公室 政府:办公室|办公厅|办 人民政府:办公室|办公厅 府办|府办公室
yanjiushi 政府研究 研究室|政府研究室|发展研究中心
fazhiban 政府法制 法制办|法制办公室|法制局
jinrong 地方金融 金融办|金融局|金融工作办公室|金融工作局|金融服务中心 地方金融:监管局|监督管理局|管理局|局
waishi 外事 外办|外事办|外事办公室|侨务办|外事侨务办公室
guozi 国有资产监管 国资委|国资局|国资办|国有资产监督管理委员会|国有资产监督管理局
xiangcunzhenxing 乡村振兴 乡村振兴局|扶贫办|扶贫局 扶贫开发:局|办|办公室|领导小组办公室 扶贫开发工作办公室
renfang 人民防空 人防办|人民防空办公室|国防动员办公室|国动办
jiguanshiwu 机关事务 机关事务:局|管理局|中心|管理中心|服务中心|服务局
zhengwufuwu 政务服务 行政审批:局|服务局|和政务服务局|和政务信息管理局|服务管理局|制度改革办公室 审批服务局|审批局 政务服务:局|中心|办|管理局|管理办公室|管理办|和数据管理局|数据管理局|数据局|和大数据局|和数据局|和大数据管理局|和数字化建设管理局
shuju 数据 数据局|大数据局|大数据管理局|大数据发展局|大数据发展管理局|大数据和政务服务局|数据资源局|数据资源管理局|数据和政务服务局|数据管理局|大数据中心
yingshanghuanjing 营商环境 营商局 营商环境:局|建设局|建设监督局|办 营商办
zhaoshang 招商引资 招商局|投资促进局|招商投资促进局|投促局
`,
  plain: `
fazhangaige 发展改革 发展和改革|发展改革|发展与改革|发改:委员会|委|局 发展改革和科技局|发改和科技局|发展和改革和科学技术局
jiaoyu 教育 教育:厅|局|委|委员会 教育体育|教体|教育和体育|教育科技|教育科学技术:局
keji 科技 科学技术|科技:厅|局|委|委员会 科学技术和工业信息化局|科技和工业信息化局|科工信局|科工局|科技工业和信息化局|科信局|科学技术和经济信息化局|科技和信息化局|科学技术和信息化局
gongyexinxihua 工业和信息化 工业和信息化|工信|经济和信息化|经信:厅|局|委|委员会 工业信息化和科技局|工业信息化和商务局|工业和信息化科技局|工信和科技局|工信和商务局|科技工信局|工业和信息化商务局
minzuzongjiao 民族宗教 民族宗教事务|民族和宗教事务|民族宗教|民宗:厅|局|委|委员会 民族事务委员会|民委|宗教事务局|宗教局
gongan 公安 公安:厅|局|分局
jiaojing 公安交通管理 交警支队|交警大队|交警总队|公安局交警支队|公安局交警大队|公安交警支队|公安交警大队
guojiaanquan 国家安全机关 国家安全:厅|局 国安局
minzheng 民政 民政:厅|局
sifaxingzheng 司法行政 司法:厅|局
caizheng 财政 财政:厅|局
renlishehui 人力资源社会保障 人力资源和社会保障|人力资源社会保障|人社:厅|局
ziranziyuan 自然资源 自然资源:厅|局 自然资源和规划|自然资源与规划|自然资源规划|规划和自然资源|规划与自然资源|资源规划|资规|自规|规自:局|委|委员会
guotuziyuan 国土资源 国土资源|国土:厅|局|分局
chengxiangguihua 城乡规划 规划局|城乡规划局|规划委|规划委员会|城乡规划委员会
shengtaihuanjing 生态环境 生态环境|环境保护|环保:厅|局|分局
zhufangjianshe 住房城乡建设 住房和城乡建设|住房城乡建设|住建|建设:厅|局|委|委员会 住房建设局|住房和建设局|住建和交通局|住房和城乡建设交通局
zhufangbaozhang 住房保障 住房保障:局|中心 住房保障和房产管理局|住房保障和房屋管理局|房管局|房产局|房产管理局|房地产管理局
gongjijin 住房公积金 住房公积金:中心|管理中心 公积金中心|公积金管理中心
chengshiguanli 城市管理 城市管理|城管:局|委|委员会 城管执法局|城管局|城市管理执法局|城市管理综合执法局|城市管理和综合执法局|城市管理综合行政执法局|城市管理行政执法局|综合执法局|综合行政执法局|城市管理和行政执法局
jiaotongyunshu 交通运输 交通运输|交通:厅|局|委|委员会
shuili 水利 水利|水务:厅|局|委
nongyenongcun 农业农村 农业农村|农业|农牧:厅|局|委|委员会 农业和农村工作委员会|农业农村和水利局|农业农村水利局|农委
xumu 畜牧 畜牧局|畜牧兽医局|畜牧中心|畜牧业发展中心|畜牧水产局
linye 林业 林业|林业和草原|林业草原|林草:厅|局 林业和草原管理局|林业发展中心|林业中心
shangwu 商务 商务:厅|局|委|委员会 商务和投资促进局|商务粮食局|商务和粮食局
wenhualvyou 文化和旅游 文化和旅游|文化旅游|文旅|文化广电旅游|文化广电和旅游|文广旅|文化广电旅游体育|文化广电旅游和体育|文化旅游体育|文化旅游和体育|文化体育和旅游|文化体育旅游|文化旅游广电体育|文化旅游和广电体育|文化和旅游广电体育|文化广电体育旅游|文化广电体育和旅游|文广旅体|文广体旅|文旅体|文体旅|文体广旅|文体旅游|文旅广体|文化旅游广电|文旅广电:厅|局|委
wenhua 文化 文化:厅|局 文化广电新闻出版|文广新|文化广播影视|文体广电新闻出版:局
lvyou 旅游 旅游:局|委 旅游发展:委员会|委|局
tiyu 体育 体育:局|中心 体育事业发展中心
guangdian 广播电视 广播电视局|广电局|新闻出版广电局|广播电视台
wenwu 文物 文物局
weishengjiankang 卫生健康 卫生健康|卫健|卫生和计划生育|卫生计生|卫计:委员会|委|局
weisheng 卫生 卫生:厅|局
jisheng 人口和计划生育 人口和计划生育|人口计生|计生:委员会|委|局
jikong 疾病预防控制 疾控局|疾病预防控制局|疾控中心|疾病预防控制中心
zhongyiyao 中医药 中医药局|中医药管理局
tuiyijunren 退役军人事务 退役军人事务|退役军人:厅|局
yingjiguanli 应急管理 应急管理|应急:厅|局
anquanshengchan 安全生产监管 安监局|安全监管局|安全生产监督管理局|安全监督管理局
shenji 审计 审计:厅|局
shichangjianguan 市场监管 市场监管|市场监督管理:局|委|委员会
gongshang 工商行政管理 工商局|工商行政管理局
zhiliangjiandu 质量技术监督 质监局|质量技术监督局
shiyaojian 食品药品监管 食药监局|食品药品监管局|食品药品监督管理局
yaopinjianguan 药品监管 药监局|药品监管局|药品监督管理局
zhishichanquan 知识产权 知识产权局
tongji 统计 统计局
yiliaobaozhang 医疗保障 医保局|医疗保障局
xinfang 信访 信访局
nengyuan 能源 能源局
liangshi 粮食和物资储备 粮食和储备局|粮食和物资储备局|粮食局|粮食物资储备局|粮储局|粮食和物资储备中心
haiyang 海洋渔业 海洋局|海洋渔业局|海洋和渔业局|海洋与渔业局|海洋发展局|渔业局
yuanlin 园林绿化 园林局|园林绿化局|园林和林业绿化局|园林中心|园林绿化中心|绿化市容局|绿化和市容管理局
jianguan 监狱管理 监狱管理局|监狱局
banquan 版权 版权局
xinwenchuban 新闻出版 新闻出版局
laodong 劳动和社会保障 劳动局|劳动保障局|劳动和社会保障:厅|局
renshi 人事 人事:厅|局
gongqingtuan 共青团 共青团~委 共青团~委员会 团~委 团委
zonggonghui 工会 总工会
fulian 妇联 妇联|妇女联合会
gongshanglian 工商联 工商联|工商业联合会
canlian 残联 残联|残疾人联合会
kexie 科协 科协|科学技术协会
wenlian 文联 文联|文学艺术界联合会
qiaolian 侨联 侨联|归国华侨联合会
shekelian 社科联 社科联|社会科学界联合会
jixie 记协 记协
hongshizi 红十字会 红十字会
maocuhui 贸促会 贸促会|国际贸易促进委员会
gongxiaoshe 供销合作 供销社|供销联社|供销合作社|供销合作总社|供销合作社联合社
`,
  branch: `
shuiwu 税务 税务局|国家税务总局~税务局
guoshui 国家税务 国税局|国家税务局
dishui 地方税务 地税局|地方税务局
qixiang 气象 气象局
dizhen 地震 地震局|防震减灾局|防震减灾中心
xiaofang 消防救援 消防救援:总队|支队|大队|局 消防:总队|支队|大队 公安消防:总队|支队|大队
youzheng 邮政管理 邮政管理局|邮政局
yancao 烟草专卖 烟草局|烟草专卖局
haiguan 海关 海关
haishi 海事 海事局
tongxinguanli 通信管理 通信管理局
yinhangbaoxian 银行保险监管 银保监局|银保监分局|银保监办
jinrongjianguan 金融监管 金融监管总局~监管局|国家金融监督管理总局~监管局|金融监管分局|国家金融监督管理总局~监管分局|金融监管总局~监管分局
zhengquan 证券监管 证监局
renminyinhang 人民银行 人民银行~:分行|中心支行|支行|市分行|市中心支行|省分行 中国人民银行~:分行|中心支行|支行|市分行|市中心支行|省分行 人行~:分行|中心支行|支行|市分行|市中心支行
waihui 外汇管理 外汇管理局|外汇局 国家外汇管理局~:分局|中心支局
tongjidiaocha 国家统计调查 国家统计局~:调查队|调查总队
`,
}

/** Functions that only bodies of the whole country have, or that other bodies have only as classes. */
const NATIONAL_ONLY = `
guowuyuan 国务院
zhonggongzhongyang 中共中央
waijiao 外交
guofang 国防
zhongyangwaishi 中央外事工作
duiwailianluo 对外联络
zhonglianban 港澳事务
guojifazhan 国际发展合作
canshi 参事
xinhuashe 新华通讯
kexueyuan 科学院
shekeyuan 社会科学院
gongchengyuan 工程院
yangguang 中央广播电视
tielu 铁路
guofangkegong 国防科技工业
yiminguanli 移民管理
kuangshananquan 矿山安全监察
meikuanganquan 煤矿安全监察
biaozhunhua 标准化
renzhengrenke 认证认可
zhongyangjinrong 中央金融
junweizhengzhi 军队政治工作
quanguoshebao 社会保障基金
yinjian 银行业监管
baojian 保险监管
jiancha 监察
minhang 民用航空
`

const MADE = makeTable()

/** All functions by id, in the order of the table. */
export const FUNCTIONS: ReadonlyMap<string, BodyFunction> = MADE.functions

/** What a name tells when its place is taken out: `~司法局` is of 司法行政. */
export const FORMS: ReadonlyMap<string, { readonly id: string; readonly kind: FormKind }> = MADE.forms

function makeTable() {
  const functions = new Map<string, BodyFunction>()
  const forms = new Map<string, { readonly id: string; readonly kind: FormKind }>()
  for (const [kind, lines] of Object.entries(TABLE) as [FormKind, string][])
    for (const line of lines.trim().split('\n')) {
      const [id = '', name = '', ...words] = line.split(' ')
      functions.set(id, { id, name })
      for (const form of words.flatMap(spell).flatMap((word) => extend(word, kind)))
        if ((forms.get(form)?.id ?? id) === id) forms.set(form, { id, kind })
        else throw new Error(`${form} is of ${forms.get(form)?.id} and of ${id}`)
    }
  for (const line of NATIONAL_ONLY.trim().split('\n')) {
    const [id = '', name = ''] = line.split(' ')
    functions.set(id, { id, name })
  }
  return { functions, forms }
}

/** `司法:厅|局` → `司法厅`, `司法局`. */
function spell(word: string): readonly string[] {
  const [stems = '', ends = ''] = word.split(':')
  return stems.split('|').flatMap((stem) => ends.split('|').map((end) => stem + end))
}

/** Where the place stands in a name, and what may stand between it and the name of an office. */
function extend(word: string, kind: FormKind): readonly string[] {
  if (word.includes('~')) return [word]
  if (kind === 'authority' && word.startsWith('委'))
    return ['~', '中共~', '中国共产党~'].map((before) => before + word)
  if (kind === 'party')
    return ['~', '~委', '~党委', '中共~委', '中共~委员会', '中共~'].map((before) => before + word)
  if (kind === 'office') return ['~', '~政府', '~人民政府'].map((before) => before + word)
  return [`~${word}`]
}
