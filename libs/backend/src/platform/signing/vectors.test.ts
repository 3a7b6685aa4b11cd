import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { verifyPackage } from './verify-package.js'

/** The same files that the Python and Go verifiers of `tools/verify` agree on. */
async function holds(name: string): Promise<boolean[]> {
  const { signers } = await verifyPackage(await readFile(new URL(`../../../../../tools/verify/vectors/${name}.blaupause.json`, import.meta.url)), [])
  return signers.map((signer) => signer.holds)
}

describe('the vectors for other implementations', () => {
  it('hold, under both names of the algorithm', async () => {
    expect(await holds('good')).toEqual([true, true])
    expect(await holds('alg-ed25519')).toEqual([true, true])
  })
  it('fail where content was altered, for each signature by itself', async () => {
    expect(await holds('altered')).toEqual([false, false])
    expect(await holds('half')).toEqual([false, true])
  })
})
