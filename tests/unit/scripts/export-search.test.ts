import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../support/commands.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

test('records that were written before go, and nothing else of the folder', () => {
  const [library, out] = [join(folder, 'library'), join(folder, 'out')]
  mkdirSync(join(library, 'plans'), { recursive: true })
  mkdirSync(out)
  for (const name of [
    'records-1.ndjson',
    'records-2.ndjson',
    'records-10.ndjson',
    'records.txt',
    'records-old.ndjson',
  ])
    writeFileSync(join(out, name), '已撤下的文字')
  const document = join(folder, '通知.txt')
  writeFileSync(document, '某县2021年工作安排\n一、部分\n（一）标题。正文。\n（二）标题。正文。\n')
  expect(run('add', [document, '--id', 'x'], library).code).toBe(0)
  expect(run('export-search', ['--out', out], library)).toMatchObject({ code: 0, error: '' })
  expect(readdirSync(out).sort()).toEqual([
    ...['mapping.json', 'records-1.ndjson', 'records-old.ndjson', 'records.txt'],
  ])
  expect(readFileSync(join(out, 'records-1.ndjson'), 'utf8')).not.toContain('已撤下')
})
