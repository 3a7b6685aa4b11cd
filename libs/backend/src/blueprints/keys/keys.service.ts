import { randomUUID } from 'node:crypto'
import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { KeysView, KeyView, RevokeKey, RotateKey } from '@blaupause/contract/blueprints'
import { canEndKey, canImportBlueprint, canReadKeys, type KeyEnd } from '@blaupause/domain/blueprints'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { addDays, berlinDay, DomainError, require } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { programmeEvent } from '@blaupause/domain/workshops'
import { DataSource } from 'typeorm'
import { Commands, found, Instance, transact, type Tx } from '../../platform/index.js'
import { digestOf, fingerprint, keyId, publicKeyOf, verifyPackage, type TrustedKey } from '../../platform/signing/index.js'
import { BlueprintKeys } from './blueprint-keys.js'
import { addTrust, endTrust, trustOf } from './key-trust.store.js'

const who = { who: 'Land / Bund' }

/** Keys: whose signature counts here, another in the place of one's own, taking one back, and trusting one of others. */
@Injectable()
export class KeysService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly keys: BlueprintKeys,
    private readonly instance: Instance,
  ) {}

  /** What the last process left between files and database; never stops a start: it is looked at again before the next use. */
  async onModuleInit(): Promise<void> {
    await this.settle().catch(() => undefined)
  }

  async list(actor: Actor): Promise<KeysView> {
    require(canReadKeys(actor), 'permission.denied', who)
    await this.settle()
    return transact(this.source, actor, 'read', (tx) => this.view(tx, actor))
  }

  /** Another key for the actor's organisation. What the old one signed until today stays valid. */
  rotate(actor: Actor, key: string, { kid }: RotateKey): Promise<KeysView> {
    return this.change(actor, { key, body: ['rotate', kid] }, async (_tx, view, now) => {
      const current = found(view.keys.find((one) => one.kid === view.own.kid))
      require(current.kid === kid, 'thing.changed')
      // From tomorrow on: what it signed earlier today was signed with it rightly.
      const change = randomUUID()
      const next = await this.keys.prepare(
        { id: change, partner: current.partner, kid, end: { from: addDays(now.today, 1), because: 'rotated', reason: '', compromised: false } },
        true,
      )
      return event('blueprint-key.rotated.v1', actor, kid, now, { partner: current.partner, next: next!.kid, change })
    })
  }

  /** Takes a key back from a day on: one's own, or for the own Land one of others. */
  revoke(actor: Actor, kid: string, key: string, { from, reason, compromised }: RevokeKey): Promise<KeysView> {
    return this.change(actor, { key, body: ['revoke', kid, from, reason, compromised] }, async (tx, view, now) => {
      const one = found(view.keys.find((candidate) => candidate.kid === kid))
      require(one.mayEnd, one.end?.because === 'revoked' ? 'key.ended' : 'permission.denied', { ...who, from: one.end?.from ?? '' })
      require(from <= now.today, 'key.future', { date: from })
      const end: KeyEnd = { from, because: 'revoked', reason, compromised }
      const change = randomUUID()
      if (one.origin === 'land') endTrust(tx, { land: actor.land!, kid }, end)
      else await this.keys.prepare({ id: change, partner: one.partner, kid, end }, false)
      return event('blueprint-key.revoked.v1', actor, kid, now, { partner: one.partner, from, compromised, change })
    })
  }

  /** Enters for the actor's Land the key behind a fingerprint that was read out on the telephone: it must have signed this very package. */
  trust(actor: Actor, key: string, said: string, bytes: Uint8Array): Promise<KeysView> {
    return this.change(actor, { key, body: ['trust', said, digestOf(bytes)] }, async (tx, view, now) => {
      require(canImportBlueprint(actor, actor.land ?? ''), 'permission.denied', { who: 'Land' })
      const { signers } = await verifyPackage(bytes, [])
      const plain = (text: string) => text.replace(/\s/g, '').toUpperCase()
      const signer = signers.find((candidate) => candidate.holds && plain(candidate.fingerprint) === plain(said))
      if (!signer?.key) throw new DomainError('key.fingerprint', { fingerprint: said })
      const kid = await keyId(signer.key)
      const known = view.keys.find((one) => one.kid === kid && one.partner === signer.partner)
      require(known !== undefined || !view.keys.some((one) => one.origin === 'own' && one.partner === signer.partner), 'key.own-partner', {
        partner: signer.name,
      })
      require(!known?.end, 'key.ended', { from: known?.end?.from ?? '' })
      if (!known) addTrust(tx, { land: actor.land!, kid, partner: signer.partner, name: signer.name, x: signer.key.x, trustedAt: new Date(now.now), end: null })
      return event('blueprint-key.trusted.v1', actor, kid, now, { partner: signer.partner })
    })
  }

  private async change(
    actor: Actor,
    intent: { key: string; body: unknown },
    decide: (tx: Tx, view: KeysView, now: Now) => Promise<ReturnType<typeof event>>,
  ): Promise<KeysView> {
    require(canReadKeys(actor), 'permission.denied', who)
    await this.settle()
    try {
      await this.commands.run(
        actor,
        intent,
        async (tx) => {
          await oneAtATime(tx)
          return this.view(tx, actor)
        },
        async (tx, view, now) => ({ answer: null, events: [await decide(tx, view, now)] }),
      )
    } finally {
      await this.settle()
    }
    return this.list(actor)
  }

  /**
   * Own keys lie in files, their events in the database. What was prepared is carried out if its event is there, and given
   * up if not: after each change, and after a process that ended in between. Waits for whoever is deciding.
   */
  private async settle(): Promise<void> {
    if (!(await this.keys.unsettled())) return
    await transact(this.source, SYSTEM, 'write', async (tx) => {
      await oneAtATime(tx)
      await this.keys.settle(async (changes) => {
        const rows = await tx.query<{ change: string }>(
          'key.recorded',
          `select facts ->> 'change' change from event where subject_type = 'blueprint-key' and subject_id = any($1) and facts ->> 'change' = any($2)`,
          [changes.map(({ kid }) => kid), changes.map(({ id }) => id)],
        )
        return new Set(rows.map(({ change }) => change))
      })
    })
  }

  private async view(tx: Tx, actor: Actor): Promise<KeysView> {
    const [own, ended, entered, trusted, used, named] = await Promise.all([
      this.keys.own(),
      this.keys.ended(),
      this.keys.entered(),
      trustOf(tx, actor.land ?? ''),
      tx.query<{ kid: string; packages: number }>(
        'key.used',
        `select s ->> 'kid' kid, count(*)::int packages from blueprint, jsonb_array_elements(signatures) s where state in ('published', 'deprecated', 'withdrawn') group by 1`,
      ),
      tx.query<{ id: string; name: string }>('organisation.names', `select id, name from organisation where kind in ('bund', 'land')`),
    ])
    const packages = new Map(used.map((one) => [one.kid, one.packages]))
    const names = new Map(named.map(({ id, name }) => [id, name]))
    const line = async (
      origin: KeyView['origin'],
      { partner, jwk, end = null }: TrustedKey,
      since: string | null,
      { name = names.get(partner) ?? partner, kept = null, exposed = null }: Partial<Pick<KeyView, 'name' | 'kept' | 'exposed'>> = {},
    ): Promise<KeyView> => {
      const kid = await keyId(jwk)
      const mayEnd = origin !== 'operator' && end?.because !== 'revoked' && canEndKey(actor, { partner, land: origin === 'land' ? actor.land : null })
      return { kid, fingerprint: fingerprint(kid), partner, name, origin, since, end, packages: packages.get(kid) ?? 0, mayEnd, kept, exposed }
    }
    const { id: partner, name } = actor.organisation
    const keys = await Promise.all([
      ...own.map(({ partner: holder, publicKey, madeAt, inToken, exposed }) =>
        line('own', { partner: holder, jwk: publicKey }, berlinDay(madeAt.toISOString()), { kept: inToken ? 'token' : 'file', exposed }),
      ),
      ...ended.map((key) => line('own', key, null)),
      ...entered.map((key) => line('operator', key, null)),
      ...trusted.map(({ x, trustedAt, name: said, ...one }) =>
        line('land', { partner: one.partner, jwk: publicKeyOf(x), end: one.end }, berlinDay(trustedAt.toISOString()), { name: said }),
      ),
    ])
    return { own: { partner, name, kid: own.find((key) => key.partner === partner)?.kid ?? null }, keys, demo: this.instance.demo }
  }
}

/** One change of keys at a time, over all processes: until the end of the transaction. */
async function oneAtATime(tx: Tx): Promise<void> {
  await tx.query('key.lock', `select pg_advisory_xact_lock(4711062, hashtext('blueprint-key'))`)
}

function event(type: Parameters<typeof programmeEvent>[0], { land, programmes }: Actor, kid: string, now: Now, facts: Parameters<typeof programmeEvent>[4]) {
  return programmeEvent(type, { type: 'blueprint-key', id: kid }, now.today, { land: land ?? '', programme: programmes[0] ?? '' }, facts)
}
