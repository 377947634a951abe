import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type BuildInput, type PlanUnits, storeOf } from './build-library.ts'
import type { ReadLibrary, ReadPlan } from './read-library.ts'
import { giveUnit, readForeignUnit } from './unit-store.ts'

/** One of several builds that share the work: the third of twenty is `3/20`. */
export interface Shard {
  readonly index: number
  readonly total: number
}

const FILE = 'shard.json'
const shardSchema = z.strictObject({
  index: z.int(),
  total: z.int(),
  /** Of code and settings. */
  code: z.string(),
  /** Of all that the library is made from. */
  library: z.string(),
})
type ShardRecord = z.output<typeof shardSchema>

/** Read `3/20`; `null` for anything that is no such part. */
export function parseShard(text: string): Shard | null {
  const { index, total } = /^(?<index>\d{1,5})\/(?<total>\d{1,5})$/u.exec(text)?.groups ?? {}
  const shard = { index: Number(index), total: Number(total) }
  return shard.index >= 1 && shard.index <= shard.total ? shard : null
}

/** The plans of a shard: every twentieth of twenty, so that none has all the large ones. */
export function plansOf(shard: Shard, { plans }: ReadLibrary): readonly ReadPlan[] {
  return plans.filter((_, place) => place % shard.total === shard.index - 1)
}

/** Why a folder may not be written as a shard, in words to be put behind its name; `null` when it may. */
export function describeUnsafeShard(folder: string): string | null {
  if (!existsSync(folder)) return null
  if (!statSync(folder).isDirectory()) return '不是文件夹'
  if (readdirSync(folder).length === 0 || existsSync(join(folder, FILE))) return null
  return '里有别的文件，不能用来放分片；请换一个文件夹'
}

/**
 * Write a shard: its units, and what they were made from.
 *
 * @param folder To be put in its place when it is whole.
 */
export function writeShard(
  folder: string,
  { index, total }: Shard,
  { code, library }: BuildInput,
  plans: readonly PlanUnits[],
): void {
  for (const { plan, pages, office } of plans) {
    giveUnit(pages, 'plan', plan.key, storeOf(folder))
    giveUnit(office, 'office', plan.office, storeOf(folder))
  }
  const record: ShardRecord = { index, total, code: code.pages, library: library.site }
  writeFileSync(join(folder, FILE), `${JSON.stringify(record, null, 2)}\n`)
}

/**
 * Take the units of shards into the cache, where a build finds them.
 *
 * @returns What is wrong with the shards, in Chinese; nothing when they are whole and of this library.
 */
export function takeShards(folders: readonly string[], input: BuildInput): readonly string[] {
  const shards = folders.map((folder) => ({ folder, record: readRecord(folder) }))
  const faults = [
    ...shards.flatMap(({ folder, record }) =>
      record === null ? [`${folder} 不是分片：里面没有可读的 ${FILE}。`] : [],
    ),
    ...checkTogether(
      shards.flatMap(({ folder, record }) => (record ? [{ folder, record }] : [])),
      input,
    ),
  ]
  if (faults.length > 0) return faults
  return shards.flatMap(({ folder, record }) =>
    record === null ? [] : plansOf(record, input.library).flatMap((plan) => takePlan(folder, plan, input)),
  )
}

/** What is wrong with shards beside each other: of other code, another library, missing or doubled. */
function checkTogether(
  shards: readonly { readonly folder: string; readonly record: ShardRecord }[],
  { code, library }: BuildInput,
): readonly string[] {
  const total = shards[0]?.record.total ?? 0
  const faults = shards.flatMap(({ folder, record }) => {
    const name = `${folder}（第 ${record.index} 片，共 ${record.total} 片）`
    if (record.total !== total)
      return [`${name}与 ${shards[0]?.folder} 的片数不同。请用同一个总数重新构建各片。`]
    if (record.code !== code.pages)
      return [
        `${name}是用别的版本、设置或 Node 构建的。请用这里的代码和 SITE_URL、BASE_PATH 重新构建这一片。`,
      ]
    if (record.library !== library.site)
      return [`${name}是从别的内容构建的。内容改过以后，请重新构建这一片。`]
    return []
  })
  const byIndex = Map.groupBy(shards, ({ record }) => record.index)
  const doubled = [...byIndex.values()].filter((same) => same.length > 1)
  const missing = Array.from({ length: total }, (_, place) => place + 1).filter(
    (index) => !byIndex.has(index),
  )
  return [
    ...faults,
    ...doubled.map(
      (same) =>
        `第 ${same[0]?.record.index} 片有 ${same.length} 份：${same.map(({ folder }) => folder).join('、')}。请只留一份。`,
    ),
    ...(missing.length > 0 && total > 0
      ? [
          `缺少第 ${missing.join('、')} 片（共 ${total} 片）。请构建它们：npx gangmu build --shard ${missing[0]}/${total} --out 文件夹`,
        ]
      : []),
  ]
}

/** Take a plan's units; each file is compared with its hash. */
function takePlan(folder: string, plan: ReadPlan, { store }: BuildInput): readonly string[] {
  const home = storeOf(folder)
  const pages = readForeignUnit(home, 'plan', plan.key)
  const office = readForeignUnit(home, 'office', plan.office)
  if (pages === null || office === null) return [`${folder} 里的 ${plan.id} 不全或已损坏。请重新构建这一片。`]
  giveUnit(pages, 'plan', plan.key, store.home)
  giveUnit(office, 'office', plan.office, store.home)
  return []
}

function readRecord(folder: string): ShardRecord | null {
  try {
    return shardSchema.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
  } catch {
    return null
  }
}
