import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { Job } from 'kubernetes-models/batch/v1'
import { ConfigMap, PersistentVolumeClaim } from 'kubernetes-models/v1'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { runProgram } from '../../../scripts/programs/run-program.ts'

const GITHUB = 'deploy/ci/github-actions.yml'
const GITLAB = 'deploy/ci/gitlab-ci.yml'
const KUBERNETES = 'deploy/ci/kubernetes-job.yaml'
const read = (file: string) => readFileSync(file, 'utf8')

/** A place to run commands in, whose `npm` and `npx` write down what they are asked for and make the folders that it would. */
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-ci-'))
  for (const name of ['npm', 'npx']) {
    writeFileSync(join(folder, name), PROGRAM)
    chmodSync(join(folder, name), 0o755)
  }
})
afterEach(() => rmSync(folder, { recursive: true }))

const PROGRAM = `#!/bin/sh
echo "$SITE_URL $BASE_PATH | $(basename "$0") $*" >> calls
while [ $# -gt 0 ]; do
  if [ "$1" = --out ]; then mkdir -p "$2"; fi
  shift
done
`

/** Run a script as an engine does, stopping at the first command that fails. */
function run(script: string, env: Readonly<Record<string, string>>): void {
  const { PATH = '' } = process.env
  const { status, stderr } = runProgram('sh', ['-ec', script], {
    cwd: folder,
    env: { PATH: [folder, PATH].join(delimiter), ...env },
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
}

/** What was asked of `npm` and `npx`; every build is for the place that was set. */
function calls(): readonly string[] {
  const lines = readFileSync(join(folder, 'calls'), 'utf8').trimEnd().split('\n')
  const [places, commands] = [0, 1].map((part) => lines.map((line) => line.split(' | ')[part] ?? ''))
  const isBuild = (_: string, index: number) => commands?.[index]?.startsWith('npx gangmu build')
  expect(new Set(places?.filter(isBuild))).toEqual(new Set(['https://plans.example /plans']))
  return commands ?? []
}

const PLACE = { SITE_URL: 'https://plans.example', BASE_PATH: '/plans' }

const SHARDS = [1, 2, 3, 4].flatMap((shard) => [
  'npm ci',
  `npx gangmu build --shard ${shard}/4 --out shards/${shard}`,
])

const MERGE = 'npx gangmu build --merge shards/1 shards/2 shards/3 shards/4 --out OUT'

describe('GitHub Actions', () => {
  const problems = async (content: string) => {
    const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await loadParser()
    const { context, value } = parseWorkflow({ name: GITHUB, content }, new NoOperationTraceWriter())
    if (value) await convertWorkflowTemplate(context, value)
    return context.errors.getErrors().map(({ message }) => message)
  }

  test('the workflow is what GitHub’s own parser takes', async () => {
    expect(await problems(read(GITHUB))).toEqual([])
    expect(await problems(read(GITHUB).replace('matrix:', 'matrices:'))).not.toEqual([])
    expect(await problems(read(GITHUB).replace('strategy.job-total', 'strategies.total'))).not.toEqual([])
  })

  test('each machine builds its shard, and one merges them all', () => {
    const { jobs } = parse(read(GITHUB))
    const { matrix } = jobs.shard.strategy
    expect(Object.keys(matrix)).toEqual(['shard'])
    for (const shard of matrix.shard as number[]) {
      const values = { 'matrix.shard': shard, 'strategy.job-total': matrix.shard.length }
      runSteps(jobs.shard.steps, values)
      const { name, path } = uses(jobs.shard.steps, 'actions/upload-artifact')
      expect(fill(name, values)).toBe(`shard-${shard}`)
      expect(fill(path, values)).toBe(`shards/${shard}`)
    }
    expect(calls()).toEqual(SHARDS)
    // Artifacts arrive under their names, in the folder that is merged.
    const { pattern, path } = uses(jobs.publish.steps, 'actions/download-artifact')
    expect([pattern, path]).toEqual(['shard-*', 'shards'])
    run('for each in shards/*; do mv "$each" "shards/shard-$(basename "$each")"; done; rm calls', PLACE)
    runSteps(jobs.publish.steps, {})
    expect(jobs.publish.needs).toBe('shard')
    expect(calls()).toEqual(['npm ci', MERGE.replaceAll('shards/', 'shards/shard-').replace('OUT', 'dist')])
    expect(uses(jobs.publish.steps, 'actions/upload-pages-artifact').path).toBe('dist')
  })

  /** GitHub's parser, which imports JSON without saying so: Node wants to be told. */
  async function loadParser() {
    const hooks = registerHooks({
      load: (url, context, next) =>
        next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
    })
    try {
      return await import('@actions/workflow-parser')
    } finally {
      hooks.deregister()
    }
  }

  interface Step {
    readonly uses?: string
    readonly with?: Readonly<Record<string, string>>
    readonly run?: string
    readonly env?: Readonly<Record<string, string>>
  }
  type Values = Readonly<Record<string, string | number>>

  const uses = (steps: readonly Step[], action: string) =>
    steps.find((step) => step.uses?.startsWith(`${action}@`))?.with ?? {}

  /** `${{ matrix.shard }}` by its value. */
  const fill = (text = '', values: Values = {}) =>
    text.replace(/\$\{\{ (?<name>[\w.-]+) \}\}/gu, (whole, name) => String(values[name] ?? whole))

  const runSteps = (steps: readonly Step[], values: Values) => {
    const host = {
      'steps.pages.outputs.origin': PLACE.SITE_URL,
      'steps.pages.outputs.base_path': PLACE.BASE_PATH,
    }
    for (const { run: script, env = {} } of steps.filter((step) => step.run)) {
      const filled = Object.entries(env).map(([name, value]) => [name, fill(value, host)])
      run(fill(script, values), Object.fromEntries(filled))
    }
  }
})

describe('GitLab CI', () => {
  const validator = join('node_modules', 'gitlab-ci-local', 'dist', 'index.js')
  /** The file as GitLab understands it, or what GitLab's schema has against it. */
  const expand = (content: string) => {
    writeFileSync(join(folder, '.gitlab-ci.yml'), content)
    const { status, stdout, stderr } = runProgram('node', [resolve(validator), '--preview'], { cwd: folder })
    return status === 0 ? parse(stdout) : stderr
  }

  test('the file fits GitLab’s schema', () => {
    expect(expand(read(GITLAB))).toMatchObject({ shard: { parallel: 4 }, publish: { stage: 'deploy' } })
    expect(expand(read(GITLAB).replace('parallel:', 'paralel:'))).toContain(
      "'paralel' property is not expected",
    )
  })

  test('each job builds its shard, and one merges them all', () => {
    const { shard, publish } = expand(read(GITLAB))
    for (let index = 1; index <= shard.parallel; index += 1) {
      const env = { ...PLACE, CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(shard.parallel) }
      run(shard.script.join('\n'), env)
    }
    expect(calls()).toEqual(SHARDS)
    expect(shard.artifacts.paths).toEqual(['shards/'])
    expect(publish.needs).toEqual([{ job: 'shard', artifacts: true, optional: false }])
    run('rm calls', PLACE)
    run(publish.script.join('\n'), PLACE)
    expect(calls()).toEqual(['npm ci', MERGE.replace('OUT', 'dist')])
    expect([publish.pages.publish, publish.artifacts.paths]).toEqual(['dist', ['dist/']])
  })
})

describe('Kubernetes', () => {
  const models = { ConfigMap, PersistentVolumeClaim, Job }
  const documents = () => parseAllDocuments(read(KUBERNETES)).map((document) => document.toJS())

  test('every object is one of the cluster’s own kind, without a field that it does not know', () => {
    for (const document of documents()) {
      expect(unknownFields(models[document.kind as keyof typeof models], document)).toEqual([])
    }
    const [, , job] = documents()
    const { completions, ...spec } = job.spec
    expect(unknownFields(Job, { ...job, spec: { ...spec, completion: completions } })).toEqual([
      'spec.completion',
    ])
    expect(() => unknownFields(Job, { ...job, spec: { ...spec, completions: 'four' } })).toThrow()
  })

  test('each pod builds its shard, and one merges them all', () => {
    const [settings, , shards, merge] = documents()
    const { completions, parallelism, completionMode } = shards.spec
    expect([completionMode, completions, parallelism]).toEqual(['Indexed', 4, 4])
    const env = { ...settings.data, ...PLACE }
    const [builder] = shards.spec.template.spec.containers
    const [merger] = merge.spec.template.spec.containers
    expect([builder.command, merger.command]).toEqual([
      ['sh', '-ec'],
      ['sh', '-ec'],
    ])
    // A pod that was evicted left its work behind.
    run('mkdir -p shards/3-building-x', env)
    for (let index = 0; index < completions; index += 1)
      run(builder.args[0], { ...env, JOB_COMPLETION_INDEX: String(index) })
    expect(calls()).toEqual(SHARDS)
    run('rm calls', env)
    run(merger.args[0], env)
    expect(calls()).toEqual(['npm ci', MERGE.replace('OUT', 'site/dist')])
  })

  test('what is built is on the volume that both jobs share', () => {
    const [, claim, ...jobs] = documents()
    for (const { spec } of jobs) {
      const { volumes, containers } = spec.template.spec
      const [{ volumeMounts }] = containers
      expect(volumes).toContainEqual({
        name: 'build',
        persistentVolumeClaim: { claimName: claim.metadata.name },
      })
      const shared = volumeMounts.filter(({ name }: { name: string }) => name === 'build')
      expect(shared).toContainEqual(expect.objectContaining({ mountPath: '/project/shards' }))
    }
  })

  /** Names of what an object has and its schema never looks at, which a cluster would refuse; throws where it does not fit. */
  function unknownFields(Model: new (data: never) => { validate: () => void }, document: object): string[] {
    const seen = new Set<string>()
    const watch = <T extends object>(value: T, path: string): T =>
      new Proxy(value, {
        get: (target, key) => {
          const at = path === '' ? String(key) : `${path}.${String(key)}`
          seen.add(at)
          const found: unknown = Reflect.get(target, key)
          return typeof found === 'object' && found !== null ? watch(found, at) : found
        },
      })
    const model = new Model(document as never)
    Model.prototype.validate.call(watch(model, ''))
    return pathsOf(document).filter((path) => !seen.has(path))
  }

  function pathsOf(value: unknown, path = ''): string[] {
    const own = path === '' ? [] : [path]
    if (typeof value !== 'object' || value === null) return own
    return [
      ...own,
      ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, path === '' ? key : `${path}.${key}`)),
    ]
  }
})
