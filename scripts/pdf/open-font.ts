import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../../src/disk/list-files.ts'
import { CACHE, installedPackages, ofProgram } from '../support/program.ts'
import { type FamilyName, makeFont } from './shipped-fonts.ts'

const FONTS = join(CACHE, 'fonts')
/** Of what our fonts are made of and with: the versions of packages, the rare characters, our own code. */
const KEY = hashOf([
  ...['scripts/pdf', 'src/plan-to-exports/pdf/fonts']
    .map(ofProgram)
    .flatMap((folder) => listFiles(folder).map((file) => join(folder, file))),
])

/** A family of ours as one font: taken from the cache, or made and kept there, which takes a second once. */
export async function openFont(name: FamilyName): Promise<Uint8Array> {
  const own = `${name}-${KEY}.ttf`
  const place = join(FONTS, own)
  try {
    return readFileSync(place)
  } catch {
    const bytes = await makeFont(name)
    mkdirSync(FONTS, { recursive: true })
    // Written aside: a process beside this one sees all of it or nothing.
    const aside = `${place}.${process.pid}`
    writeFileSync(aside, bytes)
    renameSync(aside, place)
    const old = readdirSync(FONTS).filter(
      (file) => file.startsWith(`${name}-`) && file.endsWith('.ttf') && file !== own,
    )
    for (const file of old) rmSync(join(FONTS, file), { force: true })
    return bytes
  }
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256').update(installedPackages())
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
