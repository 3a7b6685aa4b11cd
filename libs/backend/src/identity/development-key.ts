import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

/** What access tokens are for; the API accepts no other audience. */
export const AUDIENCE = 'urn:blaupause:api'

/** The signing key of the development provider (ES256), made once per data directory and readable by its owner only. */
export async function developmentKey(dataDirectory: string): Promise<JWK> {
  const file = join(dataDirectory, 'development-provider.json')
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const key: JWK = { ...(await exportJWK(privateKey)), kid: 'development', alg: 'ES256', use: 'sig' }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(key), { mode: 0o600 })
  return key
}
