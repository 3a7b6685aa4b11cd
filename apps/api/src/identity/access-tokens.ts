import { Injectable } from '@nestjs/common'
import { DomainError } from '@blaupause/domain/kernel'
import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose'

/** What an access token must carry to be ours: issuer and audience; algorithms are those the issuer's keys use. */
export type TokenPolicy = { readonly issuer: string; readonly audience: string; readonly keys: JWTVerifyGetKey }

/** Validates access tokens (RFC 9068): signature, issuer, audience, expiry. */
@Injectable()
export class AccessTokens {
  constructor(private readonly policy: TokenPolicy) {}

  /** The subject of a valid token; refused with `sign-in.required` otherwise. */
  async subject(token: string): Promise<string> {
    try {
      const { payload } = await jwtVerify(token, this.policy.keys, {
        issuer: this.policy.issuer, audience: this.policy.audience, algorithms: ['ES256', 'RS256', 'PS256', 'EdDSA'], requiredClaims: ['sub', 'exp'], clockTolerance: 5,
      })
      return payload.sub!
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new DomainError('sign-in.required')
      throw error
    }
  }
}
