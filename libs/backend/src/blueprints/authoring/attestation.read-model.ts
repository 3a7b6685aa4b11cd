import { Injectable } from '@nestjs/common'
import type { AttestationView } from '@blaupause/contract/blueprints'
import { canSignBlueprint, recomputeAttestation, type Blueprint } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { addDays, berlinHour, require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { found, transact, type Tx } from '../../platform/index.js'
import { BLUEPRINT, type StoredBlueprint } from '../editions/blueprint-row.js'
import { experienceOf } from './experience.read-model.js'

type Derivation = { readonly programme: string; readonly onlinedienste: readonly string[] | null; readonly recordedAt: Date }

/** Computes what a blueprint attests again from the record. */
@Injectable()
export class AttestationReadModel {
  constructor(private readonly source: DataSource) {}

  /** For who signs or signed it, as far as the actor sees the record. */
  of(actor: Actor, name: string, version: string): Promise<AttestationView> {
    return transact(this.source, actor, 'read', async (tx) => {
      const stored = found((await tx.query<StoredBlueprint>('blueprint.one', `${BLUEPRINT} where name = $1 and version = $2`, [name, version]))[0])
      require(canSignBlueprint(actor, stored, stored.content.signers), 'permission.denied', {
        who: stored.content.signers.map((signer) => signer.name).join(' / '),
      })
      return recompute(tx, stored.content)
    })
  }
}

/**
 * Recomputes any content, stored here or not, from the record that `tx` may see. Refuses with `attestation.no-data` where it
 * says of no day, and with `attestation.no-record` where its programme is not kept here.
 */
export async function recompute(tx: Tx, blueprint: Blueprint): Promise<AttestationView> {
  const {
    name,
    version,
    attestation: { dataOn, programmes },
  } = blueprint
  require(dataOn !== null, 'attestation.no-data')
  const derivation = await derivationOf(tx, blueprint)
  const programme =
    derivation?.programme ??
    (await tx.query<{ id: string }>('programme.named', 'select id from programme where name = any($1) order by id limit 1', [programmes]))[0]?.id
  require(programme !== undefined, 'attestation.no-record', { programme: programmes.join(', ') })
  const onlinedienste =
    derivation?.onlinedienste ??
    (await tx.query<{ id: string }>('programme.services', 'select onlinedienst id from commitment where programme = $1 order by 1', [programme])).map(
      ({ id }) => id,
    )
  // Without the moment of the derivation: until the day was over.
  const knownAt = derivation?.recordedAt.toISOString() ?? new Date(berlinHour(addDays(dataOn!, 1), 0)).toISOString()
  const [then, now, later] = await Promise.all([
    experienceOf(tx, programme!, onlinedienste, knownAt),
    experienceOf(tx, programme!, onlinedienste),
    laterEvents(tx, programme!, onlinedienste, knownAt),
  ])
  const { nodes, whole } = recomputeAttestation(blueprint, then)
  return {
    name,
    version,
    programme: programme!,
    onlinedienste: [...onlinedienste],
    dataOn,
    knownAt,
    exact: derivation !== undefined,
    agreeing: nodes.filter(({ agrees }) => agrees).length,
    nodes: nodes.map((node) => ({ ...node, because: [...node.because] })),
    whole: [...whole],
    later,
    today: recomputeAttestation(blueprint, now)
      .nodes.filter(({ agrees }) => !agrees)
      .map(({ node, title, because }) => ({ node, title, because: [...because] })),
  }
}

/** When this content's evidence was derived, and from what: its own derivation, that of an edition it was made from, or one of its name on that day. */
async function derivationOf(tx: Tx, { name, version, lineage, attestation }: Blueprint): Promise<Derivation | undefined> {
  const line = [`${name} ${version}`, ...lineage.map((one) => `${one.name} ${one.version}`)]
  const [row] = await tx.query<Derivation>(
    'blueprint.derivation',
    `
    select programme, facts->'onlinedienste' onlinedienste, recorded_at "recordedAt" from event
    where type = 'blueprint.derived.v1' and subject_type = 'blueprint' and effective_on = $2 and (subject_id = any($1) or subject_id like $3)
    order by array_position($1::text[], subject_id) nulls last, recorded_at desc limit 1`,
    [line, attestation.dataOn, `${name} %`],
  )
  return row
}

/** What has been entered about these services and in the workshops since, by kind of event. */
function laterEvents(tx: Tx, programme: string, onlinedienste: readonly string[], knownAt: string): Promise<AttestationView['later']> {
  return tx.query<{ type: string; count: number }>(
    'attestation.later',
    `
    select e.type, count(*)::int count from event e left join rollout r on r.id = e.rollout_id
    where e.programme = $1 and e.recorded_at > $3 and (r.onlinedienst = any($2) and e.type = any($4) or e.type = any($5))
    group by e.type order by 2 desc, 1`,
    [programme, onlinedienste, knownAt, ROLLOUT_EVENTS, OTHER_EVENTS],
  )
}

const ROLLOUT_EVENTS = [
  'milestone.reported.v1',
  'milestone.returned.v1',
  'milestone.corrected.v1',
  'milestone.objected.v1',
  'milestone.unticked.v1',
  'rollout.started.v1',
  'rollout.exempted.v1',
  'rollout.bestand.v1',
]
const OTHER_EVENTS = [
  'workshop.created.v1',
  'workshop.outcome-recorded.v1',
  'decision.determined.v1',
  'finding.noted.v1',
  'finding.note-withdrawn.v1',
  'catalogue.published.v1',
]
