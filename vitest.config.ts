import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** `unit` needs only the source; `site` reads the pages that `npm run build` leaves in `dist/`. */
export default defineConfig({
  test: {
    environment: 'node',
    // One less by default, which on two cores leaves one idle.
    maxWorkers: availableParallelism(),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { test: { name: 'unit', include: ['tests/{unit,property,golden,corpus}/**/*.test.ts'] } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'] } },
    ],
  },
})
