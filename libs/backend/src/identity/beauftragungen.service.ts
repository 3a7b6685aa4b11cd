import { Injectable } from '@nestjs/common'
import type * as wire from '@blaupause/contract/identity'
import * as rules from '@blaupause/domain/identity'
import type { Actor, Beauftragung } from '@blaupause/domain/identity'
import { DomainError, require } from '@blaupause/domain/kernel'
import { Commands, found, newId, type Tx } from '../platform/index.js'
import { refuseEnded } from '../register/index.js'
import { beauftragungView } from './beauftragungen.read-model.js'
import { Memberships } from './memberships.js'

const who = { who: 'Kommune / Land' }

/** Consent that one body acts for another, with its paper, its term and its end; what people may do follows at once. */
@Injectable()
export class BeauftragungenService {
  constructor(
    private readonly commands: Commands,
    private readonly memberships: Memberships,
  ) {}

  async create(actor: Actor, key: string, command: wire.CreateBeauftragung): Promise<wire.BeauftragungView> {
    const agent = await this.commands.run(
      actor,
      { key, body: ['beauftragung', command] },
      (tx) => Promise.all([agentOf(tx, command.agentTraeger), principalOf(tx, command.traeger), openBetween(tx, command)]),
      async (tx, [agent, principal, open], now) => {
        if (!principal) await refuseEnded(tx, command.traeger)
        require(principal !== undefined, 'beauftragung.unknown', { key: command.traeger })
        require(agent !== undefined, 'beauftragung.no-account', { key: command.agentTraeger })
        const parties = { traeger: command.traeger, land: principal.land, agentTraeger: command.agentTraeger }
        const grants = rules.canGrantBeauftragung(actor, parties)
        require(grants || rules.canRequestBeauftragung(actor, parties), 'permission.denied', who)
        require(open.length === 0, 'beauftragung.exists')
        rules.requireTerm(parties, command, now.today)
        const made: Beauftragung = {
          id: newId(),
          ...parties,
          agent: agent.id,
          state: grants ? 'granted' : 'requested',
          fromOn: command.fromOn,
          untilOn: command.untilOn,
          version: 0,
        }
        tx.write('beauftragung.add', ADD, [
          made.id,
          made.traeger,
          principal.name,
          made.land,
          made.agent,
          made.agentTraeger,
          agent.name,
          made.fromOn,
          made.untilOn,
          command.reference,
          made.state,
          now.now,
          actor.organisation.name,
          grants ? actor.subject : null,
        ])
        return {
          answer: { id: agent.id, view: await beauftragungView(tx, made.id, now.today) },
          events: [rules.beauftragungEvent(made, actor, now.today, command.reference)],
        }
      },
    )
    this.memberships.forget(agent.id)
    return agent.view
  }

  grant(actor: Actor, id: string, key: string, command: wire.GrantBeauftragung): Promise<wire.BeauftragungView> {
    return this.change(actor, id, { key, body: ['beauftragung-grant', id, command] }, rules.canGrantBeauftragung, command.reference, (before, today) =>
      rules.grantBeauftragung(before, command, today),
    )
  }

  /** Revoked or declined by either side: from now on the agent no longer sees nor reports anything of the body. */
  revoke(actor: Actor, id: string, key: string, command: wire.RevokeBeauftragung): Promise<wire.BeauftragungView> {
    return this.change(actor, id, { key, body: ['beauftragung-revoke', id, command] }, rules.canRevokeBeauftragung, command.reason, (before) =>
      rules.revokeBeauftragung(before, command),
    )
  }

  private async change(
    actor: Actor,
    id: string,
    intent: { key: string; body: unknown },
    may: (actor: Actor, parties: Beauftragung) => boolean,
    text: string,
    decide: (before: Beauftragung, today: string) => Beauftragung,
  ): Promise<wire.BeauftragungView> {
    const { agent, view } = await this.commands.run(
      actor,
      intent,
      (tx) => locked(tx, id),
      async (tx, row, now) => {
        const before = found(row)
        require(may(actor, before), 'permission.denied', who)
        const after = refuseWithCurrent(before, () => decide(before, now.today))
        tx.write(
          'beauftragung.save',
          after.state === 'granted' ? GRANT : END,
          after.state === 'granted'
            ? [id, after.version, after.fromOn, after.untilOn, text, now.now, actor.subject, actor.organisation.name]
            : [id, after.version, after.state, now.now, actor.organisation.name, text],
        )
        return {
          answer: { agent: after.agent, view: await beauftragungView(tx, id, now.today) },
          events: [rules.beauftragungEvent(after, actor, now.today, text)],
        }
      },
    )
    this.memberships.forget(agent)
    return view
  }
}

function refuseWithCurrent(before: Beauftragung, decide: () => Beauftragung): Beauftragung {
  try {
    return decide()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'thing.changed') error.current = before
    throw error
  }
}

async function locked(tx: Tx, id: string): Promise<Beauftragung | undefined> {
  return (
    await tx.query<Beauftragung>(
      'beauftragung.lock',
      `select id, traeger, land, agent, agent_traeger "agentTraeger", state, from_on "fromOn", until_on "untilOn", version from beauftragung where id = $1 for update`,
      [id],
    )
  )[0]
}

async function agentOf(tx: Tx, traeger: string): Promise<{ id: string; name: string } | undefined> {
  return (
    await tx.query<{ id: string; name: string }>(
      'organisation.of',
      `select id, name from organisation where traeger = $1 and kind = 'kommune' order by id limit 1`,
      [traeger],
    )
  )[0]
}

/** The body by its key, named as its authority is, else as the register names it. */
async function principalOf(tx: Tx, traeger: string): Promise<{ name: string; land: string } | undefined> {
  return (
    await tx.query<{ name: string; land: string }>(
      'beauftragung.principal',
      `
select name, land from (
  select name, land, case kind when 'meldebehoerde' then 0 else 1 end place from behoerde where traeger = $1 and valid_to is null
  union all select name, land, 2 from organisation where traeger = $1
) known order by place, name limit 1`,
      [traeger],
    )
  )[0]
}

function openBetween(tx: Tx, { traeger, agentTraeger }: wire.CreateBeauftragung): Promise<unknown[]> {
  return tx.query('beauftragung.between', `select from beauftragung where traeger = $1 and agent_traeger = $2 and state in ('requested', 'granted')`, [
    traeger,
    agentTraeger,
  ])
}

const ADD = `
insert into beauftragung (id, traeger, name, land, agent, agent_traeger, agent_name, from_on, until_on, reference, state, requested_at, requested_organisation, granted_at, granted_by, granted_organisation)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, case when $11 = 'granted' then $12::timestamptz end, $14, case when $11 = 'granted' then $13 end)`
const GRANT = `update beauftragung set state = 'granted', version = $2, from_on = $3, until_on = $4, reference = $5, granted_at = $6, granted_by = $7, granted_organisation = $8 where id = $1`
const END = `update beauftragung set version = $2, state = $3, revoked_at = $4, revoked_organisation = $5, revoke_reason = $6 where id = $1`
