import { createHash } from 'node:crypto'
import { DomainError } from '@blaupause/domain/kernel'
import { errors, jwtVerify, SignJWT } from 'jose'
import { guestSecret } from './guest-secret.js'

const ISSUER = 'blaupause'
const AUDIENCE = 'answer-blocker'

/** Makes and reads the tokens of guest links: signed, for one purpose, with an end. A token names its link, nothing else. */
export class GuestTokens {
  private secret: Promise<Uint8Array> | undefined

  constructor(private readonly dataDirectory: string) {}

  async sign({ id, expiresAt }: { readonly id: string; readonly expiresAt: string }): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setJti(id)
      .setExpirationTime(new Date(expiresAt))
      .sign(await this.key())
  }

  /** The link a token names; refused with `guest-link.altered` if it was not made here. Whether it still holds is the link's to say, in its own words. */
  async linkOf(token: string): Promise<string> {
    try {
      const { payload } = await jwtVerify(token, await this.key(), {
        issuer: ISSUER,
        audience: AUDIENCE,
        algorithms: ['HS256'],
        requiredClaims: ['jti', 'exp'],
        currentDate: new Date(0),
      })
      return payload.jti!
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new DomainError('guest-link.altered')
      throw error
    }
  }

  private key(): Promise<Uint8Array> {
    return (this.secret ??= guestSecret(this.dataDirectory))
  }
}

/** What is kept of a token. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
