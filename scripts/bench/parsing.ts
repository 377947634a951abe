import { readFileSync } from 'node:fs'
import { decodeSource } from '../../src/file-to-source/text/decode-source.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { median, time } from './measure.ts'
import { printRow, printTable } from './table.ts'

const SOURCE = 'content/plans/henan-2020/source.txt'
const FACTORS = [1, 10, 100, 1000]
/** Small texts are parsed often enough to be measured; the median of the runs is printed. */
const RUNS: Readonly<Record<number, number>> = { 1: 101, 10: 31, 100: 7, 1000: 3 }

/** How the time that parsing takes grows with the text. */
export function benchParsing(): void {
  const plan = readFileSync(SOURCE)
  printTable('解析（字节 → 结构）', ['倍数', '字节', '中位毫秒', 'MB/s', '每字节用时之比'])
  let first = 0
  for (const factor of FACTORS) {
    const bytes = Buffer.concat(Array.from({ length: factor }, () => plan))
    const milliseconds = median(Array.from({ length: RUNS[factor] ?? 1 }, () => time(() => parse(bytes))))
    const perByte = milliseconds / bytes.length
    first ||= perByte
    const rate = bytes.length / 2 ** 20 / (milliseconds / 1000)
    const cells = [milliseconds.toFixed(1), rate.toFixed(1), (perByte / first).toFixed(2)]
    printRow([`${factor}×`, bytes.length, ...cells])
  }
}

function parse(bytes: Uint8Array): void {
  const source = decodeSource(bytes, 'bench.txt')
  if ('code' in source) throw new Error(source.code)
  runPipeline({ source, settings: null })
}
