import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { VFile } from 'vfile'
import type { z } from 'zod'
import type { Finding } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import { readSource } from '../disk/read-source.ts'
import { type OutcomeEntry, outcomesSchema } from '../model/outcome.ts'
import type { Plan } from '../model/plan.ts'
import { organizationsSchema, type Registry, regulationSchema, termsSchema } from '../model/registry.ts'
import type { Span } from '../model/span.ts'
import { yamlToModel } from '../yaml-to-model/yaml-to-model.ts'
import { checkOutcomes } from './check-outcomes.ts'
import { checkRegistry, type RegistryFile } from './check-registry.ts'
import { nationalInstruments } from './national-instruments.ts'
import { withOwnLists } from './own-instruments.ts'

/** The registry, and messages by file about what is wrong with it. */
interface LoadedRegistry {
  readonly registry: Registry
  readonly files: readonly VFile[]
}

/** Read and check `content/registry/`, over the tables of the program; a part that is not there is empty. */
export function loadRegistry(content: string, national = nationalInstruments()): LoadedRegistry {
  const folder = join(content, 'registry')
  const regulations = listYaml(join(folder, 'regulations')).map((path) => readYaml(path, regulationSchema))
  const terms = readYaml(join(folder, 'terms.yaml'), termsSchema)
  const organizations = readYaml(join(folder, 'organizations.yaml'), organizationsSchema)
  const lists = withOwnLists(folder, national)
  const all = [...regulations, terms, organizations]
  const registry: Registry = {
    regulations: regulations.flatMap(({ value }) => value ?? []),
    terms: terms.value ?? [],
    organizations: organizations.value ?? [],
    instruments: lists.instruments,
  }
  const findings = all.some(({ findings }) => findings.length > 0)
    ? new Map<string, readonly Finding[]>()
    : checkRegistry(regulations.flatMap(toFile), toFile(terms)[0], toFile(organizations)[0])
  return {
    registry,
    files: [...all.flatMap((file) => reportOn(file, findings.get(file.path) ?? [])), ...lists.files],
  }
}

/** Read a plan's `outcomes.yaml`; what it says must fit the plan. */
export function loadOutcomes(path: string): {
  readonly outcomes: readonly OutcomeEntry[]
  readonly files: readonly VFile[]
  /** Messages about outcomes that do not fit the plan. */
  readonly check: (plan: Plan) => readonly VFile[]
} {
  const file = readYaml(path, outcomesSchema)
  return {
    outcomes: file.value ?? [],
    files: reportOn(file, []),
    check: (plan) => reportOn({ ...file, findings: [] }, outcomeFindings(file, plan)),
  }
}

/** Messages about an `outcomes.yaml` before it is written. */
export function checkOutcomesFile(
  { path, text }: { readonly path: string; readonly text: string },
  plan: Plan,
): readonly VFile[] {
  const file = parseYaml(path, text, outcomesSchema)
  return reportOn(file, outcomeFindings(file, plan))
}

function outcomeFindings(
  { value, locate }: Pick<YamlFile<readonly OutcomeEntry[]>, 'value' | 'locate'>,
  plan: Plan,
): readonly Finding[] {
  return checkOutcomes(value ?? [], plan).map(({ path, ...fault }) => ({ ...fault, at: locate(path) }))
}

interface YamlFile<T> {
  readonly path: string
  readonly text: string
  readonly value: T | null
  readonly locate: (path: readonly PropertyKey[]) => Span
  readonly findings: readonly Finding[]
}

const nowhere = () => ({ start: 0, end: 0 })

function readYaml<S extends z.ZodType>(path: string, schema: S): YamlFile<z.output<S>> {
  if (!existsSync(path)) return { path, text: '', value: null, locate: nowhere, findings: [] }
  const source = readSource(path)
  if ('code' in source) return { path, text: '', value: null, locate: nowhere, findings: [source] }
  return parseYaml(path, source.text, schema)
}

function parseYaml<S extends z.ZodType>(path: string, text: string, schema: S): YamlFile<z.output<S>> {
  const parsed = yamlToModel(text, schema)
  if ('value' in parsed) return { path, text, ...parsed, findings: [] }
  return { path, text, value: null, locate: nowhere, findings: parsed }
}

function toFile<T>({ path, value, locate }: YamlFile<T>): readonly RegistryFile<T>[] {
  return value === null ? [] : [{ path, name: basename(path, '.yaml'), value, locate }]
}

function reportOn(
  { path, text, findings }: Pick<YamlFile<unknown>, 'path' | 'text' | 'findings'>,
  more: readonly Finding[],
): readonly VFile[] {
  const own = [...findings, ...more].map((finding): Finding => ({ ...finding, file: 'source' }))
  return report(own, { source: { path, text } }).filter(({ messages }) => messages.length > 0)
}

function listYaml(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name))
}
