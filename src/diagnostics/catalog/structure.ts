import type { CatalogEntry, Choice } from '../catalog-entry.ts'
import { ACCEPT, ACCEPTED, acceptAs, PLAIN, PLAIN_LINE } from './advice.ts'

/** What may be wrong, or unsure, in how a document is built: its head, numbers and units. */
export const STRUCTURE = {
  'no-tasks': {
    severity: 'error',
    message: '没有找到任务',
    expected: '以“（一）”“1.”“一、”“第一条”等序号开头的段落',
    advice:
      '检查文件是否是公文的全文，序号是否在行首；批复、复函、决定等没有分项任务的公文，没有可列的任务，不能发布。',
  },
  'no-title': {
    severity: 'warning',
    message: '没有找到题名',
    expected: '正文之前独占一行的题名',
    advice:
      '检查文件开头是否完整；题名在第 N 行的，在 plan.yaml 里写：shape: { title: N }；正文里没有的，写：title: { text: 题名, from: 从何处得知 }。',
  },
  'title-unsure': {
    severity: 'warning',
    message: '题名读作“{title}”（{because}），也可能是“{other}”（{otherBecause}）',
    expected: '正文之前独占一行的题名，与原件所说的相同',
    advice: '若应是后者，在 plan.yaml 的 {settled}；读对了的，写：shape: { title: {line} }，不再提示。',
    choices: [
      { label: '读对了', patch: { shape: { title: '{openedLine}' } } },
      { label: '应是“{other}”', patch: { shape: { title: '{otherLine}' } } },
      { label: '应是“{otherWords}”', patch: { title: { text: '{otherWords}', from: '{otherBecause}' } } },
    ],
  },
  'title-from-evidence': {
    severity: 'info',
    message: '正文里没有题名，“{title}”取自{from}',
    expected: '正文之前独占一行的题名',
    advice: '对照原件看一遍；不对的，在 plan.yaml 里写：title: { text: 题名, from: 从何处得知 }。',
  },
  'no-date': {
    severity: 'warning',
    message: '有发文字号，但没有找到成文日期',
    expected: '独占一行的日期，如“2020年4月17日”',
    advice: '检查落款是否漏抄；日期与别的文字连在一行的，可以在 plan.yaml 的 corrections 中声明。',
  },
  'shape-unsure': {
    severity: 'warning',
    message: '任务按“{is}”来读，也可能是“{other}”：{because}',
    expected: '一种序号，人们用它来称引任务',
    advice:
      '若应是“{other}”，在 plan.yaml 里写：shape: { tasks: "{other}" }；读对了的，写 shape: { tasks: "{is}" }，不再提示。',
    choices: [
      { label: '按“{is}”，读对了', patch: { shape: { tasks: '{is}' } } },
      { label: '应按“{other}”', patch: { shape: { tasks: '{other}' } } },
    ],
  },
  'tasks-from-table': {
    severity: 'info',
    message: '任务是表格里的 {count} 行，表头是“{words}”',
    expected: '以“（一）”“1.”“一、”等序号开头的段落，或者表头写明任务和责任单位的表格',
    advice:
      '读对了的，不必处理，或在 plan.yaml 里写 shape: { tasks: 表格 }，不再提示；若任务是别的段落，写出它的序号，如 shape: { tasks: "（一）" }。',
    choices: [
      { label: '是表格里的各行', patch: { shape: { tasks: '表格' } } },
      { label: '是“{markers}”各段', patch: { shape: { tasks: '{markers}' } } },
    ],
  },
  'tasks-from-table-unsure': {
    severity: 'warning',
    message: '任务按表格里的 {count} 行来读，表头是“{words}”，也可能不是任务：{because}',
    expected: '写明序号、任务和责任单位（或时限）的表头',
    advice:
      '读对了的，在 plan.yaml 里写：shape: { tasks: 表格 }，不再提示；若任务是别的段落，写出它的序号，如 shape: { tasks: "（一）" }。',
    choices: [
      { label: '是表格里的各行', patch: { shape: { tasks: '表格' } } },
      { label: '是“{markers}”各段', patch: { shape: { tasks: '{markers}' } } },
    ],
  },
  'closing-unsure': {
    severity: 'warning',
    message: '“{words}……”起读作{read}，也可能{other}',
    expected: '结尾以“本方案”“以上”等开头，或者以落款开始',
    advice:
      '是全文结尾的，在 plan.yaml 里写：shape: { closing: {line} }，不再提示；结尾从后面开始的，写它的行号。' +
      '读作任务的内容并且读对了的，写：accepted: [{ code: {code}, line: {line}, reason: 属于最后一项任务 }]。全文在一行里的，先在原文里分行。',
    choices: [
      { label: '从这一行起是结尾', patch: { shape: { closing: '{openedLine}' } } },
      acceptAs('{owned}，读对了', '{owned}'),
    ],
  },
  'document-further': {
    severity: 'warning',
    message: '这里起读作文件里的第 {number} 个文件：{title}',
    expected: '一个文件里一份公文',
    advice:
      '若确是另一份文件，不必处理，或在 plan.yaml 里写：accepted: [{ code: {code}, line: {line}, reason: 一份通知印发几个文件 }]。' +
      '若只是小标题，写：shape: { text: [{line}] }；若只是附件，写：shape: { attachments: [{line}] }。',
    choices: [
      acceptAs('是另一份文件', '一份通知印发几个文件'),
      { label: '只是小标题', patch: { shape: { text: ['{openedLine}'] } } },
      { label: '只是附件', patch: { shape: { attachments: ['{openedLine}'] } } },
    ],
  },
  'attachment-numbered': {
    severity: 'warning',
    message: '附件“{title}”里有成级的序号，仍读作附件，不列任务',
    expected: '附件是表格、名单之类，通知里没有用《》印发它',
    advice:
      '若它也是一份有任务的公文，在 plan.yaml 里写：shape: { documents: [{line}] }；若只是附件，写：shape: { attachments: [{line}] }，不再提示。',
    choices: [
      { label: '也是有任务的公文', patch: { shape: { documents: ['{openedLine}'] } } },
      { label: '只是附件', patch: { shape: { attachments: ['{openedLine}'] } } },
    ],
  },
  'notice-numbered': {
    severity: 'warning',
    message: '通知自己有 {count} 条序号，从“{words}……”起，读作通知的文字，不列任务',
    expected: '通知只说印发或转发什么，分条的内容在它印发、转发的文件里',
    advice:
      '若通知自己的各条也是任务，在 plan.yaml 里写：shape: { documents: [{line}] }；' +
      '若只是通知的文字，写：accepted: [{ code: {code}, line: {line}, reason: 通知的文字 }]。',
    choices: [
      { label: '各条也是任务', patch: { shape: { documents: ['{openedLine}'] } } },
      acceptAs('只是通知的文字', '通知的文字'),
    ],
  },
  'documents-too-many': {
    severity: 'error',
    message: '文件里像是有 {count} 份文件，超过 {limit} 份的上限',
    expected: '一份公文，连同它的通知和附件',
    advice: '检查是否把许多公文拼在了一个文件里；请每份另存一个文件。',
  },
  'marker-doubtful': {
    severity: 'warning',
    message: '“{words}……”以“{label}”开头，{because}，读作普通的文字',
    expected: '标题的序号与前一个相连，后面不紧跟数字',
    advice: `对照原件；若是标题，在 plan.yaml 的 corrections 中改正序号，或在序号和数字之间加一个空格。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'contents-unsure': {
    severity: 'warning',
    message: '“目录”之下没有认出目录的各行，都照正文来读',
    expected: '带页码的标题，或在后面正文里再次出现的标题',
    advice: `对照原件；若标题因此重复，在 plan.yaml 的 corrections 中删去目录的各行。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'page-mark-doubtful': {
    severity: 'warning',
    message: '单独一行的数字可能是页码，没有去掉，共 {count} 处，在第 {lines} 行',
    expected: '正文的文字；页码写作“- 2 -”“— 2 —”，或逐页递增',
    advice:
      '若是页码，在 plan.yaml 里逐处写：corrections: [{ before: "{number}", after: "", reason: 页码, line: {line} }]。' +
      PLAIN,
    choices: [
      pageMarks('这一行是页码，去掉', '{number}', '{line}'),
      PLAIN_LINE,
      pageMarks('各处都是页码，去掉', '{numbers}', '{numberLines}'),
      { label: '各处都是普通文字', patch: { shape: { text: ['{numberLines}'] } } },
    ],
  },
  'text-run-together': {
    severity: 'warning',
    message: '全文连在一行里，程序按公文的格式分了段，{lacks}',
    expected: '题名、发文字号、主送机关、各级标题、落款各占一行',
    advice: '按原件分行以后再添加；分不了行的，逐条核对各章、各项任务的起止。',
  },
  'times-without-year': {
    severity: 'warning',
    message: '不知道是哪一年的公文，“{text}”等没有写明年份的时限没有读出来',
    expected: '题名里有一个年份，或者有成文日期',
    advice: '在 plan.yaml 里写明年份，例如：year: 2024。',
    choices: [
      {
        label: '写明年份',
        patch: { year: '{asked}' },
        asks: { label: '哪一年的公文', type: 'year', initial: '' },
      },
    ],
  },
  'units-lead-unsure': {
    severity: 'warning',
    message: '“{text}”等几个责任单位，没有说明由谁牵头，都记作负责',
    expected: '“牵头单位：……”，或者说明“列首位的为牵头单位”',
    advice:
      '若列首位的牵头，在 plan.yaml 里写：shape: { firstUnitLeads: true }；若共同负责，写 shape: { firstUnitLeads: false }。',
    choices: [
      { label: '首位的牵头', patch: { shape: { firstUnitLeads: true } } },
      { label: '共同负责', patch: { shape: { firstUnitLeads: false } } },
    ],
  },
  'units-inherited': {
    severity: 'info',
    message: '“{text}”：后面 {count} 项任务（{tasks}）记上了这里的责任单位：{units}',
    expected: '每一项任务各写责任单位',
    advice: '对照原件看一遍；不应记上的，在 plan.yaml 里写：shape: { inheritUnits: false }。',
    choices: [{ label: '不记上', patch: { shape: { inheritUnits: false } } }],
  },
  'units-remark-unread': {
    severity: 'warning',
    message: '“{text}”像是说别的任务由谁负责，没有读懂，那些任务没有记上责任单位',
    expected: '“（市司法局负责，下同）”或“以下均由市司法局负责”这样的说明',
    advice: `核对后，可以在 plan.yaml 的 notes 里为那些任务写明责任单位。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'number-missing': {
    severity: 'error',
    message: '{unit}的序号从{before}跳到“{after}”，缺{missing}',
    expected: '连续的序号',
    advice: `对照原件，看是否漏抄。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'number-repeated': {
    severity: 'error',
    message: '{unit}的序号“{label}”重复，第 {firstLine} 行已经用过',
    expected: '{expected}',
    advice: `对照原件，看是否抄错。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'number-out-of-order': {
    severity: 'error',
    message: '{unit}的序号“{label}”排在“{before}”之后',
    expected: '从小到大的序号',
    advice: `对照原件，看次序是否抄乱。${ACCEPT}`,
    choices: [ACCEPTED],
  },
  'marker-level': {
    severity: 'warning',
    message: '“{label}”的层次不对：{problem}',
    expected: '一级一级往下的序号，如“一、”之下“（一）”，再下“1.”“（1）”“①”',
    advice: `对照原件，看上一层的标题是否漏抄。${PLAIN}${ACCEPT}`,
    choices: [PLAIN_LINE, ACCEPTED],
  },
} as const satisfies Record<string, CatalogEntry>

function pageMarks(label: string, before: string, line: string): Choice {
  return { label, patch: { corrections: [{ before, after: '', reason: '页码', line }] } }
}
