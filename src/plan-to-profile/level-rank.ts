import { LEVELS, type Level } from '../model/plan-settings.ts'

const RANKS: ReadonlyMap<Level | null, number> = new Map(LEVELS.map((level, index) => [level, index]))

/** How far a level is below the national one, from 0; an unknown level comes after all. */
export function levelRank(level: Level | null): number {
  return RANKS.get(level) ?? LEVELS.length
}
