import { Injectable } from '@nestjs/common'
import type { BlueprintView, DeriveBlueprint } from '@blaupause/contract/blueprints'
import { Blueprint, canDeriveBlueprint, canonicalBlueprint, deriveBlueprint } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { starterBlueprint } from '@blaupause/reference'
import { Commands, Instance, type Tx } from '../../platform/index.js'
import { digestOf } from '../../platform/signing/index.js'
import { BlueprintKeys } from '../keys/blueprint-keys.js'
import { blueprintView } from '../editions/blueprint-row.js'
import { addDraft, blueprintEvent, requireNextVersion } from '../editions/blueprints.store.js'
import { draftPlace, scopeOf, signersOf } from './draft-place.js'
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
    return this.commands.run(
      actor,
      { key, body: ['derive', command] },
      (tx) => loadForDraft(tx, actor, command),
      async (tx, { programme, strangers, earlier, experience, partners }, now) => {
        require(canDeriveBlueprint(actor, scopeOf(programme)), 'permission.denied', who)
        require(strangers.length === 0, 'blueprint.service', { what: strangers.join(', '), programme: programme.name })
        require(!earlier.some(({ version }) => version === command.version), 'thing.exists', { what: `${command.name} ${command.version}` })
        const starter = Blueprint.parse(starterBlueprint())
        const signers = await signersOf(this.keys, partners)
        const content = Blueprint.parse(
          deriveBlueprint(starter, experience.rollouts, experience.workshops, {
            name: command.name,
            version: command.version,
            title: command.title,
            summary: command.summary,
            licence: starter.licence,
            contact: { organisation: actor.organisation.name, mailbox: starter.contact.mailbox },
            signers,
            demo: this.instance.demo,
            dataOn: now.today,
            programmes: [programme.name],
            starterDigest: digestOf(canonicalBlueprint(starter)),
            criteria: experience.criteria,
            findings: experience.findings,
          }),
        )
        requireNextVersion(earlier, content)
        const stored = addDraft(tx, content, scopeOf(programme), now)
        return {
          answer: blueprintView(stored, actor),
          events: [
            blueprintEvent('blueprint.derived.v1', stored, now.today, {
              onlinedienste: command.onlinedienste,
              rollouts: experience.rollouts.length,
              findings: experience.findings.length,
              digest: stored.digest,
            }),
          ],
        }
      },
    )
  }
}

async function loadForDraft(tx: Tx, actor: Actor, command: DeriveBlueprint) {
  const [place, promised, experience] = await Promise.all([
    draftPlace(tx, actor, command),
    tx.query<{ id: string }>('programme.promised', 'select onlinedienst id from commitment where programme = $1', [command.programme]),
    experienceOf(tx, command.programme, command.onlinedienste),
  ])
  return { ...place, experience, strangers: command.onlinedienste.filter((service) => !promised.some(({ id }) => id === service)) }
}
