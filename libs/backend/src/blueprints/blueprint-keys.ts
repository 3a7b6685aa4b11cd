import { Injectable } from '@nestjs/common'
import type { Jwks } from '@blaupause/contract/blueprints'
import { createKey, enteredKeys, keyDirectory, keyId, ownKeys, type SigningKey, type TrustedKey } from '../platform/signing/index.js'

/** Keys of the organisations that sign here, and those of others that were compared and entered. */
@Injectable()
export class BlueprintKeys {
  private readonly directory: string

  constructor(dataDirectory: string) {
    this.directory = keyDirectory(dataDirectory)
  }

  /** The signing key of an organisation, made when it is first needed. */
  of(partner: string): Promise<SigningKey> {
    return createKey(this.directory, partner)
  }

  /** Whose signature counts here: our own organisations and the keys entered by the operator. */
  async trusted(): Promise<TrustedKey[]> {
    const own = await ownKeys(this.directory)
    return [...(await enteredKeys(this.directory)), ...own.map(({ partner, publicKey }) => ({ partner, jwk: publicKey }))]
  }

  /** The public keys as JWKS (RFC 7517) with the partner beside each, for `/public/keys` and offline verification. */
  async jwks(): Promise<Jwks> {
    return { keys: await Promise.all((await this.trusted()).map(async ({ partner, jwk }) => ({ ...jwk, kid: await keyId(jwk), use: 'sig' as const, partner }))) }
  }
}
