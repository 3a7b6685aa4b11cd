import { defineConfig } from 'vitest/config'

/** One configuration for all packages; each runs with its own root. Forks, because the Temporal SDK crashes in threads; the files of one share what they import, which takes longer to load than most of them to run. */
export default defineConfig({
  ssr: { resolve: { conditions: ['source', 'node'] } },
  resolve: { conditions: ['source', 'node'] },
  test: {
    include: ['{src,test}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: true,
    reporters: ['default', ['json', { outputFile: '.test-results.json' }]],
  },
})
