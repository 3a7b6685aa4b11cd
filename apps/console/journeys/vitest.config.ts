import { defineConfig, mergeConfig } from 'vitest/config'
import shared from '../../../vitest.config.js'

/** Journeys run in three processes, because each waits for its page half of the time; one browser of its own each, all on one Postgres; every file has a product of its own. */
export default mergeConfig(shared, defineConfig({
  test: { include: ['**/*.journey.ts'], isolate: false, maxWorkers: 3, testTimeout: 420_000, hookTimeout: 240_000 },
}))
