import { readFile, readdir, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { KeyEnd } from '@blaupause/domain/blueprints'
import { z } from 'zod'
import type { PublicKey } from './fingerprint.js'
import { keyFile, readKey, tokenKeyIn, writeWhole, type SigningKey } from './key-file.js'
import { endedKey, makeKey, ownKeys, writeEnd } from './key-store.js'
import type { SigningToken } from './signing-token.js'

const CHANGE = '.change.json'
const NEXT = '.next'

/**
 * What is to become of an own key: it ends, and another may take its place. Files and database cannot change in one
 * step, so that the files wait: the change lies beside what holds until the database has it, and then is carried out, or
 * given up if the database never got it. `tokenKey`: where the token keeps the private part that is to be destroyed.
 */
export const KeyChange = z.strictObject({
  id: z.uuid(),
  partner: z.string(),
  kid: z.string(),
  end: KeyEnd,
  jwk: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }),
  tokenKey: z.string().nullable(),
})
export type KeyChange = z.infer<typeof KeyChange>

/** Lays a change beside what holds, with the new key if one is to follow; answers that. The current key, or one that ended before. */
export async function prepareChange(
  directory: string,
  { id, partner, kid, end }: Pick<KeyChange, 'id' | 'partner' | 'kid' | 'end'>,
  follows: boolean,
  token: SigningToken | null,
): Promise<SigningKey | null> {
  const current = (await ownKeys(directory)).find((key) => key.partner === partner && key.kid === kid)
  const { kty, crv, x }: PublicKey = current?.publicKey ?? (await endedKey(directory, partner, kid))
  const tokenKey = current ? await tokenKeyIn(keyFile(directory, partner)) : null
  if (follows) await makeKey(directory, nextFile(directory, partner, id), partner, token)
  await writeWhole(changeFile(directory, partner, id), JSON.stringify({ id, partner, kid, end, jwk: { kty, crv, x }, tokenKey } satisfies KeyChange))
  return follows ? readKey(nextFile(directory, partner, id), partner, token) : null
}

/** Changes that lie beside what holds. */
export async function openChanges(directory: string): Promise<KeyChange[]> {
  const files = (await readdir(directory).catch(() => [])).filter((file) => file.endsWith(CHANGE)).sort()
  return Promise.all(files.map(async (file) => KeyChange.parse(JSON.parse(await readFile(join(directory, file), 'utf8')))))
}

/** Whether anything lies in the directory that no change speaks of any more. */
export async function hasLeftovers(directory: string): Promise<boolean> {
  return (await readdir(directory).catch(() => [])).some((file) => file.endsWith(CHANGE) || file.endsWith(NEXT))
}

/** The database has it: the end is written down, then the new key stands in the place of the old one. Each step may be done twice; the note of it goes last. */
export async function carryOut(directory: string, { id, partner, kid, end, jwk, tokenKey }: KeyChange, token: SigningToken | null): Promise<void> {
  await writeEnd(directory, partner, kid, jwk, end)
  const holds = (await ownKeys(directory)).some((key) => key.partner === partner && key.kid === kid)
  const followed = await rename(nextFile(directory, partner, id), keyFile(directory, partner)).then(() => true, ifMissing(false))
  if (holds && !followed) await unlink(keyFile(directory, partner))
  if (tokenKey !== null) await token?.destroy(tokenKey)
  await unlink(changeFile(directory, partner, id)).catch(ifMissing(undefined))
}

/** The database never got it: the new key is destroyed, and what held holds. */
export async function giveUp(directory: string, { id, partner }: Pick<KeyChange, 'id' | 'partner'>, token: SigningToken | null): Promise<void> {
  await discard(nextFile(directory, partner, id), token)
  await unlink(changeFile(directory, partner, id)).catch(ifMissing(undefined))
}

/** New keys whose change was never written down: the process ended between the two. */
export async function discardStrays(directory: string, token: SigningToken | null): Promise<void> {
  for (const file of (await readdir(directory).catch(() => [])).filter((name) => name.includes(NEXT))) await discard(join(directory, file), token)
}

async function discard(file: string, token: SigningToken | null): Promise<void> {
  const tokenKey = await tokenKeyIn(file).catch(() => null)
  if (tokenKey !== null) await token?.destroy(tokenKey)
  await unlink(file).catch(ifMissing(undefined))
}

function nextFile(directory: string, partner: string, id: string): string {
  return join(directory, `${partner}.${id}${NEXT}`)
}

function changeFile(directory: string, partner: string, id: string): string {
  return join(directory, `${partner}.${id}${CHANGE}`)
}

function ifMissing<T>(answer: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code !== 'ENOENT') throw error
    return answer
  }
}
