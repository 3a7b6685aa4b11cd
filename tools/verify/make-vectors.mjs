import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKey, sign, signBlueprint } from '@blaupause/backend/platform/signing'
import { Blueprint, canonicalBlueprint, writePackage } from '@blaupause/domain/blueprints'
import { starterBlueprint } from '@blaupause/reference'

/** Test vectors for other implementations. The keys exist only while this runs. */
const directory = await mkdtemp(join(tmpdir(), 'blaupause-vectors-'))
const [land, bund] = [await createKey(directory, 'land-by'), await createKey(directory, 'bund')]
const signers = [
  { partner: 'land-by', name: 'StMD Bayern', fingerprint: land.fingerprint },
  { partner: 'bund', name: 'BMDS', fingerprint: bund.fingerprint },
]
// Characters that canonical JSON treats in its own way: control characters, a line separator, one beyond 16 bits.
const summary = { de: 'Prüfvektor: „Ä“ \u0007 \u2028 \t 😀 </script>', en: 'Test vector' }
const blueprint = Blueprint.parse({ ...Blueprint.parse(starterBlueprint()), version: '1.0.0', demo: true, signers, summary })
const altered = { ...blueprint, title: { ...blueprint.title, de: `${blueprint.title.de}!` } }
const [first, second] = [await signBlueprint(land, blueprint), await signBlueprint(bund, blueprint)]

await write('good', blueprint, [first, second])
await write('altered', altered, [first, second])
await write('half', altered, [first, await signBlueprint(bund, altered)])
await write('alg-ed25519', blueprint, [first, { ...second, jws: await sign(bund, canonicalBlueprint(blueprint), null, 'Ed25519') }])
await rm(directory, { recursive: true })

function write(name, content, signatures) {
  return writeFile(new URL(`vectors/${name}.blaupause.json`, import.meta.url), writePackage({ blueprint: content, signatures }))
}
