import type { SiteText } from '../html-to-proof/page-text.ts'
import { layeredParts } from '../model/layered-parts.ts'
import type { Layers, OrganizationMention } from '../model/layers.ts'
import type { Part } from '../model/part.ts'
import type { Plan } from '../model/plan.ts'
import { findChapter, findTask } from '../model/plan-index.ts'
import type { Registry } from '../model/registry.ts'
import { ownPage, paths } from '../model/site-paths.ts'
import { PASSAGE_NAMES } from '../model/unit-text.ts'
import { valueAnchor } from '../model/value-anchor.ts'
import { placeName } from './place-name.ts'
import { type RegistryEntry, registryEntries } from './registry-entries.ts'
import type { SearchRecord } from './search-record.ts'

/** A plan and its parts, as the pipeline gives them. */
export interface PublishedPlan {
  readonly plan: Plan
  readonly parts: readonly Pick<Part, 'id' | 'kind'>[]
}

/**
 * Everything that search finds, in the order in which equals are listed: tasks first, then the other parts of
 * the plans, then the registry. The words of plans are read back from the built pages: what is found is what
 * is published.
 */
export function siteToRecords(
  plans: readonly PublishedPlan[],
  registry: Registry,
  site: SiteText,
): readonly SearchRecord[] {
  const names = {
    bodies: new Map(registry.organizations.map(({ id, name }) => [id, name])),
    documents: new Map(registry.regulations.map(({ id, name }) => [id, name])),
  }
  const inPlans = plans.flatMap((published) => planToRecords(published, names, site))
  return [
    ...inPlans.filter(({ type }) => type === 'task'),
    ...inPlans.filter(({ type }) => type !== 'task'),
    ...registryEntries(registry).map(entryToRecord),
  ]
}

function entryToRecord({ type, url, title, names, about }: RegistryEntry): SearchRecord {
  const text = [title, ...names, about].filter((word) => word !== null).join('\n')
  return { type, url, title, label: '', plan: '', text, chapter: '', departments: [], documents: [] }
}

function planToRecords(
  { plan, parts }: PublishedPlan,
  { bodies, documents }: Readonly<Record<'bodies' | 'documents', ReadonlyMap<string, string>>>,
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
