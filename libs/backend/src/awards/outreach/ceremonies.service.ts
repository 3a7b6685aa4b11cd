import { Injectable } from '@nestjs/common'
import type { HonourBodies, PlanCeremony } from '@blaupause/contract/awards'
import type { Actor } from '@blaupause/domain/identity'
import { landEvent, require } from '@blaupause/domain/kernel'
import { requireVersion } from '@blaupause/domain/rollouts'
import { Commands, found, newId } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { landOf } from './campaigns.service.js'
import { titleHolders } from './title-holders.js'

type Locked = { readonly version: number; readonly award: string; readonly source: string | null; readonly on: string }

/** Events at which titles are handed over, and whom they honour. One that is known from a source stays as the source says. */
@Injectable()
export class CeremoniesService {
  constructor(private readonly commands: Commands) {}

  /** Plans an event; its list begins with the titles of the year before it that no event has honoured. */
  plan(actor: Actor, key: string, { name, on, place }: PlanCeremony): Promise<{ id: string }> {
    const land = landOf(actor)
    return this.commands.run(
      actor,
      { key, body: ['ceremony', name, on, place] },
      () => Promise.resolve(),
      async (tx, _, { now, today }) => {
        const [id, { award }] = [newId(), await awardRuleOf(tx, land, today)]
        tx.write('ceremony.plan', 'insert into ceremony (id, award, land, held_on, place, name, created_at) values ($1, $2, $3, $4, $5, $6, $7)', [
          id,
          award,
          land,
          on,
          place,
          name,
          now,
        ])
        tx.write(
          'ceremony.first-list',
          `insert into ceremony_honoured (ceremony, body, land) select $1::uuid, h.body, $3 from ${titleHolders('$2', '$3')} h join award_body b on b.key = h.body and b.land = $3
        where h.revoked_on is null and h.known <= $4::text and h.known > ($4::date - 365)::text and not exists (select from ceremony_honoured x where x.body = h.body)`,
          [id, award, land, on],
        )
        return { answer: { id }, events: [landEvent('ceremony.planned.v1', { type: 'ceremony', id }, today, { land }, { on })] }
      },
    )
  }

  /** Sets whom it honours: only who holds this award on its day can stand on the list, wherever the title is known from. */
  honour(actor: Actor, id: string, key: string, { version, bodies }: HonourBodies): Promise<{ id: string }> {
    const land = landOf(actor)
    return this.commands.run(
      actor,
      { key, body: ['honour', id, version, bodies] },
      (tx) => tx.query<Locked>('ceremony.lock', 'select version, award, source, held_on::text "on" from ceremony where id = $1 for update', [id]),
      (tx, [row], { today }) => {
        const ceremony = found(row)
        require(ceremony.source === null, 'ceremony.reported', { source: ceremony.source ?? '' })
        requireVersion(ceremony, version)
        tx.write('honoured.clear', 'delete from ceremony_honoured where ceremony = $1', [id])
        tx.write(
          'honoured.set',
          `insert into ceremony_honoured (ceremony, body, land) select $1::uuid, h.body, $3 from ${titleHolders('$2', '$3')} h join award_body b on b.key = h.body and b.land = $3
        where (h.revoked_on is null or h.revoked_on > $4::date) and h.known <= $4::text and h.body = any($5)`,
          [id, ceremony.award, land, ceremony.on, bodies],
        )
        tx.write('ceremony.touch', 'update ceremony set version = version + 1 where id = $1', [id])
        return { answer: { id }, events: [landEvent('ceremony.honoured.v1', { type: 'ceremony', id }, today, { land }, { bodies: bodies.length })] }
      },
    )
  }
}
