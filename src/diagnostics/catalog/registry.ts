import type { CatalogEntry } from '../catalog-entry.ts'
import { ACCEPTED } from './advice.ts'

/** What may be wrong with names: mentions that find no entry, and entries that contradict each other. */
export const REGISTRY = {
  'citation-unresolved': {
    severity: 'info',
    message: '没有找到 {text} 所指的文件：{reason}',
    expected: '登记册里恰好一份文件用这个名称',
    advice: '若登记册里确有这份文件，把这个名称加进它的 aliases；没有的话可以登记，也可以照此发布。',
  },
  'citation-contradicts': {
    severity: 'warning',
    message: '{text} 的名称和文号不是同一份文件：{evidence}',
    expected: '名称和文号属于同一份文件',
    advice: '核对原件。原件如此的不必改，加进 accepted；原件不是这样的，在 corrections 中声明校订。',
    choices: [ACCEPTED],
  },
  'organization-unresolved': {
    severity: 'info',
    message: '“{text}”列在部门或领域之中，但登记册里没有',
    expected: '登记册 organizations.yaml 里的一个领域',
    advice: '把它登记为一个领域（kind: field），或加进已有一项的 aliases；也可以照此发布。',
  },
  'registry-id-repeated': {
    severity: 'error',
    message: '编号 {id} 用了两次',
    expected: '每一项有自己的编号；文件名与编号相同',
    advice: '改掉后加的那一个；已公布的编号请勿再改。',
  },
  'registry-id-misplaced': {
    severity: 'error',
    message: '编号 {id} 与文件名 {file} 不同',
    expected: '文件名就是编号',
    advice: '改文件名，使它与编号相同；已公布的编号请勿再改。',
  },
  'registry-name-shared': {
    severity: 'error',
    message: '“{name}”同时是 {ids} 的名称',
    expected: '一个名称只指一项',
    advice: '从其中一项的 aliases 中删去，或写出版本，例如（2020年版）。',
  },
  'registry-id-unknown': {
    severity: 'error',
    message: '没有编号为 {id} 的{kind}',
    expected: '已经登记的编号',
    advice: '核对编号的拼写。',
  },
  'registry-dates-disordered': {
    severity: 'error',
    message: '日期次序不对：{first} 在 {second} 之后',
    expected: '通过不晚于公布，公布不晚于施行，施行不晚于废止',
    advice: '对照来源核对日期。',
  },
  'registry-status-contradicts': {
    severity: 'error',
    message: '{asOf} 的状态写作 {is}，但按日期应为 {right}',
    expected: '与日期相合的状态',
    advice: '对照来源核对日期和状态。',
  },
  'outcome-before-plan': {
    severity: 'error',
    message: '{key}（{date}）早于成文日期（{issued}），{why}',
    expected: '成文日期以后的日期',
    advice: '对照来源核对日期；公文印发以前的事可以写，但不写 state 和 measured。',
  },
  'outcome-repeated': {
    severity: 'error',
    message: '与第 {first} 项相同',
    expected: '一件事、一次查找只写一次',
    advice: '删去其中一项；同一件事另有出处的，写上那个出处。',
  },
  'outcome-measure-unknown': {
    severity: 'error',
    message: '任务 {task} 没有“{against}”这个指标或时限',
    expected: '{known}',
    advice: '照录任务里的指标或时限，一字不改；对不上的，删去 measured，写进 what。',
  },
  'outcome-measure-unfit': {
    severity: 'error',
    message: '“{against}”是{kind}，{problem}',
    expected: '指标写 value，单位与文中的相同；时限不写 value 和 unit，日期就是 date',
    advice: '对照来源核对数量和单位；单位不同、不能直接相比的，删去 measured，写进 what。',
  },
  'registry-cell-invalid': {
    severity: 'error',
    message: '{column}一栏：{problem}',
    expected: '说明页上写明的值，见 /about/registry/',
    advice: '改这一格；没有查到的留空。',
  },
  'registry-number-repeated': {
    severity: 'error',
    message: '{number} 用了两次：《{first}》《{second}》',
    expected: '一个文号只有一份文件',
    advice:
      '对照来源核对文号，或者删去重复的一行。一个文号确有两份文件的，在两行的说明里写上“同一文号又见于另一文件”。',
  },
  'registry-kinds-differ': {
    severity: 'error',
    message: '《{title}》的种类前后不一：{first}、{second}',
    expected: '同一标题只有一个种类',
    advice: '对照来源改掉其中一处。',
  },
  'registry-column-unknown': {
    severity: 'error',
    message: '不认识“{column}”这一栏',
    expected: '栏名是其中之一：{known}',
    advice: '改栏名，或者删去这一栏。',
  },
  'registry-column-missing': {
    severity: 'error',
    message: '没有“{column}”一栏',
    expected: '清单至少有标题和出处两栏，第一行写栏名',
    advice: '补上这一栏。',
  },
  'registry-column-repeated': {
    severity: 'error',
    message: '“{column}”一栏写了两次',
    expected: '一栏只写一次',
    advice: '删去其中一栏，或者并成一栏。',
  },
  'registry-row-wide': {
    severity: 'error',
    message: '这一行有 {cells} 格，栏名只有 {columns} 个',
    expected: '每一行的格数不多于栏数',
    advice: '格子里有逗号的，整格用英文双引号括起来；或者另存为制表符分隔的文本。',
  },
  'registry-list-broken': {
    severity: 'error',
    message: '从这里起分不出格子：双引号没有闭合',
    expected: '英文双引号成对，格子里的双引号写两个',
    advice: '用表格软件打开，另存为 CSV。',
  },
  'registry-list-long': {
    severity: 'error',
    message: '清单有 {rows} 万多行',
    expected: '各份清单合起来不超过 {rows} 万行',
    advice: '只留本站公文会引用的文件。',
  },
} as const satisfies Record<string, CatalogEntry>
