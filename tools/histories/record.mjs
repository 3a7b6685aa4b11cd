import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DefaultLogger, Runtime } from '@temporalio/worker'
import { nx } from '../dev/build.mjs'
import { root } from '../dev/places.mjs'
import { runMain, say, Stop } from '../dev/say.mjs'
import { findTemporal, REMEDY } from '../temporal/find.mjs'
import { assessment } from './assessment-scenarios.mjs'
import { award } from './award-scenarios.mjs'
import { publication } from './publication-scenarios.mjs'
import { rollout } from './rollout-scenarios.mjs'
import { playScenario } from './stage.mjs'
import { upkeep } from './upkeep-scenarios.mjs'
import { wave } from './wave-scenarios.mjs'
import { workshop } from './workshop-scenarios.mjs'

const known = { rollout, upkeep, assessment, workshop, wave, publication, award }

/**
 * `npm run histories -- 0.2.0 [name]`: plays the scenarios of all workflows, or of those named, on real servers and keeps what happened, one file a
 * run, under the name of that release. Files of earlier releases stay: what began under them is still running.
 */
async function main() {
  const release = process.argv[2] ?? JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
  const named = process.argv.slice(3)
  const kinds = Object.entries(known).flatMap(([name, kind]) => (named.length === 0 || named.includes(name) ? [kind] : []))
  const { TEMPORAL_ADDRESS: _, ...env } = process.env
  const found = await findTemporal({ env })
  if (!found) throw new Stop(`Zum Aufzeichnen wird ein Temporal-Server gebraucht. ${REMEDY.de}`, REMEDY.en)
  const { code, output } = await nx(['run-many', '-t', 'build', '-p', kinds.map((kind) => kind.package).join()], { quiet: true })
  if (code !== 0) throw new Stop(output, 'The build failed, for the reason above.')
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  for (const kind of kinds) {
    const folder = join(root, kind.folder, 'histories')
    mkdirSync(folder, { recursive: true })
    for (const [name, scenario] of Object.entries(kind.scenarios)) {
      for (const [suffix, history] of await playScenario(found.program, kind, name, scenario)) {
        const file = `${release}-${name}${suffix}.json`
        writeFileSync(join(folder, file), `${history}\n`)
        say(`${kind.folder} ${file}`)
      }
    }
  }
}

await runMain(main)
