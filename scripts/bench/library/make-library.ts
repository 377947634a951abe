// node scripts/bench/library/make-library.ts FOLDER [--plans 1000] [--tasks 5000] [--seed 1]: FOLDER/content, for GANGMU_CONTENT.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type MadePlace, makePlaces } from './make-places.ts'
import { type MadeTask, makeTasks } from './make-tasks.ts'
import { createRandom } from './random.ts'
import { readWords, type Words } from './read-words.ts'
import { writePlan } from './write-plan.ts'

/** What a made library is like. */
export interface LibraryOptions {
  /** Ours among them. */
  readonly plans: number
  /** Tasks of each made plan; 40 to 48 where none is given. */
  readonly tasks?: number | undefined
  readonly seed?: string | undefined
  /** What they are made from; read anew where it is not given. */
  readonly words?: Words | undefined
}

/** Our plan, to which pages about the site lead, so that no library can do without it. */
const OURS = 'henan-2020'
const FIRST_YEAR = 2021

/**
 * Write a content folder with our plan and more of its province: its own of the next year, those of its cities and of
 * its counties, and so again for the year after. They are made for measuring and exist nowhere else; `provenance` says so.
 *
 * 1. Every plan is mixed by the seed from sentences of many texts, a third of its tasks from the plan of the level
 *    above (of the province from its own of the year before).
 * 2. The same texts and the same seed give the same bytes, and a smaller library is the beginning of a larger one.
 *
 * @returns The ids of the plans.
 */
export async function makeLibrary(
  folder: string,
  { plans, tasks, seed = '1', words: given }: LibraryOptions,
): Promise<readonly string[]> {
  const content = join(folder, 'content')
  cpSync('content/registry', join(content, 'registry'), { recursive: true })
  for (const file of ['source.txt', 'plan.yaml', 'outcomes.yaml'])
    cpSync(join('content/plans', OURS, file), join(content, 'plans', OURS, file))
  const words = given ?? (await readWords())
  const places = makePlaces()
  const made = new Map<string, readonly MadeTask[]>()
  const ids = Array.from({ length: plans - 1 }, (_, index) => {
    const place = places[index % places.length] as MadePlace
    const year = FIRST_YEAR + Math.floor(index / places.length)
    const id = idOf(place, year)
    const random = createRandom(`${seed} ${id}`)
    const model = made.get(place.above ? idOf(place.above, year) : idOf(place, year - 1)) ?? []
    const count = tasks ?? random.between(40, 48)
    const own = makeTasks({ words, place, year, count, model }, random)
    made.set(id, own)
    const plan = join(content, 'plans', id)
    mkdirSync(plan, { recursive: true })
    writeFileSync(join(plan, 'source.txt'), writePlan({ words, place, year, tasks: own }, random))
    writeFileSync(join(plan, 'plan.yaml'), settings(id))
    return id
  })
  return [OURS, ...ids]
}

function idOf({ rank, code }: MadePlace, year: number): string {
  return `${rank}-${code}-${year}`
}

function settings(id: string): string {
  return `id: ${id}
provenance: { received: null, from: 测量用，由许多文件的语句混合而成，并非任何机关的文件, officialUrl: null }
`
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: {
      plans: { type: 'string', default: '10' },
      tasks: { type: 'string' },
      seed: { type: 'string' },
    },
    allowPositionals: true,
  })
  const [folder = '.cache/made-library'] = positionals
  const tasks = values.tasks === undefined ? undefined : Number(values.tasks)
  const ids = await makeLibrary(folder, { plans: Number(values.plans), tasks, seed: values.seed })
  console.log(`${join(folder, 'content')}：${ids.length} 份`)
}
