import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PROVINCES } from '../../../src/bodies/places.ts'
import { isBalanced } from '../../../src/chinese/brackets.ts'
import { listFiles } from '../../../src/disk/list-files.ts'
import { readSource } from '../../../src/disk/read-source.ts'
import { readDocument } from '../../../src/library/plan-folder/read-document.ts'
import { type PipelineResult, runPipeline } from '../../../src/pipeline.ts'

/** What plans are made from, each once and in the order of the files. */
export interface Words {
  /** Titles of chapters: `加强政府立法`. */
  readonly chapters: readonly string[]
  /** Titles of tasks: `严格决策责任追究`. */
  readonly titles: readonly string[]
  /** Whole sentences, each with its end. */
  readonly sentences: readonly string[]
  /** Documents that these texts cite, each in 《》. */
  readonly documents: readonly string[]
}

/** Our plan, the gold texts and the golden ones. */
export const OWN_TEXTS: readonly string[] = ['content/plans/henan-2020', 'tests/gold/own', 'tests/golden']
/** And real documents, where a folder of them lies beside the project. */
const ALL_TEXTS: readonly string[] = [...OWN_TEXTS, '../shared/corpus']

/** Read words as the program itself reads documents, so that sentences are those of paragraphs, not of lines. */
export async function readWords(folders = ALL_TEXTS): Promise<Words> {
  const results = []
  for (const file of folders.flatMap(textsIn)) results.push(...(await read(file)))
  const plans = results.map(({ plan }) => plan)
  const text = results.map(({ published }) => published.text).join('\n')
  return {
    chapters: usable(
      plans.flatMap((plan) => plan.chapters.map(({ title }) => title)),
      TITLE,
    ),
    titles: usable(
      plans.flatMap((plan) => plan.tasks.map(({ title }) => title)),
      TITLE,
    ),
    sentences: usable(text.match(SENTENCE) ?? [], WHOLE).filter(isOfAnyPlace),
    documents: usable(text.match(CITED) ?? [], CITED).filter(isOfAnyPlace),
  }
}

/** Plain text is read here, for a thread of its own costs more than reading it. */
async function read(file: string): Promise<readonly PipelineResult[]> {
  const source = file.endsWith('.txt') ? readSource(file) : await readDocument(file)
  if ('code' in source) return []
  return [runPipeline({ ...('source' in source ? source : { source }), settings: null })]
}

function textsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return listFiles(folder)
    .filter((file) => /\.(?:txt|html)$/u.test(file) && file !== 'units.txt')
    .map((file) => join(folder, file))
}

/** Of words, those of a form that close what they open, each once. */
function usable(words: readonly string[], form: RegExp): readonly string[] {
  return [...new Set(words)].filter((each) => form.test(each) && isBalanced(each, '《（“', '》）”'))
}

/** Names no other province, for it will stand in plans of this one. */
function isOfAnyPlace(words: string): boolean {
  return !OTHER_PROVINCES.test(words)
}

/** `加强行政执法监督`. */
const TITLE = /^(?!.*(?:上述|负责|分工))\p{Script=Han}[\p{Script=Han}“”]{4,22}$/u
/** From the end of another to its own. */
const SENTENCE = /(?<=[。；]\n{0,2})[^。；\n]{10,140}[。；]/gu
/** Begins with words, not with a number; holds no number of an item, no unit, no telephone and nothing that points elsewhere. */
const WHOLE =
  /^(?=[\p{Script=Han}“《])(?!第?[一二三四五六七八九十]+(?:、|是|[章条节]))(?!.*(?:[①-⑳]|\d{7}|单位[：为]|牵头|负责）|附件|如下|下同|联系人|条：|上述|以上各))[\p{Script=Han}\p{N}，、。；：“”《》（）〔〕%％+—－.-]+$/u
const OTHER_PROVINCES = new RegExp(
  PROVINCES.filter((name) => !name.startsWith('河南'))
    .map((name) => name.slice(0, 2))
    .join('|'),
  'u',
)
/** `《优化营商环境条例》`. */
const CITED = /《[\p{Script=Han}\p{N}（）、—－]{4,40}》/gu
