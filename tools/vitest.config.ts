import { defineConfig, mergeConfig } from 'vitest/config'
import shared from '../vitest.config.js'

/** The tools are plain Node without a build; their tests lie beside them. */
export default mergeConfig(shared, defineConfig({ test: { include: ['**/*.test.mjs'] } }))
