import { fileURLToPath } from 'node:url'

/**
 * Folders that stand beside the repository and are never in it: real documents, files that failed in trials, and schemas
 * of others. What reads one is skipped, and says so, where it is not there.
 */
export const CORPUS = process.env.GANGMU_CORPUS ?? beside('corpus')
export const CASES = process.env.GANGMU_CASES ?? beside('cases')
export const SCHEMAS = beside('schemas')

function beside(name: string): string {
  return fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url))
}
