import { defineConfig } from 'vitest/config'

/** One configuration for all packages; each runs with its own root. Forks, because the Temporal SDK crashes in threads. */
export default defineConfig({
  ssr: { resolve: { conditions: ['source', 'node'] } },
  resolve: { conditions: ['source', 'node'] },
  test: { include: ['{src,test}/**/*.test.{ts,tsx}'], pool: 'forks', testTimeout: 60_000, hookTimeout: 120_000, passWithNoTests: true, reporters: ['default', ['json', { outputFile: '.test-results.json' }]] },
})
