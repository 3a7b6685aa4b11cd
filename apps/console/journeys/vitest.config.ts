import { defineConfig, mergeConfig } from 'vitest/config'
import shared from '../../../vitest.config.js'

/** Journeys share one browser and one Postgres: files run one after the other in one process, each on a product of its own. */
export default mergeConfig(shared, defineConfig({
  test: { include: ['**/*.journey.ts'], isolate: false, fileParallelism: false, testTimeout: 420_000, hookTimeout: 240_000 },
}))
