import { Injectable } from '@nestjs/common'
import type { Jwks } from '@blaupause/contract/blueprints'
import type { KeyEnd } from '@blaupause/domain/blueprints'
import type { Tx } from '../platform/index.js'
import { createKey, endKey, endedKeys, enteredKeys, keyDirectory, keyId, keyMadeAt, knownKeys, ownKeys, publicKeyOf, type SigningKey, type TrustedKey } from '../platform/signing/index.js'
import { trustOf } from './key-trust.store.js'

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

  /** The keys that sign here, with the moment each was made. */
  async own(): Promise<(SigningKey & { readonly madeAt: Date })[]> {
    return Promise.all((await ownKeys(this.directory)).map(async (key) => ({ ...key, madeAt: await keyMadeAt(this.directory, key.partner) })))
  }

  /** Keys that signed here once. */
  ended(): Promise<(TrustedKey & { readonly end: KeyEnd })[]> {
    return endedKeys(this.directory)
  }

  /** Keys of others that the operator entered for everybody. */
  entered(): Promise<TrustedKey[]> {
    return enteredKeys(this.directory)
  }

  /** Ends the current or a former key of a partner; what it was used for stays, its private part does not. */
  end(partner: string, kid: string, end: KeyEnd): Promise<void> {
    return endKey(this.directory, partner, kid, end)
  }

  /** Whose signature counts in this installation: our own organisations and the keys entered by the operator. */
  trusted(): Promise<TrustedKey[]> {
    return knownKeys(this.directory)
  }

  /** Whose signature counts for a Land: also the keys that it has compared itself. */
  async trustedBy(tx: Tx, land: string): Promise<TrustedKey[]> {
    const [installation, own] = await Promise.all([this.trusted(), trustOf(tx, land)])
    return [...installation, ...own.map(({ partner, x, end }): TrustedKey => ({ partner, jwk: publicKeyOf(x), end }))]
  }

  /** The end of each key that has one, by its id. */
  async ends(): Promise<ReadonlyMap<string, KeyEnd>> {
    return new Map(await Promise.all((await this.ended()).map(async ({ jwk, end }) => [await keyId(jwk), end] as const)))
  }

  /** The public keys as JWKS (RFC 7517) with the partner beside each, for `/public/keys` and offline verification. */
  async jwks(): Promise<Jwks> {
    return { keys: await Promise.all((await this.trusted()).map(async ({ partner, jwk, end }) => ({ ...jwk, kid: await keyId(jwk), use: 'sig' as const, partner, ...(end && { end }) }))) }
  }
}
