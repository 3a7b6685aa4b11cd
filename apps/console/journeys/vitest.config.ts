import { defineConfig, mergeConfig } from 'vitest/config'
import shared from '../../../vitest.config.js'

/** Journeys run in two processes, each with one browser of its own, all on one Postgres; every file has a product of its own. A third makes none of them faster on two cores. */
/** Each run begins on this working day, in the morning: what is due, overdue or answered depends on it. Fixed for both processes and all products of a run. */
const BEGIN = Date.parse('2026-11-25T09:00:00+01:00')

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      include: ['**/*.journey.ts'],
      isolate: false,
      maxWorkers: 2,
      env: { CLOCK_AHEAD_SECONDS: String(Math.round((BEGIN - Date.now()) / 1000)) },
      testTimeout: 420_000,
      hookTimeout: 240_000,
    },
  }),
)
