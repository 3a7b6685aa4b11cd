import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type { PilotMatrix, PilotQuery, PilotRow, ProgrammeQuery } from '@blaupause/contract/programme'
import { behoerdeKindFor, type Behoerde, type Onlinedienst } from '@blaupause/domain/catalogue'
import type { Actor } from '@blaupause/domain/identity'
import { proposeRollouts, whoInstead, type Programme } from '@blaupause/domain/programme'
import { sortName } from '@blaupause/domain/register'
import { DataSource } from 'typeorm'
import { behoerdenOn } from '../catalogue/index.js'
import { Clock, found, pageOfAll, transact, type Tx } from '../platform/index.js'

/** Programmes with partners, pilots, commitments and duties, as sourced. */
@Injectable()
export class ProgrammesReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<Programme[]> {
    return transact(this.source, actor, 'read', (tx) => programmesOf(tx))
  }

  async page(actor: Actor, query: ProgrammeQuery): Promise<PageOf<Programme>> {
    const programmes = (await this.list(actor)).filter(({ land }) => query.land === undefined || land === query.land)
    return { ...pageOfAll(programmes, query, ({ id }) => id, { id: ({ id }) => id }), demo: false }
  }

  /** Pilots of all programmes or of one, each with its row of the matrix. An unknown programme has none: `thing.unknown`. */
  async pilots(actor: Actor, query: PilotQuery): Promise<PageOf<PilotRow>> {
    const programmes = query.programme ? [await this.one(actor, query.programme)] : await this.list(actor)
    const chosen = programmes.filter(({ land }) => query.land === undefined || land === query.land)
    const all = (
      await Promise.all(chosen.map(async ({ id, land }) => (await this.matrix(actor, id)).map((pilot) => ({ programme: id, land, ...pilot }))))
    ).flat()
    const rows = all.filter(({ traeger }) => query.traeger === undefined || traeger === query.traeger)
    return {
      ...pageOfAll(rows, query, ({ programme, traeger }) => `${programme} ${traeger}`, {
        position: (row) => all.indexOf(row),
        name: ({ name }) => sortName(name),
      }),
      demo: false,
    }
  }

  one(actor: Actor, id: string): Promise<Programme> {
    return transact(this.source, actor, 'read', async (tx) => found((await programmesOf(tx)).find((programme) => programme.id === id)))
  }

  /** Pilots × commitments by responsibility, with who is responsible where a pilot is not. */
  matrix(actor: Actor, id: string, on: string = this.clock.now().today): Promise<PilotMatrix> {
    return transact(this.source, actor, 'read', async (tx) => {
      const programme = found((await programmesOf(tx)).find((candidate) => candidate.id === id))
      const services = await tx.query<Pick<Onlinedienst, 'id' | 'offers'>>('onlinedienst.offers', 'select id, offers from onlinedienst')
      return pilotMatrix(programme, services, await behoerdenOn(tx, programme.land, on))
    })
  }
}

export function pilotMatrix(programme: Programme, services: readonly Pick<Onlinedienst, 'id' | 'offers'>[], behoerden: readonly Behoerde[]): PilotMatrix {
  const proposals = proposeRollouts(programme, programme.commitments, services, behoerden)
  const offered = programme.commitments.flatMap(({ onlinedienst }) =>
    services.filter((service) => service.id === onlinedienst && behoerdeKindFor(service, programme.land)),
  )
  return programme.pilots.map((pilot) => ({
    traeger: pilot.traeger,
    name: pilot.name,
    cells: offered.map((service) => {
      const own = proposals.filter((proposal) => proposal.pilot === pilot.traeger && proposal.onlinedienst === service.id)
      const instead = own.length > 0 ? null : whoInstead(pilot, service, programme.land, behoerden)
      return {
        onlinedienst: service.id,
        behoerden: own.length,
        via: own.some(({ via }) => via === 'rechnerisch') ? 'rechnerisch' : (own[0]?.via ?? null),
        instead: instead && { id: instead.id, name: instead.name },
      }
    }),
  }))
}

/** All programmes in one query; each part in its published order. */
export function programmesOf(tx: Tx): Promise<Programme[]> {
  return tx.query<Programme>(
    'programme.list',
    `
    select id, name, land, goal, partners, phases, sources,
      coalesce((select json_agg(json_build_object('traeger', traeger, 'name', name, 'gemeinden', gemeinden) order by position) from pilot x where x.programme = p.id), '[]') as pilots,
      coalesce((select json_agg(json_build_object('onlinedienst', onlinedienst, 'until', until_on, 'certainty', certainty, 'note', note, 'sources', sources) order by position) from commitment x where x.programme = p.id), '[]') as commitments,
      coalesce((select json_agg(json_build_object('behoerdeId', behoerde_id, 'onlinedienst', onlinedienst, 'since', since_on, 'note', note, 'sources', sources) order by behoerde_id) from programme_bestand x where x.programme = p.id), '[]') as bestand,
      coalesce((select json_agg(json_build_object('behoerdeId', behoerde_id, 'onlinedienst', onlinedienst, 'kind', kind, 'certainty', certainty, 'note', note, 'sources', sources) order by behoerde_id) from programme_exemption x where x.programme = p.id), '[]') as exemptions,
      coalesce((select json_agg(json_build_object('id', id, 'partner', partner, 'what', what, 'until', until_on, 'untilNote', until_note, 'certainty', certainty, 'sources', sources) order by position) from duty x where x.programme = p.id), '[]') as duties
    from programme p order by id`,
  )
}
