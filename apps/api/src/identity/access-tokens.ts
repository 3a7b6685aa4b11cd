import { Injectable } from '@nestjs/common'
import { DomainError } from '@blaupause/domain/kernel'
import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose'

/** What an access token must carry to be ours: issuer and audience; algorithms are those the issuer's keys use. */
export type TokenPolicy = { readonly issuer: string; readonly audience: string; readonly keys: JWTVerifyGetKey }

/** How long a verified token is taken from memory, so that a withdrawn key ends after a minute at the latest; and how many. */
const FRESH_MS = 60_000
const KEPT = 2_000

/** Validates access tokens (RFC 9068): signature, issuer, audience, expiry. */
@Injectable()
export class AccessTokens {
  private readonly verified = new Map<string, { subject: string; until: number }>()

  constructor(private readonly policy: TokenPolicy) {}

  /** The subject of a valid token; refused with `sign-in.required` otherwise. */
  async subject(token: string): Promise<string> {
    const known = this.verified.get(token)
    if (known && known.until > Date.now()) return known.subject
    const { sub, exp } = await this.verify(token)
    if (this.verified.size >= KEPT) this.verified.clear()
    this.verified.set(token, { subject: sub, until: Math.min(exp * 1000, Date.now() + FRESH_MS) })
    return sub
  }

  private async verify(token: string): Promise<{ sub: string; exp: number }> {
    try {
      const { payload } = await jwtVerify(token, this.policy.keys, {
        issuer: this.policy.issuer,
        audience: this.policy.audience,
        algorithms: ['ES256', 'RS256', 'PS256', 'EdDSA'],
        requiredClaims: ['sub', 'exp'],
        clockTolerance: 5,
      })
      return { sub: payload.sub!, exp: payload.exp! }
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new DomainError('sign-in.required')
      throw error
    }
  }
}
