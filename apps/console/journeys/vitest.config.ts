import { defineConfig, mergeConfig } from 'vitest/config'
import shared from '../../../vitest.config.js'

/** Journeys run in two processes, each with one browser of its own, all on one Postgres; every file has a product of its own. A third makes none of them faster on two cores. */
export default mergeConfig(shared, defineConfig({
  test: { include: ['**/*.journey.ts'], isolate: false, maxWorkers: 2, testTimeout: 420_000, hookTimeout: 240_000 },
}))
