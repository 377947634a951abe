import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { checkChecksums } from '../../src/publish/checksums.ts'
import { packProgram } from '../support/sites/packed.ts'
import { type Hosted, startServer, writeNginx } from '../support/sites/servers.ts'

/**
 * No engine for containers runs where these tests do: the steps of the file are read and taken one by one, each stage in
 * a folder that stands for its file system. Of npm there is a stub, which installs as npm would, without a network; the
 * base images are not looked at, and nginx is the one of this machine.
 */
const FILE = 'deploy/container/Containerfile'

interface Step {
  readonly name: string
  readonly words: string
}
interface Stage {
  readonly image: string
  readonly name: string
  readonly steps: readonly Step[]
}

const stages = parse(readFileSync(FILE, 'utf8'))
/** One whose blanks do no harm to nginx, which takes none in the paths of its files. */
const folder = mkdtempSync(join(tmpdir(), 'gangmu-container-'))
const [context, bin] = [join(folder, 'context'), join(folder, 'bin')]
const rootOf = (stage: string) => join(folder, 'stages', stage)
const served = rootOf('1')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Instructions, joined where a line goes on, by stages. */
function parse(text: string): readonly Stage[] {
  const lines = text
    .replaceAll(/^\s*#.*\n/gmu, '')
    .replaceAll(/\\\n/gu, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const steps = lines.map((line) => {
    const [, name = '', words = ''] = /^(?<name>[A-Z]+) (?<words>.*)$/u.exec(line) ?? []
    return { name, words }
  })
  const starts = steps.flatMap(({ name }, at) => (name === 'FROM' ? [at] : []))
  return starts.map((start, index) => {
    const [image = '', , name = String(index)] = (steps[start]?.words ?? '').split(' ')
    return { image, name, steps: steps.slice(start + 1, starts[index + 1]) }
  })
}

/** Take the steps of a stage as an engine would; what it is asked for and does not know is a fault of this test. */
function build({ name, steps }: Stage, args: Readonly<Record<string, string>>): void {
  const root = rootOf(name)
  mkdirSync(root, { recursive: true })
  let home = '/'
  const env: Record<string, string> = {}
  const inStage = (path: string) => join(root, resolve(home, path))
  const take: Readonly<Record<string, (words: string) => void>> = {
    WORKDIR: (words) => {
      home = resolve(home, words)
      mkdirSync(inStage('.'), { recursive: true })
    },
    ARG: (words) => {
      const [key = '', fallback = ''] = words.split('=')
      env[key] = args[key] ?? fallback
    },
    COPY: (words) => {
      const [, from, list = ''] = /^(?:--from=(?<from>\S+) )?(?<list>.*)$/u.exec(words) ?? []
      const paths = list.split(' ')
      copy(from === undefined ? context : rootOf(from), paths.slice(0, -1), inStage(paths.at(-1) ?? ''), list)
    },
    RUN: (words) => {
      const { PATH = '', HOME = '' } = process.env
      const ran = runProgram('sh', ['-ec', words], {
        cwd: inStage('.'),
        env: { HOME, PATH: [bin, dirname(process.execPath), PATH].join(delimiter), ...env },
      })
      expect(ran.status, `${words}\n${ran.stdout}${ran.stderr}`).toBe(0)
    },
    EXPOSE: () => {},
  }
  for (const step of steps) {
    const taken = take[step.name]
    if (taken === undefined) throw new Error(`${FILE}: ${step.name} is not known here`)
    taken(step.words)
  }
}

/** COPY: folders give what is in them; several files, or a slash at the end, need a folder to go to. */
function copy(from: string, patterns: readonly string[], to: string, words: string): void {
  const files = patterns.flatMap((pattern) => {
    const found = globSync(pattern.replace(/^\//u, ''), { cwd: from })
    if (found.length === 0) throw new Error(`COPY ${words}: there is no ${pattern}`)
    return found
  })
  const isFolder = /\/$/u.test(words)
  if (files.length > 1) expect([words, isFolder]).toEqual([words, true])
  for (const file of files) {
    const path = join(from, file)
    cpSync(path, isFolder && statSync(path).isFile() ? join(to, basename(file)) : to, { recursive: true })
  }
}

/** Installs a packed file where it is called, and nothing else. */
const NPM = `#!/bin/sh
[ "$1" = install ] || exit 64
for last; do :; done
exec '${process.execPath}' --input-type=module --eval 'import { installPacked } from "${resolve('tests/support/sites/packed.ts')}"; installPacked(process.argv[1], ".")' "$last"
`

beforeAll(() => {
  for (const path of [join(context, 'content/plans/jia-2021'), bin]) mkdirSync(path, { recursive: true })
  packProgram(context)
  writeFileSync(join(context, 'content/site.yaml'), 'contentVersion: 2\nname: 甲市工作\n')
  const plan = join(context, 'content/plans/jia-2021')
  writeFileSync(join(plan, 'source.txt'), '甲市2021年工作要点\n一、修缮\n（一）修缮渡口。石阶逐处修缮。\n')
  writeFileSync(
    join(plan, 'plan.yaml'),
    'id: jia-2021\nprovenance: { received: null, from: 测试, officialUrl: null }\n',
  )
  writeFileSync(join(bin, 'npm'), NPM)
  chmodSync(join(bin, 'npm'), 0o755)
})

test('the images are named by what they are and their major version, with no digest', () => {
  expect(stages.map(({ image }) => image)).toEqual([
    'docker.io/library/node:24-slim',
    'docker.io/library/nginx:1',
  ])
})

describe('the steps', () => {
  test('make the site from a packed file and content/, and nothing else', () => {
    for (const stage of stages) build(stage, { SITE_URL: 'https://plans.example' })
    expect(checkChecksums(join(served, 'srv/gangmu'))).toEqual([])
    expect(readFileSync(join(served, 'srv/gangmu/robots.txt'), 'utf8')).toContain('https://plans.example/')
    // What is served has neither the program nor the packages.
    expect(existsSync(join(served, 'site'))).toBe(false)
  }, 600_000)

  test('leave a configuration that nginx takes, and serves the site by', async () => {
    const nginx = join(served, 'etc/nginx')
    const [, root = ''] =
      /^\s*root (?<root>\S+);/mu.exec(readFileSync(join(nginx, 'conf.d/default.conf'), 'utf8')) ?? []
    const hosted: Hosted = { folder: join(served, root), root: join(served, root), base: '/', nginx }
    const work = mkdtempSync(join(folder, 'nginx-'))
    const config = writeNginx(hosted, 8080, work)
    expect(runProgram('nginx', ['-t', '-e', 'stderr', '-c', config])).toMatchObject({ status: 0 })
    const server = await startServer('nginx', hosted)
    try {
      const page = await fetch(`${server.address}jia-2021/1/`)
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('石阶逐处修缮。')])
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
      const missing = await fetch(`${server.address}nowhere/`)
      expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('没有这个页面')])
    } finally {
      await server.stop()
    }
  })
})
