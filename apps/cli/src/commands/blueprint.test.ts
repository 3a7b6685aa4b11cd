import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { enteredKeys, isPublicKey, keyDirectory, type TrustedKey } from '@blaupause/backend/platform/signing'
import { DomainError, refusalSentence } from '@blaupause/domain/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trustSigner, verifyFile } from './blueprint.js'

const vector = (name: string) => fileURLToPath(new URL(`../../../../tools/verify/vectors/${name}.blaupause.json`, import.meta.url))
const sentence = (work: Promise<unknown>) => work.then(() => 'accepted', (error: unknown) => (error instanceof DomainError ? refusalSentence(error.code, 'de', error.details) : String(error)))

let directory: string
beforeAll(async () => { directory = await mkdtemp(join(tmpdir(), 'blaupause-')) })
afterAll(() => rm(directory, { recursive: true }))

/** The key inside a vector's first signature, as if it had been compared and entered. */
async function keyOf(name: string, partner: string): Promise<TrustedKey> {
  const { signatures } = JSON.parse(await readFile(vector(name), 'utf8')) as { signatures: { partner: string; jws: string }[] }
  const { jwk } = JSON.parse(Buffer.from(signatures.find((one) => one.partner === partner)!.jws.split('.')[0]!, 'base64url').toString()) as { jwk: unknown }
  if (!isPublicKey(jwk)) throw new Error('the vector holds no key')
  return { partner, jwk }
}

describe('blueprint verify', () => {
  it('says who signed, with the fingerprint, and asks to compare a key it does not know', async () => {
    const lines = (await verifyFile(vector('good'), [], false)).join('\n')
    expect(lines).toMatch(/Unterschrift gilt: StMD Bayern, Fingerabdruck ([0-9A-F]{4} ){7}[0-9A-F]{4} \(Schlüssel hier nicht bekannt\)/)
    expect(lines).toMatch(/zweiten Weg/)
  })
  it('is content when every key is known, and strict when a key file is named', async () => {
    const known = [await keyOf('good', 'land-by'), await keyOf('good', 'bund')]
    expect((await verifyFile(vector('good'), known, true)).join()).not.toMatch(/nicht bekannt/)
    expect(await sentence(verifyFile(vector('good'), known.slice(0, 1), true))).toMatch(/von BMDS vertraut diese Installation nicht/)
  })
  it('refuses another key than the one known for a partner', async () => {
    const { jwk } = await keyOf('good', 'bund')
    expect(await sentence(verifyFile(vector('good'), [{ partner: 'land-by', jwk }], false))).toMatch(/von StMD Bayern vertraut diese Installation nicht/)
  })
  it('refuses one altered byte and names the signature', async () => {
    expect(await sentence(verifyFile(vector('half'), [], false))).toMatch(/^Die Unterschrift von StMD Bayern passt nicht/)
    const file = join(directory, 'one-byte.json')
    await writeFile(file, (await readFile(vector('good'), 'utf8')).replace('Prüfvektor', 'Prüfvektar'))
    expect(await sentence(verifyFile(file, [], false))).toMatch(/^Die Unterschrift von StMD Bayern, BMDS passt nicht/)
  })
  it('says when there is no file', async () => {
    expect(await sentence(verifyFile(join(directory, 'none'), [], false))).toMatch(/ist nicht lesbar/)
  })
})

describe('blueprint trust', () => {
  it('enters the key whose fingerprint was compared, and only that one', async () => {
    process.env['BLAUPAUSE_DATA'] = directory
    const [, fingerprint = ''] = /StMD Bayern, Fingerabdruck ((?:[0-9A-F]{4} ?){8})/.exec((await verifyFile(vector('good'), [], false)).join('\n'))!
    await expect(trustSigner(vector('good'), '0000 0000')).rejects.toThrow(/Es wurde nichts eingetragen/)
    expect(await trustSigner(vector('good'), fingerprint.toLowerCase())).toMatch(/^Eingetragen: StMD Bayern/)
    const entered = await enteredKeys(keyDirectory(directory))
    expect(entered).toEqual([await keyOf('good', 'land-by')])
    expect((await verifyFile(vector('good'), entered, false)).join('\n')).toMatch(/StMD Bayern, Fingerabdruck [0-9A-F ]+$/m)
    delete process.env['BLAUPAUSE_DATA']
  })
})
