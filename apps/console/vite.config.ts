import { constants } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'
import { defineConfig } from 'vite'
import { holdFirstLoad } from './build/first-load.js'

/** The api serves `dist` and replaces `__NONCE__` per request; nothing may be inlined, or the content security policy refuses it. */
export default defineConfig({
  plugins: [
    react(),
    holdFirstLoad({ pages: ['src/lage/lage-page.tsx', 'src/tasks/tasks-page.tsx', 'src/blockers/blockers-page.tsx'], kilobytes: 300 }),
    // The api serves these beside the plain ones to whoever takes them.
    compression({
      include: /\.(js|css|svg)$/,
      threshold: 1024,
      algorithms: [defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }), defineAlgorithm('gzip', { level: 9 })],
    }),
  ],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  html: { cspNonce: '__NONCE__' },
  build: {
    // One style sheet for all pages: they share classes, and whichever page is opened first must look like itself.
    outDir: 'dist',
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    // Zod and the switch that keeps it from `new Function` are one piece, so that the switch is set before any schema of any piece.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'schema', test: /node_modules[\\/]zod[\\/]|src[\\/]jitless/, priority: 1 }] } } },
  },
})
