import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { PlanDocument } from '../../src/plan-to-exports/document.ts'
import type { HostSettings } from '../../src/publish/host-settings.ts'

/**
 * What a site was built from and with, published as `/build.json`. It holds no time and no name of a machine or folder:
 * two builds of one commit with the same tools write the same.
 */
export function buildRecord(
  documents: readonly PlanDocument[],
  settings: HostSettings,
  browserPath: string | undefined,
): string {
  const record = {
    schemaVersion: 1,
    commit: git('rev-parse', 'HEAD'),
    // Whether files differ from the commit, or are not in it.
    modified: git('status', '--porcelain') !== '',
    ...settings,
    sources: documents.map(({ id, plan }) => ({ plan: id, sha256: plan.source.sha256 })),
    packageLock: createHash('sha256').update(readFileSync('package-lock.json')).digest('hex'),
    tools: {
      node: process.version,
      ...Object.fromEntries(['astro', 'docx'].map((name) => [name, versionOf(name)])),
      // The PDF depends on the browser and on the fonts of the machine; all else does not.
      browser: browserPath ? output(browserPath, '--version') : null,
    },
  }
  return `${JSON.stringify(record, null, 2)}\n`
}

function git(...args: readonly string[]): string | null {
  return output('git', ...args)
}

function output(file: string, ...args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(file, args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version
}
