import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { PlanDocument } from '../../src/plan-to-exports/document.ts'
import type { HostSettings } from '../../src/publish/host-settings.ts'
import { findProgram } from '../programs/find-program.ts'
import { runFile } from '../programs/run-program.ts'

/**
 * What a site was built from and with, published as `/build.json`. It holds no time and no name of a machine or folder:
 * two builds of one commit with the same tools write the same.
 */
export function buildRecord(
  documents: readonly PlanDocument[],
  settings: HostSettings,
  browserPath: string | undefined,
): string {
  const changes = git('status', '--porcelain')
  const record = {
    schemaVersion: 1,
    // Without git, or in a folder that git does not keep, neither is known.
    commit: git('rev-parse', 'HEAD'),
    // Whether files differ from the commit, or are not in it.
    modified: changes === null ? null : changes !== '',
    ...settings,
    sources: documents.map(({ id, plan }) => ({ plan: id, sha256: plan.source.sha256 })),
    packageLock: createHash('sha256').update(readFileSync('package-lock.json')).digest('hex'),
    tools: {
      node: process.version,
      ...Object.fromEntries(['astro', 'docx', 'hucre'].map((name) => [name, versionOf(name)])),
      // The PDF depends on the browser and on the fonts of the machine; all else does not.
      browser: browserPath ? output(browserPath, '--version') : null,
    },
  }
  return `${JSON.stringify(record, null, 2)}\n`
}

function git(...args: readonly string[]): string | null {
  const path = findProgram('git')
  return path === null ? null : output(path, ...args)
}

function output(path: string, ...args: readonly string[]): string | null {
  const { status, stdout } = runFile(path, args)
  return status === 0 ? stdout.trim() : null
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version
}
