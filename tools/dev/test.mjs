import { startDisposablePostgres } from '../database/embedded-postgres.mjs'
import { findTemporal, hasGo } from '../temporal/find.mjs'
import { serveDisposableTemporal } from '../temporal/serve.mjs'
import { build, nx } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { clearResults, sumResults } from './results.mjs'
import { endCommands } from './run-command.mjs'
import { during, runMain, say, seconds } from './say.mjs'

/** What has a product or workers of its own and waits for them longer than it works: these begin with Temporal, four at once on two cores. The journeys come last and alone: they are two at once already, and a test of the tools builds what they use. */
const TIMED = ['@blaupause/worker', '@blaupause/workflow-*', 'tools'].join(',')

/** `npm test`: everything, in one run, closing with the line `N passed, N failed`. */
async function main() {
  const began = Date.now()
  // First of all: where Temporal is not there it is built from Go, the longest wait of the run, and needs no packages.
  const searching = findTemporal()
  await ensureInstalled()
  clearResults()
  const servers = []
  endOnSignal(servers)
  try {
    await during('Programme werden gebaut', 'building', build())
    const checks = await tasks(['boundaries', 'typecheck', 'lint', 'format'], {})
    const postgres = await startPostgres(servers)
    // These need no Temporal: they run while its server is still being built.
    const untimed = await tasks(['test'], postgres, ['--exclude', `${TIMED},journeys`])
    const env = { ...postgres, ...(await startTemporal(await searching, servers)) }
    const timed = await tasks(['test'], env, ['-p', TIMED, '--parallel', '4'], 'test: worker, workflows, tools')
    const journeys = await tasks(['test'], env, ['-p', 'journeys'], 'test: journeys')
    return conclude(checks, untimed && timed && journeys, { timekeeper: 'BLAUPAUSE_TEST_TEMPORAL' in env, took: seconds(began) })
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
}

async function startPostgres(servers) {
  const postgres = await startDisposablePostgres()
  servers.push(postgres)
  return { BLAUPAUSE_TEST_DATABASE_URL: postgres.adminUrl }
}

async function startTemporal(temporal, servers) {
  if (temporal?.address) return { BLAUPAUSE_TEST_TEMPORAL: temporal.address }
  const server = temporal && (await serveDisposableTemporal(temporal.program))
  if (!server) return {}
  servers.push(server)
  return { BLAUPAUSE_TEST_TEMPORAL: server.address }
}

/** Runs the targets in all packages and shows what nx shows, its heading aside. True if all of them held. */
async function tasks(targets, env, select = [], said = targets.join(', ')) {
  const { code } = await during(said, '', nx(['run-many', '-t', ...targets, '--nxBail=false', ...select], { env, onLine: show }))
  return code === 0
}

/** A package that passes needs no lines; failures are told at the end and typecheck or lint where they happen. */
function show(line) {
  if (/error TS\d|^ {2}[x×] |,-\[|^\s+error |✖|✗|FAIL/.test(line)) say(`  ${line}`)
}

/** `timekeeper`: whether there was a Temporal server; without one, what needs it was not tried, and that is a failure where Go could have built it. */
function conclude(checks, tests, { timekeeper, took }) {
  const { passed, failed, skipped, failures } = sumResults()
  for (const failure of failures) say(['', `✗ ${failure.file}`, `  ${failure.name}`, indent(failure.message)].join('\n'))
  if (!checks) say('\n✗ Typen, Stil, Form oder Grenzen sind verletzt, siehe oben', 'types, lint, form or boundaries fail, see above')
  if (!tests && failed === 0) say('\n✗ Ein Testlauf ist ohne Ergebnis geendet', 'a test run ended without a result')
  if (skipped > 0)
    say(`\nÜbersprungen (${skipped}) wurde, was einen Temporal-Server oder SoftHSM braucht`, `skipped (${skipped}): what needs a Temporal server or SoftHSM`)
  const tried = timekeeper || !hasGo()
  if (!tried) say('\n✗ Ohne Temporal-Server wurde nicht alles geprüft', 'without a Temporal server not everything was tried')
  say(`\n${took} s`)
  say(`${passed} passed, ${failed} failed`)
  return checks && tests && tried && failed === 0 && passed > 0 ? 0 : 1
}

function endOnSignal(servers) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      endCommands()
      void Promise.all(servers.map((server) => server.stop())).then(() => process.exit(130))
    })
  }
}

function indent(text) {
  return text
    .split('\n')
    .filter((line) => !line.includes('/node_modules/'))
    .slice(0, 25)
    .map((line) => `    ${line}`)
    .join('\n')
}

await runMain(main)
