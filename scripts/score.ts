// npm run -s score: the layers of the first plan against the gold set, with every miss and false hit; then the
// times, numbers and citations of documents of our own, and of the corpus where it is there.
import { readFileSync } from 'node:fs'
import { contentFolder } from '../src/library/load-library.ts'
import { loadRegistry } from '../src/registry/load-registry.ts'
import { yamlToModel } from '../src/yaml-to-model/yaml-to-model.ts'
import { goldSchema } from './scoring/gold.ts'
import { CORPUS } from './scoring/labelled-plans.ts'
import { describeCitations, readCitations } from './scoring/read-citations.ts'
import { describeValues, readValues, VALUE_HEAD, VALUE_KINDS, type ValueKind } from './scoring/read-values.ts'
import { isGoodEnough, type Measure, scoreLayers } from './scoring/score-layers.ts'
import { loadForPublishing, parseCommand } from './support/command.ts'

const GOLD = 'tests/gold/henan-2020.yaml'

const command = parseCommand({})
const { print, printError } = command
const plan = loadForPublishing(command)?.plans.find(({ result }) => result.plan.id === 'henan-2020')?.result
  .plan
const gold = yamlToModel(readFileSync(GOLD, 'utf8'), goldSchema)
if (!plan || !('value' in gold)) {
  printError(plan ? `${GOLD} 写法有误：${JSON.stringify(gold)}` : '没有找到 henan-2020。')
  process.exitCode = 1
} else {
  const scores = scoreLayers(plan, gold.value)
  print.line(row(['种类', '标注', '找到', '位置 P', 'R', 'F1', '位置和所指 P', 'R', 'F1']))
  for (const { kind, gold: wanted, found, span, target } of scores) {
    print.line(row([kind, wanted, found, ...figures(span), ...figures(target)]))
  }
  const poor = scores.filter((score) => !isGoodEnough(score)).map(({ kind }) => kind)
  if (poor.length > 0) {
    printError(`没有达到要求：${poor.join('、')}`)
    process.exitCode = 1
  }
  for (const { kind, misses, falseHits } of scores) {
    for (const { part, text, target } of misses) print.line(`  漏 ${kind} ${part} “${text}” ${target}`)
    for (const { part, text, target } of falseHits) print.line(`  误 ${kind} ${part} “${text}” ${target}`)
  }
}

const { registry } = loadRegistry(contentFolder())
for (const [set, name] of [
  ['own', '自写文件'],
  ['corpus', '真实文件'],
] as const) {
  const values = await readValues(set, registry)
  const citations = await readCitations(set, registry)
  if (values === null || citations === null) {
    print.line(`\n${name}：没有 ${CORPUS}，没有评（GANGMU_CORPUS 可以指向别处）。`)
    continue
  }
  print.line(`\n${name}的时限和指标（${values.times.length} 件）\n${VALUE_HEAD}`)
  for (const kind of Object.keys(VALUE_KINDS) as ValueKind[]) {
    tell(describeValues(kind, values[kind]), `${name}的${VALUE_KINDS[kind]}`)
  }
  print.line(`\n${name}的引用（${citations.length} 件）`)
  tell(describeCitations(citations), `${name}的引用`)
}

function tell({ lines, isGoodEnough }: ReturnType<typeof describeCitations>, what: string): void {
  for (const line of lines) print.line(line)
  if (isGoodEnough) return
  printError(`${what}没有达到要求。`)
  process.exitCode = 1
}

function figures({ precision, recall, f1 }: Measure): readonly string[] {
  return [precision, recall, f1].map((value) => value.toFixed(3))
}

function row(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, index) => String(cell).padEnd(index === 0 ? 15 : 9))
    .join('')
    .trimEnd()
}
