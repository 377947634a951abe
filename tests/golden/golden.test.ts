import { readdirSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { toPlanDiagnostics } from '../../src/diagnostics/report.ts'
import { listFiles } from '../../src/disk/list-files.ts'
import { loadPlanFile } from '../../src/library/plan-folder/load-plan.ts'
import { createLineIndex } from '../../src/model/line-index.ts'
import { planSchema } from '../../src/model/plan.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { NO_REGISTRY } from '../support/registry.ts'

/** Each folder shows one behaviour: `source.txt`, perhaps `plan.yaml`, and what comes of them. */
const CASES = {
  'a-closing-that-could-be-the-last-tasks': ['outline.txt', 'diagnostics.txt'],
  'a-chapter-with-points-of-its-own': ['outline.txt'],
  'a-forwarding-notice-with-points': ['outline.txt', 'facts.txt', 'diagnostics.txt'],
  'a-notice-with-headings-and-the-plan-attached': ['outline.txt', 'mdx'],
  'a-plan-that-is-a-table': ['outline.txt', 'facts.txt', 'units.txt', 'diagnostics.txt', 'mdx'],
  'a-table-with-a-column-of-groups': ['outline.txt', 'edits.txt', 'units.txt', 'diagnostics.txt', 'tasks'],
  'tables-below-headings': ['outline.txt', 'diagnostics.txt'],
  'a-table-flattened-behind-its-attachment': ['outline.txt', 'edits.txt'],
  'a-table-of-contents': ['outline.txt'],
  'a-table-with-numbers-in-its-cells': ['outline.txt', 'edits.txt', 'mdx'],
  'a-text-flattened-to-one-line': ['outline.txt', 'edits.txt', 'units.txt'],
  'a-text-flattened-with-indents-only': ['outline.txt', 'facts.txt'],
  'a-text-without-a-blank': ['outline.txt', 'facts.txt', 'edits.txt'],
  'a-web-page-flattened-to-one-line': ['outline.txt', 'facts.txt', 'edits.txt'],
  'brackets-above-points': ['outline.txt'],
  'contents-before-the-title-again': ['outline.txt'],
  'contents-of-a-long-plan': ['outline.txt'],
  'contents-with-leaders': ['outline.txt'],
  'the-head-of-a-web-page': ['outline.txt', 'facts.txt'],
  'the-menu-of-a-county-page': ['outline.txt', 'facts.txt'],
  'units-on-lines-and-in-text': ['outline.txt', 'units.txt'],
  'headings-with-commas-above-text': ['outline.txt', 'edits.txt'],
  'metadata-in-brackets': ['outline.txt', 'facts.txt'],
  'articles-under-chapters-and-sections': ['outline.txt'],
  'bare-points-without-chapters': ['outline.txt'],
  'headings-glued-to-the-sentence-before': ['outline.txt', 'edits.txt'],
  'letterheads-of-several-issuers': ['outline.txt', 'facts.txt'],
  'numbers-that-are-missing': ['diagnostics.txt'],
  'pictures-between-paragraphs': ['outline.txt', 'facts.txt', 'diagnostics.txt', 'mdx'],
  'pictures-in-a-notice': ['outline.txt', 'facts.txt', 'diagnostics.txt'],
  'page-marks-within-sentences': ['outline.txt', 'edits.txt', 'diagnostics.txt'],
  'parts-above-commas': ['outline.txt'],
  'points-that-run-on-below-brackets': ['outline.txt', 'units.txt', 'diagnostics.txt'],
  'tasks-that-are-bare-commas': ['outline.txt', 'facts.txt'],
  'text-wrapped-at-the-edge-of-a-page': ['outline.txt', 'edits.txt', 'facts.txt'],
  'decimals-as-in-an-emergency-plan': ['outline.txt', 'facts.txt', 'edits.txt', 'diagnostics.txt'],
  'two-plans-that-are-attachments': ['outline.txt', 'facts.txt', 'diagnostics.txt'],
  'a-letter-in-answer': ['outline.txt', 'facts.txt', 'diagnostics.txt'],
  'an-order-with-a-long-history': ['outline.txt', 'facts.txt'],
  'two-plans-under-one-notice': ['outline.txt', 'facts.txt', 'diagnostics.txt'],
  'units-below-each-task': ['outline.txt', 'units.txt', 'diagnostics.txt'],
  'units-in-every-form': ['units.txt'],
  'units-said-of-what-follows': ['units.txt', 'diagnostics.txt'],
  'words-that-look-like-headings': ['outline.txt', 'diagnostics.txt'],
  'a-government-order': ['outline.txt', 'facts.txt'],
  'a-minimal-plan': ['plan.json', 'mdx'],
  'a-notice-and-a-closing': ['outline.txt', 'edits.txt'],
  'a-page-number-taken-out': ['outline.txt', 'edits.txt', 'tasks'],
  'a-number-twice': ['diagnostics.txt'],
  'an-accepted-message': ['diagnostics.txt'],
  'a-corrected-word-at-the-start-of-a-paragraph': ['outline.txt', 'tasks'],
  'items-of-three-levels': ['outline.txt', 'tasks'],
  'items-to-the-sixth-level': ['outline.txt', 'diagnostics.txt', 'tasks'],
  'the-whole-ladder-of-numbers': ['outline.txt', 'diagnostics.txt', 'tasks'],
  'enclosures-of-a-file-with-decimals': ['outline.txt', 'diagnostics.txt'],
  'numbers-that-restart': ['outline.txt'],
  'words-that-look-like-mdx': ['outline.txt', 'mdx'],
} as const satisfies Record<string, readonly (keyof typeof WRITERS | 'mdx' | 'tasks')[]>

const WRITERS = {
  'plan.json': ({ plan }: PipelineResult) => JSON.stringify(plan, null, 2),
  'outline.txt': outline,
  'edits.txt': edits,
  'facts.txt': facts,
  'units.txt': units,
  'diagnostics.txt': diagnostics,
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

test('every folder is one of the cases', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(CASES).sort())
})

describe.each(Object.entries(CASES))('%s', async (name, outputs) => {
  const folder = `${FOLDER}${name}`
  // Before a run writes what is not there yet.
  const kept = listFiles(folder).filter((file) => !['source.txt', 'plan.yaml'].includes(file))
  const result = await load(`${folder}/source.txt`)

  test('what is kept is what is looked at', () => {
    const looked = (outputs as readonly string[]).flatMap((output) =>
      output in WRITERS ? [output] : [...result.mdx.keys()].filter((path) => isOf(output, path)),
    )
    expect(kept.toSorted()).toEqual(looked.toSorted())
  })

  test('the plan is as its schema says', () => {
    expect(planSchema.safeParse(result.plan).error).toBeUndefined()
  })

  test.each(outputs)('%s', async (output) => {
    if (output !== 'mdx' && output !== 'tasks') {
      await expect(`${WRITERS[output](result)}\n`).toMatchFileSnapshot(`${folder}/${output}`)
      return
    }
    for (const [path, text] of result.mdx)
      if (isOf(output, path)) await expect(text).toMatchFileSnapshot(`${folder}/${path}`)
  })
})

/** Whether a file is of what is kept of a case: `mdx` is every file, `tasks` those of tasks. */
function isOf(output: string, path: string): boolean {
  return output === 'mdx' || path.startsWith(`${output}/`)
}

async function load(file: string): Promise<PipelineResult> {
  const loaded = await loadPlanFile(relative('.', file), NO_REGISTRY)
  if (!loaded.ok) throw new Error(loaded.files.join('\n'))
  return loaded.result
}

/** Every part with its lines in the source, and under it the role of each paragraph and its words. */
function outline({ parts, published, source }: PipelineResult): string {
  const { linesOf } = createLineIndex(source.text)
  return parts
    .flatMap(({ id, blocks }) => [
      id,
      ...blocks.map(({ start, end, role, text }) => {
        const { startLine, endLine } = linesOf(published.map.toSource({ start, end }))
        return `  ${startLine}${startLine === endLine ? '' : `–${endLine}`} ${role}: ${text}`
      }),
    ])
    .join('\n')
}

/** What is known of the document as a whole, and how it is numbered. */
function facts({ plan }: PipelineResult): string {
  const { title, documentNumber, issuers, addressees, issuedDate, documents } = plan
  return JSON.stringify({ title, documentNumber, issuers, addressees, issuedDate, documents }, null, 2)
}

/** The responsible units of each task with their roles. */
function units({ plan }: PipelineResult): string {
  return plan.tasks
    .flatMap(({ id, organizations, inheritedUnits }) => [
      ...organizations
        .filter(({ role }) => role !== 'named')
        .map(({ role, text }) => `${id} ${role} ${text}`),
      ...inheritedUnits.map(({ role, text, part, because }) => `${id} ${role} ${text} ← ${part} ${because}`),
    ])
    .join('\n')
}

/** Every message with its place, what was expected and what to do, and how many there are of each weight. */
function diagnostics({ files, plan }: PipelineResult): string {
  const messages = files.flatMap((file) =>
    toPlanDiagnostics([file]).map((each) => ({ path: file.path, ...each })),
  )
  const counts = Object.entries(WEIGHTS).flatMap(([severity, name]) => {
    const count = plan.diagnostics.filter((each) => each.severity === severity).length
    return count > 0 ? [`${name} ${count}`] : []
  })
  return [
    ...messages.map(({ path, line, column, severity, code, message, expected, advice }) =>
      [
        `${[path, line, column].filter((step) => step !== null).join(':')} ${WEIGHTS[severity]} ${message} ${code}`,
        `  应为：${expected}`,
        `  办法：${advice}`,
      ].join('\n'),
    ),
    `共：${counts.join('，')}`,
  ].join('\n')
}

const WEIGHTS = { error: '错误', warning: '警告', info: '提示' } as const

/** Every edit with its place in the source. */
function edits({ published, source }: PipelineResult): string {
  const { pointAt } = createLineIndex(source.text)
  return published.edits
    .map(({ start, before, after, rule }) => {
      const { line, column } = pointAt(start)
      return `${line}:${column} ${rule} ${JSON.stringify(before)} → ${JSON.stringify(after)}`
    })
    .join('\n')
}
