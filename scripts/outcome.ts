// npx gangmu outcome --plan ID --task N (--what … --date … --where … | --checked DAY --where …) […]

import { addOutcome } from '../src/library/add-outcome.ts'
import { isAfter } from '../src/model/loose-day.ts'
import { OUTCOME_STATES, SOURCE_SEEN } from '../src/model/outcome.ts'
import { paths } from '../src/model/site-paths.ts'
import { loadRegistry } from '../src/registry/load-registry.ts'
import { openContent, parseCommand, tellDiskFaults } from './support/command.ts'

const USAGE = `用法一，写下查到的事：
  npx gangmu outcome --plan 编号 --task 任务 --what 后来怎样 --date 日期 --where 出处
    [--url 网址] [--seen ${SOURCE_SEEN.join('|')}] [--state ${OUTCOME_STATES.join('|')}]
    [--against 文中的指标或时限 [--value 达到的数] [--unit 单位]] [--note 说明] [--added 写下的日子，不写是今天]
用法二，写下找过而没有找到的：
  npx gangmu outcome --plan 编号 --task 任务 --checked 查找的日子 --where 在哪里找的 [--about 找的是什么]`

const OPTIONS = {
  plan: { type: 'string' },
  task: { type: 'string' },
  what: { type: 'string' },
  date: { type: 'string' },
  state: { type: 'string' },
  against: { type: 'string' },
  value: { type: 'string' },
  unit: { type: 'string' },
  where: { type: 'string' },
  url: { type: 'string' },
  seen: { type: 'string' },
  note: { type: 'string' },
  added: { type: 'string' },
  checked: { type: 'string' },
  about: { type: 'string' },
} as const
/** A number as people type it: 5188, -1.5. */
const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/u
const OF_SEARCHES = ['plan', 'task', 'where', 'checked', 'about']

const command = parseCommand(OPTIONS, USAGE)
const { values, positionals, print, printError } = command
tellDiskFaults(command)
const { plan, task, what, date, where, checked } = values
/** Here and not where sites are built: only a command knows what day it is. */
const today = new Date().toLocaleDateString('sv-SE')
const fault = findFault()
if (fault !== null || plan === undefined) {
  printError(`${fault}\n${USAGE}`)
  process.exitCode = 1
} else {
  const content = openContent(command)
  const { registry } = loadRegistry(content)
  const { written, files } = addOutcome(content, plan, toItem(), registry)
  print.messages(files)
  if (written === null) {
    process.exitCode = 1
    printError('有错误，没有写入。行号是写入以后的行号。')
  } else {
    print.line(`已写入 ${written.path}：\n\n${written.text}
网页：${paths.outcomes(plan, `task-${task}`)}
下一步：npx gangmu start`)
  }
}

/** What keeps the arguments from being a finding or a search; the rest is checked as a build would. */
function findFault(): string | null {
  if (positionals.length > 0) return `不认识 ${positionals[0]}；有空格的内容加上引号。`
  const needed = { plan, task, where, ...(checked === undefined ? { what, date } : {}) }
  const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [`--${name}`]))
  if (missing.length > 0) return `缺少 ${missing.join('、')}。`
  const others = Object.keys(OPTIONS).filter(
    (name) =>
      values[name as keyof typeof OPTIONS] !== undefined &&
      !(checked === undefined ? name !== 'about' : OF_SEARCHES.includes(name)),
  )
  if (others.length > 0)
    return `${others.map((name) => `--${name}`).join('、')} 不能同${checked === undefined ? '查到的事' : ' --checked '}一起写。`
  if (values.against === undefined && (values.value ?? values.unit) !== undefined)
    return '--value、--unit 要同 --against 一起写。'
  if (values.value !== undefined && !NUMBER.test(values.value))
    return `--value ${values.value} 不是数：写阿拉伯数字，不加单位和千位逗号。`
  const later = [date, values.added, checked].find((day) => day !== undefined && isAfter(day, today))
  return later === undefined ? null : `${later} 还没有到；今天是 ${today}。`
}

function toItem(): object {
  if (checked !== undefined) return given({ task, checked, where, about: values.about })
  const { against, value, unit, url = null, seen, state, note, added = today } = values
  const measured = against && given({ against, value: value === undefined ? undefined : Number(value), unit })
  return given({ task, what, date, state, measured, source: given({ where, url, seen }), note, added })
}

function given(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
