import { generateKeyPairSync, sign } from 'node:crypto'
import { Blueprint, writePackage } from '@blaupause/domain/blueprints'
import { fingerprint, keyId, signBlueprint } from '@blaupause/backend/platform/signing'
import { starterBlueprint } from '@blaupause/reference'

/** Keys of two partners, as the product keeps them, without a file. */
export function twoKeys() {
  return Promise.all(
    ['stmd', 'bmds'].map(async (partner) => {
      const { privateKey } = generateKeyPairSync('ed25519')
      const publicKey = { kty: 'OKP', crv: 'Ed25519', x: privateKey.export({ format: 'jwk' }).x }
      const kid = await keyId(publicKey)
      return { partner, kid, fingerprint: fingerprint(kid), publicKey, sign: async (bytes) => sign(null, bytes, privateKey) }
    }),
  )
}

/** The shipped blueprint in a version of its own, signed by both; `steps`: how many steps it is blown up to. */
export async function signedPackage(keys, version, steps = null) {
  const starter = Blueprint.parse(starterBlueprint())
  const signers = keys.map(({ partner, fingerprint: shown }) => ({ partner, name: partner.toUpperCase(), fingerprint: shown }))
  const blueprint = { ...starter, version, signers, ...(steps !== null && { steps: manySteps(starter, steps) }) }
  return writePackage({ blueprint, signatures: await Promise.all(keys.map((key) => signBlueprint(key, blueprint, '2026-11-02'))) })
}

/** The steps of the starter, and before its first one a chain of new ones with short texts. */
export function manySteps({ steps }, count) {
  const [first, ...rest] = steps
  const added = Array.from({ length: count - steps.length }, (_, index) => ({
    ...first,
    id: `s${index}`,
    name: { de: `Schritt ${index}`, en: `Step ${index}` },
    instruction: { de: 'Tun Sie es im {{portal}}.', en: 'Do it in {{portal}}.' },
    waitsOn: [],
    dependsOn: index > 0 ? [`s${index - 1}`] : [],
    anchor: { on: 'start', offset: index % 90 },
    attestation: { rung: 'statement', sources: ['Annahme'] },
  }))
  return [...added, { ...first, dependsOn: [`s${added.length - 1}`] }, ...rest]
}
