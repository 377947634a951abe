import type { PublishedText } from '../../src/model/published-text.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { createOffsetMap } from '../../src/source-to-text/offset-map.ts'
import { readMore } from './unit-store.ts'

/** A plan that was read without faults, and its earlier versions, the oldest first. */
export interface PlanVersions {
  readonly result: PipelineResult
  readonly earlier: readonly PipelineResult[]
}

/** A plan as its reading keeps it, for the process that makes its pages: as JSON, without what follows from the rest, and without messages, which were told. */
export interface KeptPlan {
  readonly result: KeptResult
  readonly earlier: readonly KeptResult[]
}

interface KeptResult extends Omit<PipelineResult, 'published' | 'mdx' | 'files'> {
  readonly published: Omit<PublishedText, 'map'>
  readonly mdx: readonly (readonly [path: string, text: string])[]
}

export function toKept({ result, earlier }: PlanVersions): KeptPlan {
  return { result: keep(result), earlier: earlier.map(keep) }
}

export function fromKept({ result, earlier }: KeptPlan): PlanVersions {
  return { result: restore(result), earlier: earlier.map(restore) }
}

/** The plan that a reading holds, by the folder of that. */
export function readPlan(reading: string): PlanVersions {
  return fromKept(readMore<KeptPlan>({ folder: reading }, 'plan'))
}

function keep({ published: { text, edits }, mdx, files: _, ...result }: PipelineResult): KeptResult {
  return { ...result, published: { text, edits }, mdx: [...mdx] }
}

function restore({ published, mdx, ...result }: KeptResult): PipelineResult {
  const map = createOffsetMap(published.edits)
  return { ...result, published: { ...published, map }, mdx: new Map(mdx), files: [] }
}
