import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { NATIONAL } from '../../src/registry/national-instruments.ts'
import { runProgram } from '../programs/run-program.ts'
import { median } from './measure.ts'
import { printRow, printTable } from './table.ts'

/** What reading a plan took, in processor time and in the most memory. */
interface Cost {
  readonly seconds: number
  readonly megabytes: number
}

const RUNS = 5

/** What the tables of documents cost one plan, and how large they are. */
export function benchRegistry(): void {
  printTable('一份计划，有无全国文件表（中位）', ['', 'CPU 秒', '最多内存 MB'])
  for (const [name, ...args] of [['有'], ['无', 'without']]) {
    const costs = Array.from({ length: RUNS }, () => readPlan(args))
    const middle = (key: keyof Cost) => median(costs.map((cost) => cost[key]))
    printRow([name ?? '', middle('seconds').toFixed(2), middle('megabytes').toFixed(0)])
  }
  const files = readdirSync(NATIONAL).map((name) => readFileSync(join(NATIONAL, name)))
  const total = (sizes: readonly number[]) => (sizes.reduce((a, b) => a + b, 0) / 2 ** 20).toFixed(2)
  printTable('全国文件表', ['文件', 'MB', 'gzip MB'])
  printRow([
    files.length,
    total(files.map((file) => file.length)),
    total(files.map((file) => gzipSync(file).length)),
  ])
}

function readPlan(args: readonly string[]): Cost {
  const { status, stdout, stderr } = runProgram('node', ['scripts/bench/read-plan.ts', ...args])
  if (status !== 0) throw new Error(`scripts/bench/read-plan.ts ended with ${status}:\n${stderr}`)
  return JSON.parse(stdout)
}
