import { Injectable } from '@nestjs/common'
import type { Jwks } from '@blaupause/contract/blueprints'
import type { KeyEnd } from '@blaupause/domain/blueprints'
import type { Tx } from '../../platform/index.js'
import {
  carryOut,
  createKey,
  discardStrays,
  endedKeys,
  enteredKeys,
  giveUp,
  hasLeftovers,
  keyDirectory,
  keyId,
  keyMadeAt,
  knownKeys,
  openChanges,
  ownKeys,
  prepareChange,
  publicKeyOf,
  type KeyChange,
  type SigningKey,
  type SigningToken,
  type TrustedKey,
} from '../../platform/signing/index.js'
import { trustOf } from './key-trust.store.js'

/** Keys of the organisations that sign here, and those of others that were compared and entered. */
@Injectable()
export class BlueprintKeys {
  private readonly directory: string

  /** `token`: where new keys are made and kept; without one, in files. */
  constructor(
    dataDirectory: string,
    private readonly token: SigningToken | null = null,
  ) {
    this.directory = keyDirectory(dataDirectory)
  }

  /** The signing key of an organisation, made when it is first needed. */
  of(partner: string): Promise<SigningKey> {
    return createKey(this.directory, partner, this.token)
  }

  /** The keys that sign here, with the moment each was made. */
  async own(): Promise<(SigningKey & { readonly madeAt: Date })[]> {
    return Promise.all((await ownKeys(this.directory, this.token)).map(async (key) => ({ ...key, madeAt: await keyMadeAt(this.directory, key.partner) })))
  }

  /** Keys that signed here once. */
  ended(): Promise<(TrustedKey & { readonly end: KeyEnd })[]> {
    return endedKeys(this.directory)
  }

  /** Keys of others that the operator entered for everybody. */
  entered(): Promise<TrustedKey[]> {
    return enteredKeys(this.directory)
  }

  /** Lays the end of a current or former key beside what holds, with the key that follows; see `settle`. */
  prepare(change: Pick<KeyChange, 'id' | 'partner' | 'kid' | 'end'>, follows: boolean): Promise<SigningKey | null> {
    return prepareChange(this.directory, change, follows, this.token)
  }

  /** Whether something lies between files and database. */
  unsettled(): Promise<boolean> {
    return hasLeftovers(this.directory)
  }

  /** Carries out what the database has and gives up the rest. `recorded` tells which changes it has; nobody may be deciding one meanwhile. */
  async settle(recorded: (changes: readonly KeyChange[]) => Promise<ReadonlySet<string>>): Promise<void> {
    const changes = await openChanges(this.directory)
    const known = await recorded(changes)
    for (const change of changes) await (known.has(change.id) ? carryOut : giveUp)(this.directory, change, this.token)
    await discardStrays(this.directory, this.token)
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
    return {
      keys: await Promise.all(
        (await this.trusted()).map(async ({ partner, jwk, end }) => ({ ...jwk, kid: await keyId(jwk), use: 'sig' as const, partner, ...(end && { end }) })),
      ),
    }
  }
}
