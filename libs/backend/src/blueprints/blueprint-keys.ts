import { Injectable } from '@nestjs/common'
import { createKey, enteredKeys, keyDirectory, ownKeys, type SigningKey, type TrustedKey, type PublicKey } from '../platform/signing/index.js'

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
  async jwks(): Promise<{ keys: (PublicKey & { partner: string; use: 'sig' })[] }> {
    return { keys: (await this.trusted()).map(({ partner, jwk }) => ({ ...jwk, use: 'sig', partner })) }
  }
}
