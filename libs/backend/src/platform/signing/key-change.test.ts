import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { carryOut, createKey, discardStrays, endedKeys, giveUp, hasLeftovers, keyId, knownKeys, openChanges, ownKeys, prepareChange } from './index.js'

const disk = createRequire(import.meta.url)('node:fs/promises') as Record<'writeFile' | 'rename' | 'unlink' | 'link', (...given: unknown[]) => Promise<unknown>>
const real = { ...disk }
/** How many more steps on the disk this process makes before it is killed; what comes after never happens. */
let life = Infinity
beforeAll(() => {
  for (const step of ['writeFile', 'rename', 'unlink', 'link'] as const)
    disk[step] = (...given) => (--life < 0 ? Promise.reject(new Error('killed')) : real[step](...given))
  syncBuiltinESMExports()
})
afterAll(() => {
  Object.assign(disk, real)
  syncBuiltinESMExports()
})

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'blaupause-change-'))
})
afterEach(async () => {
  life = Infinity
  await rm(directory, { recursive: true })
})

const end = { from: '2026-03-03', because: 'rotated', reason: '', compromised: false } as const

describe.each([
  ['another key in its place', true],
  ['taking it back', false],
])('the end of an own key by %s', (_, follows) => {
  /** What the service does: prepares, and once the database has it, carries out. The process may be killed at any step. */
  async function change(committed: { yes: boolean }, kid: string): Promise<void> {
    const id = randomUUID()
    await prepareChange(directory, { id, partner: 'stmd', kid, end }, follows, null)
    committed.yes = true
    const [open] = await openChanges(directory)
    await carryOut(directory, open!, null)
  }
  /** What the next start does. */
  async function settle(recorded: boolean): Promise<void> {
    for (const one of await openChanges(directory)) await (recorded ? carryOut : giveUp)(directory, one, null)
    await discardStrays(directory, null)
  }

  it('is whole or never was, wherever the process is killed, also while it settles', async () => {
    let places = 0
    for (let killed = true; killed; places += 1) {
      life = Infinity
      await rm(directory, { recursive: true })
      const former = await createKey(directory, 'stmd')
      const committed = { yes: false }
      life = places
      killed = await change(committed, former.kid).then(
        () => false,
        () => true,
      )
      for (const settling of [0, 1, 2, 3, Infinity]) {
        life = settling
        await settle(committed.yes).catch(() => undefined)
      }
      const [current, ended] = [await ownKeys(directory), await endedKeys(directory)]
      if (committed.yes) {
        expect(current.map(({ kid }) => kid !== former.kid)).toEqual(follows ? [true] : [])
        expect(await Promise.all(ended.map(async ({ jwk, end: since }) => [await keyId(jwk), since]))).toEqual([[former.kid, end]])
      } else expect([current.map(({ kid }) => kid), ended]).toEqual([[former.kid], []])
      expect([await hasLeftovers(directory), (await readdir(directory)).filter((name) => name.includes('.next')), (await knownKeys(directory)).length]).toEqual(
        [false, [], committed.yes && follows ? 2 : 1],
      )
    }
    // The last time nothing was killed: every step before was a place to be killed at.
    expect(places).toBeGreaterThan(follows ? 8 : 6)
  })
})

it('a key file that others can read signs nothing and says so; its public part still counts', async () => {
  await createKey(directory, 'stmd')
  await chmod(join(directory, 'stmd.jwk'), 0o640)
  const [key] = await ownKeys(directory)
  expect(key!.exposed).toBe('640')
  await expect(key!.sign(Buffer.from('x'))).rejects.toMatchObject({ code: 'key.exposed' })
  expect(await knownKeys(directory)).toHaveLength(1)
})
