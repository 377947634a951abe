import fc from 'fast-check'

/** A fixed seed makes every run the same; `GANGMU_SEED=… npm test` tries another. */
const DEFAULT_SEED = 20200417

export const seed = Number(process.env.GANGMU_SEED ?? DEFAULT_SEED)

console.log(`fast-check seed ${seed}`)
fc.configureGlobal({ seed, numRuns: 300 })
