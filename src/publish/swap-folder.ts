import { existsSync, renameSync, rmSync } from 'node:fs'

/** Put a finished folder in the place of another; when that fails, what was there is there again. */
export function swapFolder(place: string, replacement: string): void {
  const old = `${replacement}-old`
  const hadOld = existsSync(place)
  if (hadOld) renameSync(place, old)
  try {
    renameSync(replacement, place)
  } catch (error) {
    if (hadOld) renameSync(old, place)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}
