import { ownPage } from '../html-to-proof/expected-pages.ts'
import type { SiteText } from '../html-to-proof/page-text.ts'
import { layeredParts } from '../model/layered-parts.ts'
import type { Layers, OrganizationMention } from '../model/layers.ts'
import type { Part } from '../model/part.ts'
import type { Plan, Task } from '../model/plan.ts'
import type { PlanSettings } from '../model/plan-settings.ts'
import type { Registry } from '../model/registry.ts'
import { type AnchoredPlan, valueAnchor } from '../model/value-anchor.ts'
import { placeName } from './place-name.ts'
import { registryToRecords } from './registry-to-records.ts'
import type { SearchRecord } from './search-record.ts'

/** A plan and its parts, as the pipeline gives them. */
export interface PublishedPlan {
  readonly plan: Plan
  readonly settings: Pick<PlanSettings, 'shortAnchors'> | null
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
  const inPlans = plans.flatMap((published) => planToRecords(published, registry, site))
  return [
    ...inPlans.filter(({ type }) => type === 'task'),
    ...inPlans.filter(({ type }) => type !== 'task'),
    ...registryToRecords(registry),
  ]
}

function planToRecords(
  { plan, parts, settings }: PublishedPlan,
  registry: Registry,
  site: SiteText,
): readonly SearchRecord[] {
  const id = plan.id ?? ''
  const layers = layeredParts(plan)
  const anchored = { id, hasShortAnchors: settings?.shortAnchors ?? false }
  const about = (part: string) => ({
    plan: id,
    departments: bodyNames(
      [...(layers.get(part)?.organizations ?? []), ...inheritedBy(plan, part)],
      registry,
    ),
    documents: documentNames(layers.get(part)?.citations ?? [], registry),
  })
  return parts.flatMap((part): readonly SearchRecord[] => {
    const url = ownPage(plan, part)
    const text = site.get(url)?.parts.find(({ of }) => of === `${id}/${part.id}`)?.text ?? ''
    const unit = findUnit(plan, part.id)
    const chapter = unit ? placeName(plan, 'chapter' in unit ? 'tasks' : 'chapters', unit.id) : ''
    const whole: SearchRecord = {
      ...about(part.id),
      type: part.kind === 'task' || part.kind === 'chapter' ? part.kind : 'passage',
      url: unit ? url : `${url}#${part.id}`,
      title: unit?.title ?? PASSAGES[part.kind] ?? firstLine(text),
      label: unit?.label ?? '',
      text: unit ? text.slice(unit.label.length) : text,
      chapter,
    }
    return [whole, ...valueRecords(anchored, part.id, layers.get(part.id), whole)]
  })
}

/** What people call the parts that have no heading. */
const PASSAGES: Readonly<Record<string, string>> = {
  notice: '印发通知',
  title: '题名',
  preamble: '导语',
  closing: '结语',
}

/** Targets and deadlines of a part, which stand on pages of their own. */
function valueRecords(
  anchored: AnchoredPlan,
  part: string,
  layers: Layers | undefined,
  { plan, chapter, departments }: SearchRecord,
): readonly SearchRecord[] {
  const kinds = [
    ['target', '/targets/', layers?.targets ?? []],
    ['deadline', '/deadlines/', layers?.deadlines ?? []],
  ] as const
  return kinds.flatMap(([type, page, entries]) =>
    entries.map(({ text }, index) => ({
      type,
      url: `${page}#${valueAnchor(anchored, part, index + 1)}`,
      title: text,
      label: '',
      plan,
      text,
      chapter,
      departments,
      documents: [],
    })),
  )
}

function findUnit(plan: Plan, part: string) {
  return (
    plan.tasks.find(({ id }) => `task-${id}` === part) ??
    plan.chapters.find(({ id }) => `chapter-${id}` === part)
  )
}

/** A section or an attachment is called by its first words. */
function firstLine(text: string): string {
  return /^[^。\n]*/u.exec(text)?.[0] ?? ''
}

/** The units that another part names for a task. */
function inheritedBy({ tasks }: Plan, part: string): Task['inheritedUnits'] {
  return tasks.find(({ id }) => `task-${id}` === part)?.inheritedUnits ?? []
}

/** Names of the bodies that a part names; of a unit that the registry does not know, the plan's own word for it. */
function bodyNames(
  mentions: readonly Pick<OrganizationMention, 'organization' | 'role' | 'text'>[],
  { organizations }: Registry,
): readonly string[] {
  const byId = new Map(organizations.map(({ id, name }) => [id, name]))
  const names = mentions.flatMap(({ organization, role, text }) =>
    organization === null ? (role === 'named' ? [] : [text]) : (byId.get(organization) ?? []),
  )
  return [...new Set(names)]
}

/** Names of the documents that a part cites. */
function documentNames(mentions: Layers['citations'], { regulations }: Registry): readonly string[] {
  const byId = new Map(regulations.map(({ id, name }) => [id, name]))
  return [...new Set(mentions.flatMap(({ regulation }) => byId.get(regulation ?? '') ?? []))]
}
