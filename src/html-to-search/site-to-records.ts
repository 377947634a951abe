import type { SiteText } from '../html-to-proof/page-text.ts'
import { layeredParts } from '../model/layered-parts.ts'
import type { Layers, OrganizationMention } from '../model/layers.ts'
import type { Part } from '../model/part.ts'
import type { Plan } from '../model/plan.ts'
import { findChapter, findTask } from '../model/plan-index.ts'
import type { PlanSettings } from '../model/plan-settings.ts'
import type { Registry } from '../model/registry.ts'
import { ownPage, paths } from '../model/site-paths.ts'
import { PASSAGE_NAMES } from '../model/unit-text.ts'
import { valueAnchor } from '../model/value-anchor.ts'
import { planToProfile } from '../plan-to-layers/profile/plan-to-profile.ts'
import { placeName } from './place-name.ts'
import { type RegistryEntry, registryEntries } from './registry-entries.ts'
import { compareAddresses, type PlanRecord, type SearchRecord } from './search-record.ts'

/** A plan and its parts, as the pipeline gives them. */
interface PublishedPlan {
  readonly plan: Plan
  readonly settings?: Pick<PlanSettings, 'year' | 'level'> | null
  readonly parts: readonly Pick<Part, 'id' | 'kind'>[]
}

/**
 * Everything that search finds: a record for each plan and one for the registry. The words of plans are read back
 * from the built pages: what is found is what is published.
 */
export function siteToRecords(
  plans: readonly PublishedPlan[],
  registry: Registry,
  site: SiteText,
): readonly PlanRecord[] {
  const names = namesById(registry)
  return [registryToRecord(registry), ...plans.map((published) => planToRecord(published, names, site))]
}

/** What entries of the registry are called, by id. */
type NamesById = Readonly<Record<'bodies' | 'documents', ReadonlyMap<string, string>>>

/** Names of the bodies and documents that parts of plans mention. */
export function namesById({ organizations, regulations }: Registry): NamesById {
  return {
    bodies: new Map(organizations.map(({ id, name }) => [id, name])),
    documents: new Map(regulations.map(({ id, name }) => [id, name])),
  }
}

/** The documents, terms and bodies of the registry. */
export function registryToRecord(registry: Registry): PlanRecord {
  const facts = { id: '', title: '', year: null, level: null, kind: '', place: '' }
  return { ...facts, parts: inOrder(registryEntries(registry).map(entryToRecord)) }
}

/** A plan with its parts, targets and deadlines. */
export function planToRecord(
  { plan, parts, settings }: PublishedPlan,
  names: NamesById,
  site: SiteText,
): PlanRecord {
  const { year, level, kind, place } = planToProfile(plan, settings ?? {})
  const id = plan.id ?? ''
  const facts = { id, title: plan.title ?? id, year, level, kind, place }
  return { ...facts, parts: inOrder(partsToRecords({ plan, parts }, names, site)) }
}

function inOrder(records: readonly SearchRecord[]): readonly SearchRecord[] {
  return records.toSorted((a, b) => compareAddresses(a.url, b.url))
}

function entryToRecord({ type, url, title, names, about }: RegistryEntry): SearchRecord {
  const text = [title, ...names, about].filter((word) => word !== null).join('\n')
  return { type, url, title, label: '', plan: '', text, chapter: '', departments: [], documents: [] }
}

function partsToRecords(
  { plan, parts }: PublishedPlan,
  { bodies, documents }: NamesById,
  site: SiteText,
): readonly SearchRecord[] {
  const id = plan.id ?? ''
  const layers = layeredParts(plan)
  const about = (part: string) => ({
    plan: id,
    departments: bodyNames(
      [...(layers.get(part)?.organizations ?? []), ...(findTask(plan, part)?.inheritedUnits ?? [])],
      bodies,
    ),
    documents: documentNames(layers.get(part)?.citations ?? [], documents),
  })
  return parts.flatMap((part): readonly SearchRecord[] => {
    const url = ownPage(plan, part.id)
    const text = site.get(url)?.parts.find(({ of }) => of === `${id}/${part.id}`)?.text ?? ''
    const unit = findTask(plan, part.id) ?? findChapter(plan, part.id)
    const chapter = unit ? placeName(plan, 'chapter' in unit ? 'tasks' : 'chapters', unit.id) : ''
    const whole: SearchRecord = {
      ...about(part.id),
      type: part.kind === 'task' || part.kind === 'chapter' ? part.kind : 'passage',
      url: unit ? url : `${url}#${part.id}`,
      title: unit?.title ?? PASSAGE_NAMES[part.kind] ?? firstLine(text),
      label: unit?.label ?? '',
      text: unit ? text.slice(text.length - unit.text.length) : text,
      chapter,
    }
    return [whole, ...valueRecords(part.id, layers.get(part.id), whole)]
  })
}

/** Targets and deadlines of a part, which stand on pages of their own. */
function valueRecords(
  part: string,
  layers: Layers | undefined,
  { plan, chapter, departments }: SearchRecord,
): readonly SearchRecord[] {
  const kinds = [
    ['target', paths.planTargets, layers?.targets ?? []],
    ['deadline', paths.planDeadlines, layers?.deadlines ?? []],
  ] as const
  return kinds.flatMap(([type, pathOf, entries]) =>
    entries.map((entry) => ({
      type,
      url: pathOf(plan, valueAnchor(part, entry)),
      title: entry.text,
      label: '',
      plan,
      text: entry.text,
      chapter,
      departments,
      documents: [],
    })),
  )
}

/** A section or an attachment is called by its first words. */
function firstLine(text: string): string {
  return /^[^。\n]*/u.exec(text)?.[0] ?? ''
}

/** Names of the bodies that a part names. */
function bodyNames(
  mentions: readonly Pick<OrganizationMention, 'organization'>[],
  byId: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set(mentions.flatMap(({ organization }) => byId.get(organization ?? '') ?? []))]
}

/** Names of the documents that a part cites. */
function documentNames(mentions: Layers['citations'], byId: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set(mentions.flatMap(({ regulation }) => byId.get(regulation ?? '') ?? []))]
}
