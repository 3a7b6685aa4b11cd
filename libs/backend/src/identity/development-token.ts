import { importJWK, SignJWT } from 'jose'
import { AUDIENCE, developmentKey } from './development-key.js'

/** A token for scripts, as the development provider would issue it; valid for eight hours. Never available in production. */
export async function developmentToken(options: { dataDirectory: string; issuer: string; role: string; hours?: number }): Promise<string> {
  const key = await developmentKey(options.dataDirectory)
  return new SignJWT({ client_id: 'blaupause-cli', scope: 'api' })
    .setProtectedHeader({ alg: 'ES256', kid: key.kid!, typ: 'at+jwt' })
    .setSubject(options.role)
    .setIssuer(options.issuer)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${options.hours ?? 8}h`)
    .sign(await importJWK(key, 'ES256'))
}
