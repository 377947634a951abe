import { FUNCTIONS } from '../../../src/bodies/functions.ts'
import { ALL_PLACES } from '../../../src/bodies/places.ts'
import { libraryToNames } from '../../../src/html-to-search/library-to-names.ts'
import { gatherEntries } from '../../../src/library/entries/brought-entries.ts'
import { type LibraryIndex, writeLibraryFile } from '../../../src/library/entries/library-folder.ts'
import type { BodyCount, PlanSummary } from '../../../src/library/entries/plan-summary.ts'
import type { PlanEntry } from '../../../src/library/entries/plan-to-entry.ts'
import type { Plan } from '../../../src/model/plan.ts'
import type { Regulation } from '../../../src/model/registry.ts'
import { CONTENT, registry } from '../registry.ts'

/** So many places that pages count them, and need no plan itself. */
const MANY = 30
const COUNT: BodyCount = [MANY, 12, 3, MANY, MANY, MANY]
const YEARS = [2021, 2022, 2023, null]
const LEVELS = ['province', 'city', 'county', null] as const

const places = ALL_PLACES.filter(({ code }) => code.startsWith('41'))

/** Write a library of made plans, of which no more is there than pages of the whole site need. */
export function writeSummaries(folder: string, size: number): void {
  const library = makeSummaries(size)
  writeLibraryFile(folder, 'library', library)
  const { only, kind } = library
  for (const { id, title, documentNumber } of library.plans) {
    const plan = { id, title, documentNumber, tasks: [], chapters: [] } as unknown as Plan
    writeLibraryFile(folder, 'entry', { plan } as PlanEntry, id)
    const nothing = { compared: [], adopting: [], others: [], terms: [], organizations: [], regulation: null }
    writeLibraryFile(folder, 'context', { only, kind, ...nothing }, id)
    const names = libraryToNames([plan], { regulations: [], terms: [], organizations: [] })
    const checked = { id, title: title ?? id, received: null, text: '', corrections: [] }
    writeLibraryFile(folder, 'share', { names, checked, history: [], outcomes: {} }, id)
    writeLibraryFile(folder, 'duties', { events: {}, bodies: {} }, id)
  }
}

/** A library of made plans with long words, as pages of the whole site are told of it. */
function makeSummaries(size: number): LibraryIndex {
  const made = Array.from({ length: size }, (_, index) => makePlan(index))
  const { regulations, terms, organizations } = registry
  return {
    ...{ only: null, kind: '工作安排', withdrawn: [] },
    registry: { regulations, terms, organizations },
    plans: made.map(({ plan }) => plan),
    ...gatherEntries(made.map(({ brought }) => brought)),
  }
}

function makePlan(index: number) {
  const { code, name } = places[index % places.length] ?? { code: '', name: '' }
  const id = `jia-${index}`
  const year = YEARS[Math.floor(index / places.length) % YEARS.length] ?? null
  const functions = [...FUNCTIONS.keys()]
  const bodies = Array.from({ length: 5 }, (_, at) => ({
    id: `${code}-${functions[(index * 5 + at) % functions.length]}`,
    name: `${name}${'某某事务综合管理服务中心'}${at}`,
    place: at === 4 ? null : code,
    function: at === 4 ? null : (functions[(index * 5 + at) % functions.length] ?? null),
    words: [`${name}事务中心${at}`],
  }))
  const cited = [0, 1].map((at) =>
    makeDocument(`made-${index}-${at}`, `${name}人民政府关于某某事务的若干规定之${index}`),
  )
  const shared = [...registry.regulations.map((each) => each.id), ...cited.map((each) => each.id)]
  const known = [...registry.organizations.map((each) => each.id), ...bodies.map((each) => each.id)]
  const plan: PlanSummary = {
    id,
    title: `${name}贯彻落实全面依法治理某某某某某某某某工作部署${index}年度法治政府建设重点工作安排`,
    documentNumber: `${name}依法治理办〔2021〕${index}号`,
    issuer: `中共${name}委全面依法治理委员会办公室法治政府建设领导小组`,
    issuedDate: `2021-${String((index % 12) + 1).padStart(2, '0')}-02`,
    profile: { year, level: LEVELS[index % 4] ?? null, kind: '工作安排', place: name, subject: '甲' },
    place: index % 19 === 18 ? null : code,
    ...{ tasks: 44, chapters: 12, further: [] },
    citations: { title: 20, number: 10, unknown: 6 },
    documents: Object.fromEntries(
      shared.map((each) => [
        each,
        { outcomes: { title: MANY, number: 4 }, articles: { 第三十八条第二款: 2 } },
      ]),
    ),
    lost: Array.from({ length: 4 }, (_, at) => ({
      ...{ by: null, why: 'unknown' as const, evidence: `某某某某若干办法${index}-${at}`, path: `/${id}/1/` },
      ...{ of: `task-1#0-${at}`, words: `《某某某某某某若干办法${at === 0 ? '' : index}${at}》`, times: 2 },
    })),
    terms: Object.fromEntries(registry.terms.map((term) => [term.id, MANY])),
    bodies: Object.fromEntries(known.map((each) => [each, COUNT])),
    targets: { total: 78, numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    deadlines: { total: 78, numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    hasFormerAnchors: false,
  }
  return { plan, brought: { cited, described: bodies } }
}

function makeDocument(id: string, name: string): Regulation {
  const [model] = registry.regulations
  if (!model) throw new Error(`no documents in ${CONTENT}`)
  return { ...model, id, name, title: name, kind: 'normative-document', plan: null, issuer: name }
}
