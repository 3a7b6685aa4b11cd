import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Blueprint, writePackage } from '@blaupause/domain/blueprints'
import { DomainError, refusalSentence } from '@blaupause/domain/kernel'
import { starterBlueprint } from '@blaupause/reference'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey, keyDirectory, loadKey, requireSignatures, signBlueprint, verifyPackage, type SigningKey } from './index.js'

let directory: string
let land: SigningKey
let bund: SigningKey
let blueprint: Blueprint
let file: Uint8Array

beforeAll(async () => {
  directory = keyDirectory(await mkdtemp(join(tmpdir(), 'blaupause-')))
  ;[land, bund] = [await createKey(directory, 'land-by'), await createKey(directory, 'bund')]
  blueprint = { ...Blueprint.parse(starterBlueprint()), version: '1.0.0', signers: [signer(land, 'StMD Bayern'), signer(bund, 'BMDS')] }
  file = writePackage({ blueprint, signatures: [await signBlueprint(land, blueprint), await signBlueprint(bund, blueprint)] })
})
afterAll(() => rm(join(directory, '..'), { recursive: true }))

const signer = ({ partner, fingerprint }: SigningKey, name: string) => ({ partner, name, fingerprint })
const trust = (...keys: SigningKey[]) => keys.map(({ partner, publicKey }) => ({ partner, jwk: publicKey }))

async function refusal(bytes: Uint8Array, trusted = trust(land, bund)): Promise<string> {
  try {
    requireSignatures(await verifyPackage(bytes, trusted))
    return 'accepted'
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return `${error.code}: ${refusalSentence(error.code, 'de', error.details)}`
  }
}

describe('a signed package', () => {
  it('says who signed, with the fingerprint', async () => {
    const { blueprint: read, signers } = await verifyPackage(file, trust(land, bund))
    expect(read).toEqual(blueprint)
    expect(signers).toMatchObject([
      { partner: 'land-by', name: 'StMD Bayern', fingerprint: land.fingerprint, holds: true, trusted: true },
      { partner: 'bund', name: 'BMDS', fingerprint: bund.fingerprint, holds: true, trusted: true },
    ])
    expect(land.fingerprint).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/)
    expect(await refusal(file)).toBe('accepted')
  })
  it('is refused with one altered byte, wherever it is, and the sentence speaks of the signature', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const altered = file.slice()
        altered[at] = altered[at]! ^ change
        expect(await refusal(altered)).toMatch(/Unterschrift/)
      }),
      { numRuns: 400 },
    )
  })
  it('is refused for any altered character of the signatures themselves, and any bit of their last characters', async () => {
    const text = Buffer.from(file).toString()
    for (const { index } of text.matchAll(/"jws":"[^"]+"/g))
      for (const at of [index + 7, index + 20]) {
        const end = text.indexOf('"', at)
        for (const place of [at, end - 1])
          for (const other of 'ABQw_')
            if (text[place] !== other) expect(await refusal(Buffer.from(text.slice(0, place) + other + text.slice(place + 1)))).not.toBe('accepted')
      }
  })
  it('names the one signature that fails', async () => {
    const altered: Blueprint = { ...blueprint, title: { ...blueprint.title, de: 'Anderer Titel' } }
    const half = writePackage({ blueprint: altered, signatures: [await signBlueprint(land, blueprint), await signBlueprint(bund, altered)] })
    expect(await refusal(half)).toBe(
      'blueprint.signature: Die Unterschrift von StMD Bayern passt nicht zum Inhalt: Das Paket wurde verändert oder stammt nicht von dort.',
    )
  })
  it('is refused when a named signature is missing, doubled, added or made with another key', async () => {
    const [first, second] = [await signBlueprint(land, blueprint), await signBlueprint(bund, blueprint)]
    const other = await createKey(join(directory, 'other'), 'bund')
    expect(await refusal(writePackage({ blueprint, signatures: [first] }))).toMatch(/blueprint.signature: .*BMDS/)
    expect(await refusal(writePackage({ blueprint, signatures: [first, second, second] }))).toMatch(/BMDS/)
    expect(await refusal(writePackage({ blueprint, signatures: [first, second, { ...second, partner: 'dritter' }] }))).toMatch(/dritter/)
    expect(await refusal(writePackage({ blueprint, signatures: [first, await signBlueprint(other, blueprint)] }))).toMatch(/BMDS/)
  })
  it('is refused from a key nobody has compared, and the sentence gives its fingerprint', async () => {
    expect(await refusal(file, trust(land))).toBe(
      `blueprint.untrusted: Dem Schlüssel ${bund.fingerprint} von BMDS vertraut diese Installation nicht. Vergleichen Sie den Fingerabdruck am Telefon; dann tragen Sie ihn unter „Schlüssel“ ein, oder die Betriebsstelle für alle (blueprint trust).`,
    )
    expect(await refusal(file, [{ partner: 'land-by', jwk: bund.publicKey }, ...trust(land)])).toMatch(
      /^blueprint.wrong-partner: Die Unterschrift steht für BMDS, .* gehört hier aber zu land-by/,
    )
  })
  it('is refused when nobody signed', async () => {
    expect(await refusal(writePackage({ blueprint: { ...blueprint, signers: [] }, signatures: [] }))).toMatch(/^blueprint.unsigned/)
  })
})

describe('signing keys', () => {
  it('lie in files that only their owner can read, and are made once', async () => {
    const file = await stat(join(directory, 'land-by.jwk'))
    expect(file.mode & 0o777).toBe(0o600)
    const [one, two] = await Promise.all([createKey(directory, 'neu'), createKey(directory, 'neu')])
    expect(one.kid).toBe(two.kid)
    expect((await loadKey(directory, 'land-by')).kid).toBe(land.kid)
    await expect(loadKey(directory, '../land-by')).rejects.toThrow('keine Kennung')
    await expect(loadKey(directory, 'fehlt')).rejects.toThrow('fehlt')
  })
})
