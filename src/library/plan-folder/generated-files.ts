import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listFiles } from '../../disk/list-files.ts'

/** Folders of a plan that hold generated files and nothing else. */
export const GENERATED = ['chapters', 'tasks', 'parts'] as const

/** How the files on disk differ from what should be there; paths are below the plan's folder. */
interface GeneratedDifference {
  readonly missing: readonly string[]
  readonly changed: readonly string[]
  readonly extra: readonly string[]
}

/** Compare the generated files on disk with what should be there. */
export function compareGenerated(folder: string, wanted: ReadonlyMap<string, string>): GeneratedDifference {
  const present = new Set(
    GENERATED.filter((name) => existsSync(join(folder, name))).flatMap((name) =>
      listFiles(join(folder, name)).map((file) => `${name}/${file}`),
    ),
  )
  const paths = [...wanted.keys()]
  return {
    missing: paths.filter((path) => !present.has(path)),
    changed: paths.filter(
      (path) => present.has(path) && readFileSync(join(folder, path), 'utf8') !== wanted.get(path),
    ),
    extra: [...present].filter((path) => !wanted.has(path)).sort(),
  }
}

/** Whether nothing differs. */
export function isUpToDate({ missing, changed, extra }: GeneratedDifference): boolean {
  return missing.length + changed.length + extra.length === 0
}

/**
 * Replace a plan's generated files. They are written aside and then swapped in, so that
 * a failure on the way leaves what was there; nothing is touched when nothing differs.
 */
export function writeGenerated(folder: string, wanted: ReadonlyMap<string, string>): GeneratedDifference {
  const difference = compareGenerated(folder, wanted)
  if (isUpToDate(difference)) return difference
  const aside = mkdtempSync(join(folder, '.generated-'))
  try {
    for (const [path, text] of wanted) {
      mkdirSync(dirname(join(aside, 'new', path)), { recursive: true })
      writeFileSync(join(aside, 'new', path), text)
    }
    swapAll(folder, join(aside, 'new'), join(aside, 'old'))
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return difference
}

/** Put the new folders in the places of the old ones: all of them, or after a failure none. */
function swapAll(folder: string, replacements: string, old: string): void {
  mkdirSync(old)
  const moved: { readonly from: string; readonly to: string }[] = []
  const move = (from: string, to: string) => {
    if (!existsSync(from)) return
    renameSync(from, to)
    moved.push({ from, to })
  }
  try {
    for (const name of GENERATED) {
      move(join(folder, name), join(old, name))
      move(join(replacements, name), join(folder, name))
    }
  } catch (error) {
    for (const { from, to } of moved.reverse()) renameSync(to, from)
    throw error
  }
}
