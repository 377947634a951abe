import { formatNumeral } from '../../../src/chinese/numerals.ts'
import type { MadePlace } from './make-places.ts'
import type { MadeTask } from './make-tasks.ts'
import type { Random } from './random.ts'
import type { Words } from './read-words.ts'

/** What a plan is written from. */
interface PlanInput {
  readonly words: Words
  readonly place: MadePlace
  readonly year: number
  readonly tasks: readonly MadeTask[]
}

/** The source of a plan, in the form of ours: a covering notice, 8 to 12 chapters, tasks numbered through them, a closing. */
export function writePlan({ words, place, year, tasks }: PlanInput, random: Random): string {
  const { name, level, rank, above } = place
  const title = `${name}${year}年度法治政府建设工作安排`
  const chapters = random.some(words.chapters, random.between(8, 12))
  const cited = above && `《${above.name}${year}年度法治政府建设工作安排》（${numberOf(above, year)}）`
  const issued = { province: 4, city: 5, county: 6 }[rank]
  const share = tasks.length / chapters.length
  const lines = [
    `${name}法治政府建设领导小组文件`,
    numberOf(place, year),
    `${name}法治政府建设领导小组`,
    `关于印发${title}的通知`,
    ADDRESSEES[rank].replaceAll('~', level),
    `现将《${title}》印发给你们，请结合实际，认真贯彻执行。`,
    `${year}年${issued}月${random.between(1, 28)}日`,
    title,
    `${cited ? `为贯彻落实${cited}，` : ''}现就做好${year}年度法治政府建设工作安排如下：`,
    ...chapters.flatMap((chapter, index) => [
      `${formatNumeral(index + 1)}、${chapter}`,
      ...tasks.slice(Math.round(index * share), Math.round((index + 1) * share)).map((task, nth) => {
        const number = formatNumeral(Math.round(index * share) + nth + 1)
        return `（${number}）${task.title}。${task.sentences.join('').replace(/；$/u, '。')}${task.units}`
      }),
    ]),
    `本安排中所列工作将作为${year}年度全${level}依法行政考核主要内容。`,
  ]
  return `${lines.join('\n\n')}\n`
}

function numberOf({ name, rank }: MadePlace, year: number): string {
  return `${rank === 'province' ? '豫' : rank === 'city' ? name.slice(0, -1) : name}法政〔${year}〕1号`
}

const ADDRESSEES = {
  province: '各省辖市人民政府、各省直管县（市）人民政府，省直有关部门：',
  city: '各县（市、区）人民政府，市直有关部门：',
  county: '各乡镇人民政府、街道办事处，~直有关部门：',
} as const
