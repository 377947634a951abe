import type { MadePlace } from './make-places.ts'
import type { Random } from './random.ts'
import type { Words } from './read-words.ts'

/** A task before it is written: its title, its sentences, and who is to do it. */
export interface MadeTask {
  readonly title: string
  readonly sentences: readonly string[]
  /** `（责任单位：市司法局、市财政局）`; empty where nobody is named. */
  readonly units: string
}

/** What the tasks of a plan are made from. */
export interface TaskInput {
  readonly words: Words
  readonly place: MadePlace
  readonly year: number
  readonly count: number
  /** Tasks of the plan that this one follows; none for the first. */
  readonly model: readonly MadeTask[]
}

/**
 * Tasks mixed from words: a third of them the model's, a little reworded, the others new, in any order.
 *
 * Of five tasks four name units, two have a time and one a document more than their sentences.
 */
export function makeTasks(
  { words, place, year, count, model }: TaskInput,
  random: Random,
): readonly MadeTask[] {
  const adapted = model.length === 0 ? [] : random.some(model, Math.round(count / 3))
  const titles = random.some(words.titles, count - adapted.length)
  const stock = random.some(words.sentences, titles.length * LONGEST)
  const tasks = [
    ...adapted.map((task) => adapt(task, random)),
    ...titles.map((title) => ({
      title,
      sentences: [...takeSentences(stock, random), ...addSentences(words, random)],
    })),
  ]
  return random.some(tasks, count).map(({ title, sentences }) => ({
    title,
    sentences: sentences.map((sentence) => settle(sentence, place, year, random)),
    units: unitsOf(place, random),
  }))
}

/** The most sentences that are taken for a task. */
const LONGEST = 4

/** So many sentences, taken off a stock, that a task has 80 to 300 characters. */
function takeSentences(stock: string[], random: Random): readonly string[] {
  const wanted = random.between(70, 230)
  const taken: string[] = []
  for (let length = 0; length < wanted && taken.length < LONGEST; length += taken.at(-1)?.length ?? 0)
    taken.push(stock.pop() ?? '')
  return taken
}

function addSentences({ documents }: Words, random: Random): readonly string[] {
  const document = random.pick(documents as [string, ...string[]])
  const time = random.pick(TIMES)
  const number = random.between(2, 60)
  return [
    ...(random.oneIn(5) ? [random.pick(CITING).replace('《》', document)] : []),
    ...(random.oneIn(5) ? [`${time}，${random.pick(ENDS)}。`] : []),
    ...(random.oneIn(5) ? [`${time}，${random.pick(COUNTED).replace('N', String(number))}。`] : []),
  ]
}

const CITING = ['认真贯彻落实《》。', '严格执行《》，加强监督检查。', '对照《》逐项落实。'] as const
const TIMES = ['3月底前', '6月底前', '9月底前', '11月底前', '年底前', '年内', '每季度', '全年'] as const
const ENDS = ['完成梳理并向社会公布', '报送工作情况', '制定具体办法', '组织一次督察', '通报进展'] as const
const COUNTED = [
  ...(['至少举办N期专题培训班', '完成N个试点', '办理不少于N件', '覆盖率达到N%'] as const),
  ...(['公布超过N项服务事项', '新建N个服务站'] as const),
] as const

/** The same task as others write it: some words by others, a sentence less or more of its own. */
function adapt({ title, sentences }: MadeTask, random: Random): Omit<MadeTask, 'units'> {
  const reword = (words: string) =>
    words.replace(REWORDED, (word) => (random.oneIn(3) ? (OTHERS[word] ?? word) : word))
  const kept = sentences.length > 1 && random.oneIn(3) ? sentences.slice(0, -1) : sentences
  const added = random.oneIn(3) ? [`${random.pick(TIMES)}，${random.pick(ENDS)}。`] : []
  return { title: random.oneIn(2) ? title : reword(title), sentences: [...kept.map(reword), ...added] }
}

const OTHERS: Readonly<Record<string, string>> = {
  ...{ 加强: '强化', 强化: '加强', 推进: '推动', 推动: '推进', 完善: '健全', 健全: '完善' },
  ...{ 实施: '组织实施', 建立: '建立健全', 深入: '扎实', 积极: '主动', 进一步: '持续', 大力: '全力' },
}
const REWORDED = new RegExp(Object.keys(OTHERS).join('|'), 'gu')

/** Words of another place and year as this one says them: `我省`, `全省`, `2020年`. */
function settle(sentence: string, { level }: MadePlace, year: number, random: Random): string {
  const end = random.between(1, 9)
  return sentence
    .replace(/(?<=[我全])[省市县区](?![级属直])/gu, level)
    .replace(/(?<![（(〔—－-])20[12]\d(?=年(?!版|修))/gu, String(year))
    .replace(/(?<=[1-9])\d(?=[个项次件家万](?!人))/gu, String(end))
}

/** Bodies of every level, as `~` says it; of a province, 厅 stands for the last 局. */
function unitsOf({ level, rank }: MadePlace, random: Random): string {
  if (random.oneIn(5)) return ''
  const [lead = '', ...others] = random
    .some(BODIES, random.between(1, 4))
    .map((body) => `${level}${rank === 'province' ? body.replace('*局', '厅') : body.replace('*', '')}`)
  const all = [...others, ...(random.oneIn(3) ? [LOWER[rank]] : [])].join('、')
  if (all === '') return `（责任单位：${lead}）`
  return random.pick([
    `（责任单位：${lead}、${all}）`,
    `（牵头单位：${lead}；责任单位：${all}）`,
    `（${lead}牵头，${all}配合）`,
  ])
}

const BODIES = [
  ...['司法*局', '财政*局', '公安*局', '教育*局', '民政*局', '生态环境*局', '自然资源*局', '交通运输*局'],
  ...['住房城乡建设*局', '水利*局', '农业农村*局', '商务*局', '文化和旅游*局', '人力资源社会保障*局'],
  ...[
    '发展改革委',
    '卫生健康委',
    '市场监管局',
    '审计*局',
    '应急管理*局',
    '统计局',
    '信访局',
    '林业局',
    '医保局',
  ],
  ...['委宣传部', '委组织部', '委政法委', '委编办', '工业和信息化*局', '科技*局', '税务局', '政府办公室'],
]
const LOWER = {
  province: '各省辖市人民政府',
  city: '各县（市、区）人民政府',
  county: '各乡镇人民政府、街道办事处',
} as const
