import { Injectable } from '@nestjs/common'
import type { BlueprintView, DeriveBlueprint, RetireBlueprint, SignBlueprint } from '@blaupause/contract/blueprints'
import { Blueprint, canDeriveBlueprint, canonicalBlueprint, canRetireBlueprint, canSignBlueprint, compareVersions, deriveBlueprint, requireConsistent, requireRetirement, requireVersion, type EditionName, writePackage } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { programmeEvent } from '@blaupause/domain/workshops'
import { starterBlueprint } from '@blaupause/reference'
import { Commands, found, Instance, type Tx } from '../platform/index.js'
import { digestOf, signBlueprint } from '../platform/signing/index.js'
import { BlueprintKeys } from './blueprint-keys.js'
import { BLUEPRINT, blueprintView, type StoredBlueprint } from './blueprint-row.js'
import { experienceOf } from './experience.read-model.js'
import { settleImporters, tellImporters } from './tell-importers.js'

const who = { who: 'Land / Bund' }

/** From experience to a signed package: derive a draft, sign it; with the last signature it is published. */
@Injectable()
export class BlueprintsService {
  constructor(
    private readonly commands: Commands,
    private readonly keys: BlueprintKeys,
    private readonly instance: Instance,
  ) {}

  /** Makes a draft from a programme's rollouts. The Land and the Bund of the programme are named as signers, with their keys. */
  derive(actor: Actor, key: string, command: DeriveBlueprint): Promise<BlueprintView> {
    return this.commands.run(actor, { key, body: ['derive', command] }, (tx) => loadForDraft(tx, actor, command), async (tx, { programme, strangers, earlier, experience, partners }, now) => {
      require(canDeriveBlueprint(actor, scopeOf(programme)), 'permission.denied', who)
      require(strangers.length === 0, 'blueprint.service', { what: strangers.join(', '), programme: programme.name })
      require(!earlier.some(({ version }) => version === command.version), 'thing.exists', { what: `${command.name} ${command.version}` })
      const starter = Blueprint.parse(starterBlueprint())
      const signers = await Promise.all(partners.map(async ({ id, name }) => ({ partner: id, name, fingerprint: (await this.keys.of(id)).fingerprint })))
      const content = Blueprint.parse(deriveBlueprint(starter, experience.rollouts, experience.workshops, {
        name: command.name, version: command.version, title: command.title, summary: command.summary, licence: starter.licence,
        contact: { organisation: actor.organisation.name, mailbox: starter.contact.mailbox }, signers, demo: this.instance.demo, dataOn: now.today, programmes: [programme.name],
        starterDigest: digestOf(canonicalBlueprint(starter)), criteria: experience.criteria, findings: experience.findings,
      }))
      const before = earlier.filter(({ state }) => state !== 'draft').sort((a, b) => compareVersions(b.version, a.version))[0]
      if (before) requireVersion(before.content, content)
      const stored: StoredBlueprint = { name: content.name, version: content.version, state: 'draft', ...scopeOf(programme), content, digest: digestOf(canonicalBlueprint(content)), signatures: [], publishedAt: null, retired: null }
      tx.write('blueprint.add', `insert into blueprint (name, version, state, land, programme, content, digest, made_by, made_at) values ($1, $2, 'draft', $3, $4, $5, $6, $7, $8)`,
        [stored.name, stored.version, stored.land, stored.programme, JSON.stringify(content), stored.digest, actor.subject, now.now])
      return { answer: blueprintView(stored), events: [event('blueprint.derived.v1', stored, now.today, { rollouts: experience.rollouts.length, findings: experience.findings.length, digest: stored.digest })] }
    })
  }

  /** Signs for the actor's organisation what it was shown; when every named partner has signed, the package is published. */
  sign(actor: Actor, name: string, version: string, key: string, { digest }: SignBlueprint): Promise<BlueprintView> {
    return this.commands.run(actor, { key, body: ['sign', name, version, digest] }, (tx) => lock(tx, name, version), async (tx, locked, now) => {
      const draft = found(locked)
      require(canSignBlueprint(actor, draft, draft.content.signers), 'permission.denied', who)
      require(draft.state === 'draft', 'blueprint.state', { state: draft.state })
      require(draft.digest === digest && digestOf(canonicalBlueprint(draft.content)) === digest, 'thing.changed')
      requireConsistent(draft.content)
      require(!draft.signatures.some(({ partner }) => partner === actor.organisation.id), 'blueprint.state', { state: 'signed' })
      const signingKey = await this.keys.of(actor.organisation.id)
      const named = draft.content.signers.find(({ partner }) => partner === actor.organisation.id)!.fingerprint
      require(signingKey.fingerprint === named, 'blueprint.signer-key', { named, now: signingKey.fingerprint })
      const signatures = [...draft.signatures, { ...(await signBlueprint(signingKey, draft.content, now.today)), signedOn: now.today }]
      const complete = draft.content.signers.every(({ partner }) => signatures.some((one) => one.partner === partner))
      const file = complete ? Buffer.from(writePackage({ blueprint: draft.content, signatures: signatures.map(({ signedOn: _, ...signature }) => signature) })) : null
      tx.write('blueprint.sign', `update blueprint set signatures = $3, state = $4, package = $5, published_at = $6 where name = $1 and version = $2`, [name, version, JSON.stringify(signatures), complete ? 'published' : 'draft', file, complete ? now.now : null])
      const stored: StoredBlueprint = { ...draft, signatures, state: complete ? 'published' : 'draft', publishedAt: complete ? new Date(now.now) : null }
      const signed = event('blueprint.signed.v1', stored, now.today, { partner: actor.organisation.id, digest })
      return { answer: blueprintView(stored), events: complete ? [signed, event('blueprint.published.v1', stored, now.today, { digest })] : [signed] }
    })
  }

  /** Discourages or withdraws a published blueprint, or takes a discouraged one back into honour. Each Land that took it over is told. */
  retire(actor: Actor, name: string, version: string, key: string, command: RetireBlueprint): Promise<BlueprintView> {
    const replacement = command.state === 'published' ? null : command.replacement
    return this.commands.run(actor, { key, body: ['retire', name, version, command] }, (tx) => Promise.all([lock(tx, name, version), editionOf(tx, { name, version }), replacement ? editionOf(tx, replacement) : null, this.keys.ends()]), async (tx, [locked, seen, other, ends], now) => {
      // Who may only read it cannot lock it, and learns that it is not theirs.
      const before = found(locked ?? seen)
      require(canRetireBlueprint(actor, before, before.content.signers), 'permission.denied', who)
      requireRetirement(before, command.state, replacement && { ...replacement, state: other?.state ?? 'unknown' })
      const stored: StoredBlueprint = { ...before, state: command.state, retired: command.state === 'published' ? null : { on: now.today, reason: command.reason, replacement } }
      tx.write('blueprint.retire', 'update blueprint set state = $3, retired = $4 where name = $1 and version = $2', [name, version, stored.state, stored.retired && JSON.stringify(stored.retired)])
      if (command.state === 'published') await settleImporters(tx, before, now)
      const told = command.state === 'published' ? 0 : await tellImporters(tx, before, command.state, now)
      return { answer: blueprintView(stored, ends), events: [event(command.state === 'published' ? 'blueprint.reinstated.v1' : `blueprint.${command.state}.v1`, stored, now.today, { replacement: replacement && `${replacement.name} ${replacement.version}`, told })] }
    })
  }
}

async function editionOf(tx: Tx, { name, version }: EditionName): Promise<StoredBlueprint | undefined> {
  return (await tx.query<StoredBlueprint>('blueprint.edition', `${BLUEPRINT} where name = $1 and version = $2`, [name, version]))[0]
}

async function loadForDraft(tx: Tx, actor: Actor, command: DeriveBlueprint) {
  const [programmes, promised, earlier, experience, partners] = await Promise.all([
    tx.query<{ id: string; name: string; land: string }>('programme.head', 'select id, name, land from programme where id = $1', [command.programme]),
    tx.query<{ id: string }>('programme.promised', 'select onlinedienst id from commitment where programme = $1', [command.programme]),
    tx.query<StoredBlueprint>('blueprint.versions', `${BLUEPRINT} where name = $1`, [command.name]),
    experienceOf(tx, command.programme, command.onlinedienste),
    tx.query<{ id: string; name: string }>('organisation.signers', `select id, name from organisation where kind = 'bund' or (kind = 'land' and land = (select land from programme where id = $1)) order by kind desc, id`, [command.programme]),
  ])
  const strangers = command.onlinedienste.filter((service) => !promised.some(({ id }) => id === service))
  return { programme: found(programmes[0]), strangers, earlier, experience, partners: partners.length > 0 ? partners : [actor.organisation] }
}

async function lock(tx: Tx, name: string, version: string): Promise<StoredBlueprint | undefined> {
  return (await tx.query<StoredBlueprint>('blueprint.lock', `${BLUEPRINT} where name = $1 and version = $2 for update`, [name, version]))[0]
}

function scopeOf({ id, land }: { id: string; land: string }) {
  return { land, programme: id }
}

function event(type: Parameters<typeof programmeEvent>[0], { name, version, land, programme }: StoredBlueprint, on: string, facts: Parameters<typeof programmeEvent>[4]) {
  return programmeEvent(type, { type: 'blueprint', id: `${name} ${version}` }, on, { land, programme }, facts)
}
