import { readdirSync, readFileSync } from 'node:fs'
import type { PlanRecord } from '../../src/html-to-search/plan-record.ts'
import type { SearchRecord } from '../../src/html-to-search/search-record.ts'

/**
 * Records of plans that are made for measuring and exist nowhere else: 44 tasks and 10 chapters each, mixed from the
 * sentences of some texts; the same every time.
 */
export function makeRecords(texts: readonly string[], size: number): readonly PlanRecord[] {
  const random = createRandom(1)
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[。；\n])/u))
    .map((sentence) => sentence.trim())
    .filter(({ length }) => length >= 8 && length < 200)
  const pick = () => sentences[random(sentences.length)] ?? ''
  return Array.from({ length: size }, (_, index) => {
    const id = `plan-${1000 + index}`
    const place = `第${index % 175}号地`
    const part = (type: 'task' | 'chapter', number: number, text: string): SearchRecord => ({
      ...{
        type,
        plan: id,
        label: `${number}`,
        chapter: '',
        departments: [`第${random(300)}号单位`],
        documents: [],
      },
      ...{ url: `/${id}/${type === 'task' ? number : `chapter-${number}`}/`, title: firstWords(text), text },
    })
    const tasks = Array.from({ length: 44 }, (_, at) => part('task', at + 1, textOf(pick, 60 + random(200))))
    const chapters = Array.from({ length: 10 }, (_, at) => part('chapter', at + 1, firstWords(pick())))
    const year = 2020 + Math.floor(index / 175)
    const facts = { id, title: `${place}${year}年度工作安排`, year, level: 'county', kind: '工作安排', place }
    return { ...facts, parts: [...tasks, ...chapters] }
  })
}

/** Texts of this project that plans are mixed from. */
export function readTexts(): readonly string[] {
  const gold = readdirSync('tests/gold/own').map((name) => `tests/gold/own/${name}`)
  return ['content/plans/henan-2020/source.txt', ...gold].map((file) => readFileSync(file, 'utf8'))
}

function textOf(pick: () => string, length: number): string {
  let text = ''
  while (text.length < length) text += pick()
  return text
}

function firstWords(text: string): string {
  return /^[^。；，]{0,40}/u.exec(text)?.[0] ?? ''
}

/** Whole numbers below some bound, the same sequence for the same seed (a linear congruential generator). */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
