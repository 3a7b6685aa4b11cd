import { planImport, requireConsistent } from '@blaupause/domain/blueprints'
import { requireSignatures, verifyPackage } from '@blaupause/backend/platform/signing'
import { signedPackage, twoKeys } from './support/packages.mjs'
import { median, result } from './support/result.mjs'

const STEPS = 4_980
const AUTHORITIES = 1_000
const ROUNDS = 7

/** From the bytes of a package with 5,000 nodes to the plan of its import: read, verified, checked, planned for 1,000 authorities × 5 services. */
export async function run() {
  const keys = await twoKeys()
  const trusted = keys.map(({ partner, publicKey }) => ({ partner, jwk: publicKey }))
  const bytes = await signedPackage(keys, '1.0.0', STEPS)
  const times = []
  let plan
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begin = performance.now()
    const verified = await verifyPackage(bytes, trusted)
    requireSignatures(verified)
    requireConsistent(verified.blueprint)
    plan = planImport(verified.blueprint, targetOf(verified.blueprint))
    if (round > 0) times.push(performance.now() - begin)
    if (plan.nodes < 5_000 || plan.rollouts === 0) throw new Error(`${plan.nodes} nodes, ${plan.rollouts} rollouts`)
  }
  const text = Buffer.from(bytes).toString()
  const bare = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now()
    JSON.parse(text)
    return performance.now() - begin
  })
  const value = median(times)
  const report = Buffer.byteLength(JSON.stringify(plan))
  console.log(
    `  ${plan.nodes} nodes, ${(bytes.length / 1e6).toFixed(1)} MB, ${plan.rollouts} rollouts: ${value.toFixed(0)} ms; JSON.parse alone ${median(bare).toFixed(0)} ms; report ${(report / 1e6).toFixed(2)} MB`,
  )
  return [
    result({
      id: 'blueprint.dry-run',
      value: value / 1000,
      unit: 's',
      baseline: median(bare) / 1000,
      bar: '≤ 1 s',
      holds: value <= 1_000,
      n: ROUNDS,
      note: `${plan.nodes} nodes, two signatures; baseline: JSON.parse of the same bytes, which finds no double key and rounds numbers`,
    }),
    result({ id: 'import.report', value: report / 1e6, unit: 'MB', n: 1, note: 'the stored plan of that dry run' }),
  ]
}

export const ids = ['blueprint.dry-run', 'import.report']

/** A Land that has everything the blueprint names, and 1,000 authorities for each service. */
function targetOf(blueprint) {
  const of = (make) => blueprint.services.slice(0, 5).flatMap(({ id }) => Array.from({ length: AUTHORITIES }, (_, n) => make(`behoerde-${n}`, id)))
  return {
    land: 'SL',
    landName: 'Saarland',
    names: Object.fromEntries([...blueprint.roles, ...blueprint.parameters].map(({ id }) => [id, id])),
    onlinedienste: blueprint.services.map(({ id, behoerdeKind }) => ({ id, behoerdeKind })),
    behoerdeKinds: [...new Set(blueprint.services.map(({ behoerdeKind }) => behoerdeKind))],
    stichtage: [],
    commitments: blueprint.services.map(({ id }) => ({ onlinedienst: id })),
    existing: [],
    bestand: [],
    proposals: of((behoerdeId, onlinedienst) => ({ behoerdeId, onlinedienst, pilot: null, via: 'rechnerisch' })),
  }
}
