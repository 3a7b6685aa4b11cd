import { nx } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { runMain, say, seconds } from './say.mjs'

const CHECKS = { typecheck: 'Typen', lint: 'Stil', format: 'Form', boundaries: 'Grenzen' }

/** `npm run check`: types, lint, form and boundaries through nx's cache, with a summary at the end. */
async function main() {
  await ensureInstalled()
  const outcome = []
  for (const [target, label] of Object.entries(CHECKS)) {
    const began = Date.now()
    const { code, output } = await nx(['run-many', '-t', target, '--nxBail=false'], { quiet: true })
    if (code !== 0) process.stdout.write(output)
    outcome.push({ label, holds: code === 0, took: seconds(began) })
  }
  say('')
  for (const { label, holds, took } of outcome) say(`${holds ? '✓' : '✗'} ${label.padEnd(8)} ${took} s`)
  return outcome.every(({ holds }) => holds) ? 0 : 1
}

await runMain(main)
