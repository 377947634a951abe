import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { PICTURE } from '../documents/picture.ts'
import type { Npm } from './test-sites.ts'

/** Where a copy of the project has it; `ceshi-2020` is the second plan. */
export const HARD_ID = 'ceshi-2021'

/** What its publisher declares. */
const DECLARED = {
  corrections: [
    {
      before: '窗口服务 and 网上服务',
      after: '窗口服务和网上服务',
      reason: '中文句中误入英文单词 and，应为“和”。',
    },
  ],
  notes: [{ text: '首问负责职', note: '疑有误字，或应为“首问负责制”；照录原文。' }],
}

/** Where the table stands. */
const TABLE_LINE = '［表］'

/**
 * A file with everything that is hard, made up for tests and named as such: one notice over two documents and an
 * attachment that is a plan too; sections above tasks that restart; the whole ladder of numbers below 一、, and
 * items to the sixth level; a table with merged cells; attachments with and without a date above them; units said
 * of what follows; words to correct and to note.
 */
const HARD_TEXT = `测试县人民政府办公室文件
测政办〔2021〕6号
测试县人民政府办公室
关于印发《测试县2021年政务服务提升方案》和《测试县2021年档案整理计划》的通知
各乡镇人民政府，各街道办事处，县直有关部门：
《测试县2021年政务服务提升方案》和《测试县2021年档案整理计划》已经县人民政府同意，现印发给你们，请认真贯彻执行。《测试县渡口突发事件应急预案》一并印发。
本文为程序测试而编写，不是公文。
附件：1.任务分工表
2.考核办法
3.测试县渡口突发事件应急预案
测试县人民政府办公室
2021年3月5日
（此件公开发布）
测试县2021年政务服务提升方案
为方便群众办事，制定本方案。各项任务由县政务服务中心牵头，县直有关部门配合。
一、优化办事流程
把方便留给群众，把麻烦留给自己。
（一）减少办事材料
能共享的材料不再要求群众提交。
1.清理证明事项。全面清理各类证明，6月底前公布保留清单：
（1）县直部门逐项列出现有证明；
①法律、法规规定的，注明条款；
②没有依据的，一律取消。
（2）乡镇逐村核对。
2.推行告知承诺。对保留的证明事项，全部推行告知承诺制。
（二）缩短办事时间
3.压缩审批时限。审批时限比上年缩短30%以上。
4.推行并联审批。涉及两个以上部门的事项，由一个部门牵头办理。
5.公开办理进度。每周公布一次办理进度。
二、改进服务方式
（一）完善窗口服务
6.推进窗口服务 and 网上服务融合。同一事项，线上线下标准一致。
7.落实首问负责职。第一位接待的人员负责到底。
（二）方便特殊群体
8.开设绿色通道。为老年人、残疾人开设绿色通道，至少设置2个窗口。
9.上门办理。对行动不便的群众，提供上门服务。
三、加强保障
（一）强化培训
10.组织业务培训。全年组织业务培训4次以上。
11.开展技能比武。11月底前举办1次技能比武。
（二）强化监督
12.公开投诉渠道。公布投诉电话，7个工作日内答复。
13.定期评议。每季度请群众评议一次。
测试县2021年档案整理计划
本计划所列各项，于2021年12月31日前完成。
一、摸清底数。对各单位存放的档案逐卷登记。（责任单位：县档案馆，下同）
二、统一目录。编制全县统一的档案目录。
三、分步整理。按下列步骤进行：
（一）先整理文书档案。
1.按年度分开：
（1）1990年以前的，另行存放；
①破损的先修复；
②完好的直接装盒。
（2）1990年以后的，依次编号。
2.按机构归类。
（二）再整理会计档案。
四、核对名册。对照移交名册逐件核对。（责任单位：县档案馆、县财政局）
五、修复破损。修复破损档案不少于200件。
六、除尘消毒。库房每月除尘一次。
七、更换装具。更换老化的档案盒。
八、扫描著录。扫描档案10万页，著录条目同步完成。
九、校对影像。逐页校对扫描影像。
十、备份数据。数据备份两份，异地存放一份。
十一、清点库房。清点库房柜架。
十二、调整排架。按全宗重新排架。
十三、完善标识。柜架标识完整、清楚。
十四、更新设备。更新温湿度监测设备。
十五、检查消防。每季度检查消防设施一次。
十六、开放目录。向社会开放到期档案的目录。
十七、接待查阅。工作日接待群众查阅。
十八、编写指南。编写查档指南。
十九、举办展览。6月9日前后举办档案展览。
二十、征集资料。征集反映测试县历史的资料。
二十一、培训人员。培训档案员60人次。
二十二、评估效果。年底评估整理效果。
二十三、通报情况。向县人民政府报告整理情况。
二十四、归还借件。外借档案全部归还入库。
本计划由县档案馆负责解释。
测试县档案局
2021年3月1日
附件1
任务分工表
［表］
附件2：考核办法
一、考核对象为各乡镇人民政府和县直有关部门。
二、考核采取平时检查和年终评议相结合的方式。
（一）平时检查占四成。
（二）年终评议占六成。
三、考核结果向社会公布。
附件3
测试县渡口突发事件应急预案
1 总则
1.1 编制目的
为及时处置渡口突发事件，保障群众安全，制定本预案。
1.2 适用范围
本预案适用于全县各渡口。
2 组织指挥
2.1 指挥机构
县人民政府设立渡口应急指挥部，由县应急管理局牵头。
2.2 处置程序
2.2.1 信息报告应当按下列要求进行：
一、报告内容
（一）基本情况
1.时间和地点：
（1）发生的时间；
①以当地时间为准；
②不能确定的，注明大约时间。
（2）发生的地点。
2.人员情况。
（二）处置情况
二、报告时限为接报后30分钟以内。
2.2.2 先期处置由渡口所在乡镇负责。
2.3 应急结束
险情排除后，由指挥部宣布结束。
3 附则
3.1 预案管理
本预案由县应急管理局负责解释。
3.2 施行日期
本预案自印发之日起施行。
`

/** A head of two rows, a cell over two rows and one over two columns. */
const TABLE = `<table>
<tr><th rowspan="2">事项</th><th colspan="2">责任单位</th><th rowspan="2">完成时间</th></tr>
<tr><th>牵头</th><th>配合</th></tr>
<tr><td rowspan="2">清理证明事项</td><td>县司法局</td><td>县直有关部门</td><td>6月底前</td></tr>
<tr><td>县政务服务中心</td><td>各乡镇人民政府</td><td>全年</td></tr>
<tr><td>档案整理</td><td colspan="2">县档案馆</td><td>12月底前</td></tr>
</table>`

/** What a saved page has beside its text: a menu, words that are hidden or struck out, a picture, a program. */
const MENU = '<nav><a href="/">首页</a> <a href="/zwgk">政务公开</a> <a href="/bszn">办事指南</a></nav>'
const BESIDE = `<!-- 编辑的注释 -->
<p style="display:none">隐藏的一段</p>
<p><img src="data:image/png;base64,${Buffer.from(PICTURE).toString('base64')}" alt="办事流程"></p>
<p>前款所称窗口，<s>不</s>包括乡镇便民服务中心。</p>`
const PROGRAM = '<script>window.tracker = 1</script>'

/** Where it stands: in the middle of a task's section. */
const BESIDE_LINE = '10.组织业务培训。全年组织业务培训4次以上。'

/** The file as a saved web page, the only form of the three that has merged cells and is written by hand. */
const HARD_PAGE = `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>测试县通知</title></head>
<body>
${MENU}
<div id="zoom">
${HARD_TEXT.trim()
  .split('\n')
  .map((line) => (line === TABLE_LINE ? TABLE : `<p>${line}</p>${line === BESIDE_LINE ? BESIDE : ''}`))
  .join('\n')}
</div>
${PROGRAM}
</body></html>
`

/** Add it to a copy of the project, and declare what its publisher would. */
export function addHardPlan(project: string, npm: Npm): void {
  const file = join(project, '测试县通知.html')
  writeFileSync(file, HARD_PAGE)
  const added = npm('add', file, '--id', HARD_ID)
  if (added.status !== 0) throw new Error(added.stderr)
  const settings = join(project, 'content/plans', HARD_ID, 'plan.yaml')
  writeFileSync(settings, stringify({ ...parse(readFileSync(settings, 'utf8')), ...DECLARED }))
}
