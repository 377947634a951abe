import { existsSync } from 'node:fs'
import { basename, join, resolve, sep } from 'node:path'
import type { Loader } from 'astro/loaders'
import { z } from 'astro/zod'
import { hasErrors } from '../../diagnostics/report.ts'
import { reportToTerminal } from '../../diagnostics/reporters/terminal.ts'
import { createLineIndex } from '../../model/line-index.ts'
import { planSchema } from '../../model/plan.ts'
import { LEVELS, planSettingsSchema } from '../../model/plan-settings.ts'
import { regulationSchema } from '../../model/registry.ts'
import { unitDepths } from '../../model/unit-depths.ts'
import type { PipelineResult } from '../../pipeline.ts'
import { writeGenerated } from '../../plan-folder/generated-files.ts'
import { loadLibrary } from '../../plan-folder/load-library.ts'
import { type LoadedPlan, loadPlanFolder, type Siblings } from '../../plan-folder/load-plan.ts'
import { planToProfile } from '../../plan-to-profile/plan-to-profile.ts'
import { loadRegistry } from '../../registry/load-registry.ts'

/** What a page is given of a plan. */
export const planEntrySchema = z.object({
  plan: planSchema,
  provenance: planSettingsSchema.shape.provenance,
  /** What tells it from other plans. */
  profile: z.object({
    year: z.int().nullable(),
    level: z.enum(LEVELS).nullable(),
    kind: z.string(),
    place: z.string(),
    subject: z.string(),
  }),
  /** Ids of plans that its publisher compares it with. */
  compare: z.array(z.string()),
  /** Anchors of its values that were published once, each with that of today. */
  formerAnchors: planSettingsSchema.shape.formerAnchors.unwrap(),
  /** Entries of the documents that it cites; those of the registry among them. */
  cited: z.array(regulationSchema),
  /** Marks of corrections and notes, with the part that shows each. */
  marks: z.array(z.object({ part: z.string(), kind: z.enum(['correction', 'note']), n: z.int() })),
  /** The decoded source, for the page that shows it line by line. */
  sourceText: z.string(),
  /** The parts in the order of the text, each with its depth among the headings and its lines of the source. */
  parts: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['notice', 'title', 'preamble', 'chapter', 'section', 'task', 'closing', 'attachment']),
      depth: z.int(),
      startLine: z.int(),
      endLine: z.int(),
    }),
  ),
})

/** Loads every plan's folder; while `npm run dev` runs, a change there generates and loads again. */
export function planLoader(content: string): Loader {
  return {
    name: 'gangmu-plans',
    load: async ({ store, parseData, logger, watcher }) => {
      let siblings: Siblings = new Map()
      const put = async (folder: string, loaded: LoadedPlan) => {
        const id = basename(folder)
        if (!loaded.ok || hasErrors(loaded.files)) {
          logger.error(`\n${reportToTerminal(loaded.files, false)}`)
          store.delete(id)
          return
        }
        if (watcher) writeGenerated(folder, loaded.result.mdx)
        store.set({ id, data: await parseData({ id, data: toEntry(loaded.result) }) })
      }
      const loadAll = async () => {
        const library = loadLibrary(content, loadRegistry(content).registry)
        siblings = library.siblings
        store.clear()
        for (const { folder, plan } of library.plans) await put(folder, plan)
      }
      const load = (folder: string) =>
        put(folder, loadPlanFolder(folder, loadRegistry(content).registry, siblings))
      await loadAll()
      const plans = resolve(content, 'plans') + sep
      const registry = resolve(content, 'registry') + sep
      watcher?.add([plans, registry])
      watcher?.on('all', (_event, path) => {
        if (!/\.(?:txt|yaml|tsv|csv)$/iu.test(path)) return
        const [id = ''] = path.startsWith(plans) ? path.slice(plans.length).split(sep) : []
        // A change to one plan loads that plan; a change to the registry may touch any.
        if (id !== '' && existsSync(join(plans, id))) void load(join(content, 'plans', id))
        else if (id !== '' || path.startsWith(registry)) void loadAll()
      })
    },
  }
}

function toEntry(result: PipelineResult): z.input<typeof planEntrySchema> {
  const { plan, source, settings, marks, cited } = result
  if (settings === null) throw new Error('a plan of the library has a plan.yaml')
  return {
    plan,
    provenance: settings.provenance,
    profile: planToProfile(plan, settings),
    compare: settings.compare ?? [],
    formerAnchors: settings.formerAnchors ?? {},
    sourceText: source.text,
    parts: partLines(result),
    marks: [...marks],
    cited: [...cited],
  }
}

function partLines({ parts, published, source }: PipelineResult) {
  const lines = createLineIndex(source.text)
  const depths = unitDepths(
    parts.map(({ kind, blocks: [first] }) => ({
      kind,
      label: published.text.slice(first?.start, first?.labelEnd),
    })),
  )
  return parts.map(({ id, kind, blocks }, index) => {
    const span = { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 }
    return { id, kind, depth: depths[index] ?? 0, ...lines.linesOf(published.map.toSource(span)) }
  })
}
