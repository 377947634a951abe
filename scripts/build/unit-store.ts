import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { COPIES } from '../../src/publish/compress.ts'
import {
  createFileWriter,
  createFolderMaker,
  type FileColumns,
  fromColumns,
  hashOf,
  isAsWritten,
  linkOrCopy,
  pathsOf,
  toColumns,
  type UnitFile,
  writeRecorded,
} from './unit-files.ts'

/** What was made together and is taken over together: a plan's pages, its office files, a reading of it. */
export interface Unit<Facts = unknown> {
  /** Where its files are. */
  readonly folder: string
  /** Of a unit that was found, made anew whenever they are asked for: a thousand plans have a million, which nobody is to hold. */
  readonly files: readonly UnitFile[]
  /** Paths of these, which are sooner made. */
  readonly paths: readonly string[]
  /** What is seldom needed of it, beside its files: `more-words`. */
  readonly more: readonly UnitFile[]
  /** What the rest of the build needs to know of it. */
  readonly facts: Facts
  /** The instant, in milliseconds. */
  readonly madeAt: number
}

export type UnitKind =
  | 'program'
  | 'reading'
  | 'pair'
  | 'plan'
  | 'office'
  | 'site'
  | 'search'
  | 'latest'
  | 'placed'

/** Units whose files are served, and have compressed copies. */
const SERVED: readonly UnitKind[] = ['plan', 'office', 'site', 'search']

/** Writes a unit aside; it is there when `keep` has put it in its place. */
export interface UnitWriter {
  /** Gives whether the same file was taken over from the unit that was made before. */
  readonly write: (path: string, content: string | Uint8Array) => boolean
  /** Take a file over as it was made before, whatever it holds. Gives whether there is one. */
  readonly take: (path: string) => boolean
  /** @param more What is seldom needed, by names: bytes, to be had by `readMoreBytes`, or anything else, by `readMore`. */
  readonly keep: <Facts>(facts: Facts, more?: Readonly<Record<string, unknown>>) => Unit<Facts>
}

/**
 * Units by kind and key, in a folder. A key is a hash of all that a unit depends on; so whatever is found by it is what
 * would be made again. A unit is written aside and put in place by renaming it: none is ever seen half.
 */
export interface UnitStore {
  readonly home: string
  /** The instant, in milliseconds, before which nothing that was made is found; 0 where everything is. */
  readonly since: number
  readonly find: <Facts>(kind: UnitKind, key: string) => Unit<Facts> | null
  /**
   * @param former One of other content, of which files that have not changed are taken over, with their compressed copies. It
   * is no more when the new one is kept: of twenty thousand files a few are put into it, and the others need no links.
   */
  readonly begin: (kind: UnitKind, key: string, former?: Unit | null) => UnitWriter
  /** Whether the same code made a unit of a kind before; it may have been changed since. */
  readonly hasLatest: (kind: UnitKind, code: string) => boolean
  /** The unit of a kind that the same code made last. */
  readonly findLatest: <Facts>(kind: UnitKind, code: string) => Unit<Facts> | null
  readonly keepLatest: (kind: UnitKind, code: string, key: string) => void
}

const FACTS = 'unit.json'

/**
 * @param home Folder of the store.
 * @param since Where all is to be made again, the instant at which that began, in milliseconds.
 */
export function openStore(home: string, since = 0): UnitStore {
  const find: UnitStore['find'] = (kind, key) => readUnit(placeOf(home, kind, key), isAsWritten, since)
  const begin: UnitStore['begin'] = (kind, key, former = null) => {
    const place = placeOf(home, kind, key)
    mkdirSync(dirname(place), { recursive: true })
    return beginUnit(place, mkdtempSync(`${place}-making-`), SERVED.includes(kind), former)
  }
  return {
    ...{ home, since, find, begin },
    hasLatest: (kind, code) => find('latest', keyOf(kind, code)) !== null,
    findLatest: (kind, code) => {
      const latest = find<{ readonly key: string }>('latest', keyOf(kind, code))
      return latest && find(kind, latest.facts.key)
    },
    keepLatest: (kind, code, key) => void begin('latest', keyOf(kind, code)).keep({ key }),
  }
}

/** Read a unit that came from elsewhere: every file of it is compared with its hash. */
export function readForeignUnit<Facts>(home: string, kind: UnitKind, key: string): Unit<Facts> | null {
  return readUnit(placeOf(home, kind, key), (file, { sha256 }) => hashOf(readFileSync(file)) === sha256)
}

function placeOf(home: string, kind: UnitKind, key: string): string {
  return join(home, kind, key.slice(0, 2), key)
}

/** A hash of texts, in their order; a text and its bytes in UTF-8 are the same. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    hash.update(`${bytes.length}:`).update(bytes)
  }
  return hash.digest('hex').slice(0, 40)
}

/** A unit that is whole; `null` for any other, which is made again. */
function readUnit<Facts>(
  folder: string,
  isGood: (file: string, recorded: UnitFile) => boolean,
  since = 0,
): Unit<Facts> | null {
  try {
    const kept: KeptUnit<Facts> = JSON.parse(readFileSync(join(folder, FACTS), 'utf8'))
    const files = [...fromColumns(kept.columns), ...kept.more]
    if (!files.every((file) => isGood(join(folder, file.path), file)) || kept.madeAt < since) return null
    const now = new Date()
    utimesSync(join(folder, FACTS), now, now)
    return toUnit(folder, kept)
  } catch {
    return null
  }
}

function toUnit<Facts>(folder: string, { columns, ...kept }: KeptUnit<Facts>): Unit<Facts> {
  return {
    ...{ folder, ...kept },
    get files() {
      return fromColumns(columns)
    },
    get paths() {
      return pathsOf(columns)
    },
  }
}

/** A unit as its folder keeps it. */
type KeptUnit<Facts> = Omit<Unit<Facts>, 'folder' | 'files' | 'paths'> & { readonly columns: FileColumns }

function writeFacts<Facts>(
  aside: string,
  { files, more, facts }: Pick<Unit<Facts>, 'files' | 'more' | 'facts'>,
): KeptUnit<Facts> {
  const kept = { columns: toColumns(files), more, facts, madeAt: Date.now() }
  writeFileSync(join(aside, FACTS), JSON.stringify(kept))
  return kept
}

function beginUnit(place: string, aside: string, isServed: boolean, former: Unit | null): UnitWriter {
  const { files: written, write } = createFileWriter(aside, isServed)
  const before = new Map(former?.files.map((file) => [file.path, file]))
  const taken: UnitFile[] = []
  const take = (path: string) => {
    const found = before.has(path) ? ['', ...COPIES].flatMap((ending) => before.get(path + ending) ?? []) : []
    taken.push(...found)
    return found.length > 0
  }
  return {
    take,
    write: (path, content) => {
      if (before.get(path)?.sha256 === hashOf(content)) return take(path)
      write(path, content)
      return false
    },
    keep: (facts, named = {}) => {
      const more = Object.entries(named).map(([name, value]) =>
        writeRecorded(
          aside,
          moreName(name),
          value instanceof Uint8Array ? value : Buffer.from(JSON.stringify(value)),
        ),
      )
      const files = [...taken, ...written]
      if (former) turnInto(former, aside, files, [...written, ...more])
      const kept = writeFacts(aside, { files, more, facts })
      rmSync(place, { recursive: true, force: true })
      renameSync(aside, place)
      return toUnit(place, kept)
    },
  }
}

const TAKEN = '另一次构建正在用同一个缓存。请等它结束，再构建一次。'

/** Put what is new into the folder of a unit that was made before, in the place of what is not wanted any more, and that folder in the place of the new one. */
function turnInto(former: Unit, aside: string, files: readonly UnitFile[], fresh: readonly UnitFile[]): void {
  const turned = `${aside}-turned`
  if (!existsSync(former.folder)) throw new Error(TAKEN)
  renameSync(former.folder, turned)
  const wanted = new Set(files.map(({ path }) => path))
  const gone = [...former.files, ...former.more].filter(({ path }) => !wanted.has(path))
  for (const { path } of gone) rmSync(join(turned, path))
  for (const folder of new Set(gone.map(({ path }) => dirname(path)))) removeEmpty(turned, folder)
  const makeFolder = createFolderMaker()
  for (const { path } of fresh) {
    makeFolder(dirname(join(turned, path)))
    // Another file by the same name: the site shares the one that was there.
    renameSync(join(aside, path), join(turned, path))
  }
  rmSync(aside, { recursive: true })
  renameSync(turned, aside)
}

/** Remove a folder below another, and those above it, as far as nothing is in them. */
function removeEmpty(above: string, folder: string): void {
  for (let at = folder; at !== '.' && isEmpty(join(above, at)); at = dirname(at)) rmdirSync(join(above, at))
}

/** Whether nothing is in a folder; one that is no more has something in the way of its removal. */
function isEmpty(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length === 0
}

/** Put the files of a unit below a folder, without copying where the disk allows it. */
export function placeUnit({ folder, files }: Pick<Unit, 'folder' | 'files'>, to: string): void {
  const makeFolder = createFolderMaker()
  for (const { path } of files) {
    const file = join(to, path)
    makeFolder(dirname(file))
    linkOrCopy(join(folder, path), file)
  }
}

/** How long what no build has used is kept: over a weekend with another branch. */
const KEPT_DAYS = 3

/** Remove from a cache what no build has used for days, and what one left half-made. */
export function pruneStore(home: string, now: number): void {
  const below = (folder: string) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
  for (const place of below(home).flatMap(below).flatMap(below)) {
    const used = place.includes('-making-') ? place : join(place, FACTS)
    if (!existsSync(used) || now - statSync(used).mtimeMs > KEPT_DAYS * 24 * 3_600_000)
      rmSync(place, { recursive: true, force: true })
  }
}

/** What is seldom needed of a unit, by its name. */
export function readMore<More>(unit: Pick<Unit, 'folder'>, name: string): More {
  return JSON.parse(readMoreBytes(unit, name).toString())
}

export function readMoreBytes(unit: Pick<Unit, 'folder'>, name: string): Buffer {
  return readFileSync(fileOfMore(unit, name))
}

/** A hash of it. */
export function hashOfMore({ more }: Pick<Unit, 'more'>, name: string): string {
  return more.find(({ path }) => path === moreName(name))?.sha256 ?? ''
}

/** Where it is. */
export function fileOfMore({ folder }: Pick<Unit, 'folder'>, name: string): string {
  return join(folder, moreName(name))
}

function moreName(name: string): string {
  return `more-${name}`
}

/** Put a unit into another store; there its files are recorded as they are written there. */
export function giveUnit(unit: Unit, kind: UnitKind, key: string, home: string): void {
  const place = placeOf(home, kind, key)
  mkdirSync(dirname(place), { recursive: true })
  const aside = mkdtempSync(`${place}-making-`)
  placeUnit(unit, aside)
  placeUnit({ folder: unit.folder, files: unit.more }, aside)
  const recorded = (files: readonly UnitFile[]) =>
    files.map((file) => ({ ...file, mtimeMs: statSync(join(aside, file.path)).mtimeMs }))
  writeFacts(aside, { files: recorded(unit.files), more: recorded(unit.more), facts: unit.facts })
  rmSync(place, { recursive: true, force: true })
  renameSync(aside, place)
}
