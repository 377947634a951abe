import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../../../scripts/programs/run-program.ts'
import { CRASH, run } from '../../support/commands.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const library = join(folder, 'library')
const disk = join(folder, 'disk')
const document = join(folder, '通知.txt')
const PLAN = '某县2021年工作安排\n一、部分\n（一）标题。正文。\n（二）标题。正文。\n'
const canMount = onFullDisk('true').status === 0

beforeAll(() => {
  mkdirSync(join(library, 'plans'), { recursive: true })
  writeFileSync(document, PLAN)
  expect(run('add', [document, '--id', 'x'], library).code).toBe(0)
  writeFileSync(document, PLAN.replaceAll('正文', '别的'))
})

describe.skipIf(!canMount)('on a full disk (left out where nothing can be mounted)', () => {
  test.each([
    ['add', 'add.ts "$DOCUMENT" --id y'],
    ['add --replaces', 'add.ts "$DOCUMENT" --id x --replaces'],
    ['generate', 'generate.ts', 'rm -r plans/x/tasks'],
    ['outcome', 'outcome.ts --plan x --task 1 --what 做了 --date 2021-06-01 --where 某报'],
    ['export-search', 'export-search.ts --out "$DISK/out"'],
  ])('%s says so, and leaves what was there', (_, command, before = 'true') => {
    const { stdout, stderr } = onFullDisk(`
      cp -r "$LIBRARY/." . && ${before} && mkdir out && find . | sort >"$TOLD"
      dd if=/dev/zero of=full bs=1k 2>"$TOLD.dd"; cd "$ROOT"
      GANGMU_CONTENT="$DISK" "$NODE" scripts/${command}; echo "exit $?"
      cd "$DISK" && rm full && find . -not -empty -o -type d | sort | diff - "$TOLD"`)
    expect(stderr).toMatch(/磁盘空间不足/u)
    expect(stderr).not.toMatch(CRASH)
    expect(stdout).toMatch(/exit 1\n$/u)
  })
})

/** Runs shell commands on a small disk that is nobody else's and goes when they end. */
function onFullDisk(commands: string) {
  mkdirSync(disk, { recursive: true })
  const env = { ...process.env, DISK: disk, LIBRARY: library, DOCUMENT: document, NODE: process.execPath }
  const probe = `ROOT="$PWD"; TOLD="${folder}/told"
    mount -t tmpfs -o size=1m tmpfs "$DISK" && cd "$DISK" || exit 1\n`
  const args = [process.getuid?.() === 0 ? '--mount' : '-rm', 'sh', '-c', probe + commands]
  return runProgram('unshare', args, { env })
}
