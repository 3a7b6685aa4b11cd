import { Injectable } from '@nestjs/common'
import type { BlueprintView, DeriveBlueprint } from '@blaupause/contract/blueprints'
import { Blueprint, canDeriveBlueprint, canonicalBlueprint, compareVersions, deriveBlueprint, noAgreement, publishedStates, requireVersion } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { starterBlueprint } from '@blaupause/reference'
import { Commands, found, Instance, newId, type Tx } from '../platform/index.js'
import { digestOf } from '../platform/signing/index.js'
import { BlueprintKeys } from './blueprint-keys.js'
import { BLUEPRINT, blueprintView, type StoredBlueprint } from './blueprint-row.js'
import { blueprintEvent } from './blueprints.store.js'
import { experienceOf } from './experience.read-model.js'

const who = { who: 'Land / Bund' }

/** From experience to a draft. What follows, hearing and signing, is `ConsultationService` and `SignOffService`. */
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
      const before = earlier.filter(({ state }) => state === 'starter' || (publishedStates as readonly string[]).includes(state)).sort((a, b) => compareVersions(b.version, a.version))[0]
      if (before) requireVersion(before.content, content)
      const stored: StoredBlueprint = { id: newId(), agreement: noAgreement, revision: 0, comments: { open: 0, total: 0 }, name: content.name, version: content.version, state: 'draft', ...scopeOf(programme), content, digest: digestOf(canonicalBlueprint(content)), signatures: [], publishedAt: null, retired: null }
      tx.write('blueprint.add', `insert into blueprint (id, name, version, state, land, programme, content, digest, made_by, made_at) values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9)`,
        [stored.id, stored.name, stored.version, stored.land, stored.programme, JSON.stringify(content), stored.digest, actor.subject, now.now])
      return { answer: blueprintView(stored, actor), events: [blueprintEvent('blueprint.derived.v1', stored, now.today, { rollouts: experience.rollouts.length, findings: experience.findings.length, digest: stored.digest })] }
    })
  }
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

function scopeOf({ id, land }: { id: string; land: string }) {
  return { land, programme: id }
}
