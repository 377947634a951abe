import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { CRASH, run, type Script, snapshot } from '../../support/commands.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const library = temporaryFolder()

const folder = join(library, 'plans/jia-2021')
const file = join(folder, 'outcomes.yaml')
const outcome = (...args: readonly string[]) => run('outcome', ['--plan', 'jia-2021', ...args], library)
const FOUND = ['--task', '1', '--what', '印发了甲办法', '--date', '2021-11-09', '--where', '某通知：其一']
const read = () => readFileSync(file, 'utf8')

beforeEach(() => {
  rmSync(join(library, 'plans'), { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'source.txt'),
    '甲市2021年工作要点\n（一）办甲事。7月底前办成30件。\n（二）办乙事。\n甲市人民政府\n2021年3月1日\n',
  )
  writeFileSync(
    join(folder, 'plan.yaml'),
    'id: jia-2021\nprovenance: { received: null, from: 测试, officialUrl: null }\ncorrections: []\nnotes: []\naccepted: []\n',
  )
})

test('a finding is written into a new file, and the way on is told', () => {
  const { code, out, error } = outcome(...FOUND, '--added', '2021-12-01')
  expect([code, error]).toEqual([0, ''])
  expect(read()).toBe(
    "- task: '1'\n  what: 印发了甲办法\n  date: 2021-11-09\n  source:\n    where: 某通知：其一\n    url: null\n  added: 2021-12-01\n",
  )
  expect(out).toContain(`已写入 ${file}`)
  expect(out).toContain(read())
  expect(out).toContain('/jia-2021/outcomes/#task-1')
  expect(out).toContain('下一步：npx gangmu start')
})

test('everything that may be said of one', () => {
  const more = ['--url', 'https://jia.example/1', '--seen', '部分', '--state', '部分完成', '--note', '据报']
  const measure = ['--against', '30件', '--value', '18', '--unit', '件']
  expect(outcome(...FOUND, ...more, ...measure, '--added', '2021-12-01')).toMatchObject({ code: 0 })
  expect(read()).toBe(
    "- task: '1'\n  what: 印发了甲办法\n  date: 2021-11-09\n  state: 部分完成\n  measured:\n    against: 30件\n    value: 18\n    unit: 件\n" +
      '  source:\n    where: 某通知：其一\n    url: https://jia.example/1\n    seen: 部分\n  note: 据报\n  added: 2021-12-01\n',
  )
})

test('without a day it is written down today', () => {
  const before = new Date().toLocaleDateString('sv-SE')
  expect(outcome(...FOUND).code).toBe(0)
  const after = new Date().toLocaleDateString('sv-SE')
  expect([before, after]).toContain(/added: (?<day>.*)/u.exec(read())?.groups?.day)
})

const OLD = "# 注一\n- { task: '2', checked: 2021-08-01, where: 甲报 } # 注二\n# 注三"
const SEARCH = ['--task', '2', '--checked', '2021-09-01', '--where', '乙报', '--about', '年底的数']
const ITEM = "- task: '2'\n  checked: 2021-09-01\n  where: 乙报\n  about: 年底的数\n"

test.each([
  ['comments', OLD, `${OLD}\n${ITEM}`],
  ['comments and nothing else', '# 注\n', `# 注\n${ITEM}`],
  ['lines of Windows', OLD.replaceAll('\n', '\r\n'), `${OLD}\n${ITEM}`.replaceAll('\n', '\r\n')],
  ['a list on one line', '# 注\n[]\n', `# 注\n${ITEM}`],
  [
    'a list that is indented',
    "  - task: '2'\n    checked: 2021-08-01\n    where: 甲报\n",
    `- task: '2'\n  checked: 2021-08-01\n  where: 甲报\n${ITEM}`,
  ],
])('what stood there stays: %s', (_, before, after) => {
  writeFileSync(file, before)
  expect(outcome(...SEARCH)).toMatchObject({ code: 0, error: '' })
  expect(read()).toBe(after)
})

const without = (name: string) => FOUND.filter((_, at) => FOUND[at] !== name && FOUND[at - 1] !== name)

test.each<[string, readonly string[], RegExp]>([
  ['nothing said', [], /^缺少 --task、--where、--what、--date。\n用法一/u],
  ['no source', without('--where'), /^缺少 --where。/u],
  ['a finding that is a search', [...FOUND, '--checked', '2021-09-01'], /^--what、--date 不能同 --checked /u],
  ['a value of nothing', [...FOUND, '--value', '18'], /^--value、--unit 要同 --against 一起写/u],
  ['a value in words', [...FOUND, '--against', '30件', '--value', '十八'], /^--value 十八 不是数/u],
  ['words that belong to nothing', [...FOUND, '完'], /^不认识 完/u],
  ['an option that there is not', [...FOUND, '--wat', '1'], /^参数有误：不认识 --wat/u],
  ['tomorrow', [...FOUND, '--added', '2999-01-01'], /^2999-01-01 还没有到；今天是 /u],
  [
    'a task that is not there',
    ['--task', '3', ...FOUND.slice(2)],
    /outcomes\.yaml:1:3 .*没有编号为 3 的任务/u,
  ],
  [
    'a task by its number in the text',
    ['--task', '（一）', ...FOUND.slice(2)],
    /没有编号为 （一） 的任务，应写 1 /u,
  ],
  ['a day to come', [...without('--date'), '--date', '2999-01-01'], /^2999-01-01 还没有到；今天是 /u],
  ['a year to come', [...without('--date'), '--date', '2999'], /^2999 还没有到；今天是 /u],
  ['no such day', [...FOUND, '--added', '2021-02-30'], /outcomes\.yaml:7:3 .*settings-invalid/u],
  ['a state that is none', [...FOUND, '--state', '差不多'], /outcomes\.yaml:4:3 .*state/u],
  ['an address of another kind', [...FOUND, '--url', 'javascript:1'], /source url/u],
  [
    'words not of the task',
    [...FOUND, '--against', '30'],
    /没有“30”这个指标或时限.*\n.*文中的“30件”、“7月底前”/u,
  ],
  ['another unit', [...FOUND, '--against', '30件', '--value', '1', '--unit', '项'], /单位是“件”，不是“项”/u],
  [
    'a state before the plan',
    [...without('--date'), '--date', '2021-02', '--state', '完成'],
    /早于成文日期/u,
  ],
  ['another plan', ['--plan', 'yi', ...FOUND], /找不到文件 .*plan\.yaml/u],
])('%s: nothing is written', (_, args, message) => {
  const before = snapshot(library)
  const { code, out, error } = outcome(...args)
  expect([code, out]).toEqual([1, ''])
  expect(error).toMatch(message)
  expect(error).not.toMatch(CRASH)
  expect(snapshot(library)).toEqual(before)
})

test('the very same is not written twice, nor on another day', () => {
  expect(outcome(...FOUND, '--added', '2021-12-01').code).toBe(0)
  expect(outcome(...FOUND, '--note', '另有一说').code).toBe(0)
  expect(outcome(...SEARCH).code).toBe(0)
  const before = read()
  for (const again of [[...FOUND, '--added', '2021-12-02'], SEARCH]) {
    const { code, error } = outcome(...again)
    expect([code, read()]).toEqual([1, before])
    expect(error).toMatch(/与第 [13] 项相同/u)
  }
})

test.each<[Script, RegExp]>([
  ['outcome', /^用法一，.*--checked/su],
  ['inspect', /^用法：npx gangmu inspect/u],
  ['add', /^用法：npx gangmu add/u],
  ['verify', /^用法：npx gangmu verify/u],
  ['links', /^可用的选项：--out\n$/u],
])('%s --help explains, and is no fault', (command, usage) => {
  const before = snapshot(library)
  const { code, out, error } = run(command, ['--help'], library)
  expect([code, error]).toEqual([0, ''])
  expect(out).toMatch(usage)
  expect(snapshot(library)).toEqual(before)
})

test('nothing is added to a file with a fault', () => {
  writeFileSync(file, "- task: '9'\n  checked: 2021-08-01\n  where: 甲报\n")
  const { code, error } = outcome(...FOUND)
  expect(code).toBe(1)
  expect(error).toMatch(/outcomes\.yaml:1:3 .*没有编号为 9 的任务/u)
  expect(read()).not.toContain('甲办法')
})
