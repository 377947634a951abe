import { createHash } from 'node:crypto'
import { copyFileSync, linkSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compress } from '../../src/publish/compress.ts'

/** A file of a unit, or of a site, by its path below it. */
export interface UnitFile {
  readonly path: string
  readonly sha256: string
  readonly size: number
  /** When it was written; a file that was changed afterwards is not taken over. */
  readonly mtimeMs: number
}

/** Whether a file is as it was recorded. The site links to the files of units: one that was changed there was changed here too. */
export function isAsWritten(file: string, { size, mtimeMs }: UnitFile): boolean {
  const there = statSync(file)
  return there.size === size && there.mtimeMs === mtimeMs
}

/** Writes files below a folder, with compressed copies where they are served, and tells what it has written. */
export function createFileWriter(folder: string, isServed: boolean) {
  const files: UnitFile[] = []
  const makeFolder = createFolderMaker()
  const write = (path: string, content: string | Uint8Array) => {
    makeFolder(dirname(join(folder, path)))
    for (const [name, data] of isServed ? compress(path, toBytes(content)) : [[path, content] as const])
      files.push(writeRecorded(folder, name, toBytes(data)))
  }
  return { files, write }
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content
}

/** Write a file, and tell what was written. */
export function writeRecorded(folder: string, path: string, bytes: Uint8Array): UnitFile {
  const file = join(folder, path)
  writeFileSync(file, bytes)
  const { size, mtimeMs } = statSync(file)
  return { path, size, mtimeMs, sha256: hashOf(bytes) }
}

/** SHA-256 in hexadecimal. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Makes each folder once. */
export function createFolderMaker(): (folder: string) => void {
  const made = new Set<string>()
  return (folder) => {
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
  }
}

/** Give a file another name, or where the disk has no such links, a copy; gives whether it is another name. */
export function linkOrCopy(file: string, to: string): boolean {
  try {
    linkSync(file, to)
    return true
  } catch {
    copyFileSync(file, to)
    return false
  }
}

/** Files field by field, which take little to read and to hold: paths a line each, hashes one behind another. */
export interface FileColumns {
  readonly paths: string
  readonly sizes: readonly number[]
  readonly times: readonly number[]
  readonly hashes: string
}

export function toColumns(files: readonly UnitFile[]): FileColumns {
  return {
    paths: files.map(({ path }) => path).join('\n'),
    sizes: files.map(({ size }) => size),
    times: files.map(({ mtimeMs }) => mtimeMs),
    hashes: files.map(({ sha256 }) => sha256).join(''),
  }
}

export function pathsOf({ paths, sizes }: FileColumns): readonly string[] {
  return sizes.length === 0 ? [] : paths.split('\n')
}

export function fromColumns(columns: FileColumns): readonly UnitFile[] {
  const { sizes, times, hashes } = columns
  const names = pathsOf(columns)
  return sizes.map((size, index) => ({
    path: names[index] ?? '',
    sha256: hashes.slice(index * HASH_LENGTH, (index + 1) * HASH_LENGTH),
    size,
    mtimeMs: times[index] ?? 0,
  }))
}

/** Hexadecimal digits of a SHA-256. */
const HASH_LENGTH = 64
