import { createPublicKey, verify } from 'node:crypto'
import { canonicalBlueprint, readPackage } from '@blaupause/domain/blueprints'
import { requireSignatures, verifyPackage } from '@blaupause/backend/platform/signing'
import { signedPackage, twoKeys } from './support/packages.mjs'
import { median, result } from './support/result.mjs'

const PACKAGES = 100
const ROUNDS = 5

export const ids = ['blueprint.verify-100']

/** A hundred packages, each read strictly and both its signatures verified; beside it the 200 bare signatures. */
export async function run() {
  const keys = await twoKeys()
  const trusted = keys.map(({ partner, publicKey }) => ({ partner, jwk: publicKey }))
  const files = []
  for (let n = 0; n < PACKAGES; n += 1) files.push(await signedPackage(keys, `1.${n}.0`))
  const bare = await bareSignatures(files, keys)
  const times = { product: [], bare: [] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    const took = await timed(async () => {
      for (const file of files) requireSignatures(await verifyPackage(file, trusted))
    })
    const alone = await timed(() => {
      for (const { data, key, signature } of bare) if (!verify(null, data, key, signature)) throw new Error('A signature does not hold')
    })
    if (round > 0) {
      times.product.push(took)
      times.bare.push(alone)
    }
  }
  const value = median(times.product)
  console.log(
    `  ${PACKAGES} packages of ${(files[0].length / 1000).toFixed(0)} kB: ${value.toFixed(0)} ms; their ${bare.length} signatures alone ${median(times.bare).toFixed(0)} ms`,
  )
  return [
    result({
      id: 'blueprint.verify-100',
      value,
      unit: 'ms',
      baseline: median(times.bare),
      n: ROUNDS,
      note: 'strict JSON, canonical form, schema, two signatures each; baseline: the 200 Ed25519 signatures by node:crypto',
    }),
  ]
}

async function bareSignatures(files, keys) {
  return files.flatMap((file) => {
    const { blueprint, signatures } = readPackage(file)
    const payload = Buffer.from(canonicalBlueprint(blueprint)).toString('base64url')
    return signatures.map(({ partner, jws }) => {
      const [header, , signature] = jws.split('.')
      const { publicKey } = keys.find((key) => key.partner === partner)
      return {
        data: Buffer.from(`${header}.${payload}`),
        key: createPublicKey({ key: publicKey, format: 'jwk' }),
        signature: Buffer.from(signature, 'base64url'),
      }
    })
  })
}

async function timed(work) {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}
