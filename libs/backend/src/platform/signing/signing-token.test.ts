import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Blueprint, writePackage } from '@blaupause/domain/blueprints'
import { starterBlueprint } from '@blaupause/reference'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  carryOut,
  createKey,
  openChanges,
  ownKeys,
  prepareChange,
  requireSignatures,
  signBlueprint,
  signingToken,
  verifyPackage,
  type SigningToken,
} from './index.js'

const module = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/local/lib/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
].find(existsSync)
const missing = !module ? 'SoftHSM is not installed (apt-get install softhsm2)' : !built() ? 'pkcs11js is not built here (npm rebuild pkcs11js)' : null

let directory: string
let pinFile: string
let token: SigningToken
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'blaupause-token-'))
  pinFile = join(directory, 'pin')
  await mkdir(join(directory, 'tokens'))
  await writeFile(join(directory, 'softhsm2.conf'), `directories.tokendir = ${join(directory, 'tokens')}\nobjectstore.backend = file\n`)
  await writeFile(pinFile, '123456\n', { mode: 0o600 })
  process.env['SOFTHSM2_CONF'] = join(directory, 'softhsm2.conf')
  if (missing === null)
    execFileSync('softhsm2-util', ['--init-token', '--free', '--label', 'blaupause-test', '--so-pin', '1234', '--pin', '123456'], { env: process.env })
  token = signingToken({ module: module ?? '', token: 'blaupause-test', pinFile })
})
afterAll(() => rm(directory, { recursive: true }))

it('a token signs packages that everybody can verify, its private key never lies in a file, and ends with its change', async ({ skip }) => {
  if (missing !== null) skip(missing)
  const keys = join(directory, 'keys')
  const key = await createKey(keys, 'stmd', token)
  expect([key.inToken, JSON.parse(await readFile(join(keys, 'stmd.jwk'), 'utf8'))]).toEqual([
    true,
    { ...key.publicKey, tokenKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
  ])
  const blueprint = { ...Blueprint.parse(starterBlueprint()), signers: [{ partner: 'stmd', name: 'StMD Bayern', fingerprint: key.fingerprint }] }
  const verified = await verifyPackage(Buffer.from(writePackage({ blueprint, signatures: [await signBlueprint(key, blueprint, '2026-03-02')] })), [
    { partner: 'stmd', jwk: key.publicKey },
  ])
  expect(() => {
    requireSignatures(verified)
  }).not.toThrow()

  const next = await prepareChange(
    keys,
    { id: crypto.randomUUID(), partner: 'stmd', kid: key.kid, end: { from: '2026-03-03', because: 'rotated', reason: '', compromised: false } },
    true,
    token,
  )
  for (const open of await openChanges(keys)) await carryOut(keys, open, token)
  expect((await ownKeys(keys, token)).map(({ kid }) => kid)).toEqual([next!.kid])
  await expect(key.sign(Buffer.from('x'))).rejects.toMatchObject({ code: 'key.token' })
  expect(await next!.sign(Buffer.from('x'))).toHaveLength(64)
})

it('refuses in words what is not in order: another token, a PIN that others can read, a key whose token is not named', async ({ skip }) => {
  if (missing !== null) skip(missing)
  const reasonOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: { code: string; details: Record<string, string> }) => `${error.code}: ${JSON.stringify(error.details)}`,
    )
  expect(await reasonOf(signingToken({ module: module!, token: 'another', pinFile }).make('x'))).toContain('no token is called another')
  expect(await reasonOf(signingToken({ module: '/nowhere.so', token: 'another', pinFile }).make('x'))).toContain('key.token')
  await createKey(join(directory, 'keys'), 'bund', token)
  const [bund] = await ownKeys(join(directory, 'keys'))
  expect(await reasonOf(bund!.sign(Buffer.from('x')))).toContain('SIGNING_PKCS11_MODULE ist nicht gesetzt')
  await chmod(pinFile, 0o644)
  expect(await reasonOf(token.make('x'))).toContain('Rechte 644')
  expect((await readdir(join(directory, 'keys'))).filter((name) => name.startsWith('bund'))).toEqual(['bund.jwk'])
})

function built(): boolean {
  try {
    createRequire(import.meta.url)('pkcs11js')
    return true
  } catch {
    return false
  }
}
