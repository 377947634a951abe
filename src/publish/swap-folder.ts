import { existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * Put a finished folder in the place of another; when that fails, what was there is there again.
 *
 * @returns Where the other is now, beside its place; `null` where there was none.
 */
export function swapFolder(place: string, replacement: string): string | null {
  const old = `${replacement}-old`
  const hadOld = existsSync(place)
  if (hadOld) renameSync(place, old)
  try {
    renameSync(replacement, place)
  } catch (error) {
    if (hadOld) renameSync(old, place)
    throw error
  }
  return hadOld ? old : null
}

/**
 * Why a folder must not be replaced by a built site, in words to be put behind its name; `null` when it may:
 * it is not there, is empty, or holds a site that was built before.
 */
export function describeUnsafeTarget(place: string, project: string): string | null {
  if (!relative(place, project).startsWith('..')) return '是项目所在的文件夹，或在它之上，不能用来放网站'
  if (!existsSync(place)) return null
  if (!statSync(place).isDirectory()) return '不是文件夹'
  const isSite = existsSync(join(place, 'SHA256SUMS')) && existsSync(join(place, 'index.html'))
  return isSite || readdirSync(place).length === 0 ? null : '里有别的文件，不能用来放网站；请换一个文件夹'
}
