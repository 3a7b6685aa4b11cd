import { Injectable } from '@nestjs/common'
import { DomainError } from '@blaupause/domain/kernel'
import { SYSTEM, type Actor, type Role } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { transact } from '../platform/index.js'

/** How long a membership may be taken from memory: the time after which a withdrawal holds at the latest. */
const FRESH_MS = 5_000

type Row = { role: Role; organisation: string; name: string; land: string | null; programmes: string[]; traeger: string[]; principals: string[] }

/** Who a token's subject is here. Roles live in this database, never in the token: taking one away works at once. */
@Injectable()
export class Memberships {
  private readonly known = new Map<string, { actor: Actor; until: number }>()

  constructor(private readonly source: DataSource) {}

  /** A Beauftragung of this organisation was granted or ended: the next request of its people is asked anew. */
  forget(organisation: string): void {
    for (const [subject, { actor }] of this.known) if (actor.organisation.id === organisation) this.known.delete(subject)
  }

  /** The actor behind `subject`; refused with `sign-in.membership` if it holds no role (any more). */
  async actor(subject: string): Promise<Actor> {
    const cached = this.known.get(subject)
    if (cached && cached.until > performance.now()) return cached.actor
    const [row] = await transact(this.source, SYSTEM, 'read', (tx) => tx.query<Row>('membership', MEMBERSHIP, [subject]))
    if (!row) throw new DomainError('sign-in.membership')
    const actor: Actor = {
      subject,
      organisation: { id: row.organisation, name: row.name },
      role: row.role,
      land: row.land,
      programmes: row.programmes,
      traeger: [...row.traeger, ...row.principals],
    }
    this.known.set(subject, { actor, until: performance.now() + FRESH_MS })
    return actor
  }
}

/** With the bodies the organisation may report for (Beauftragung), as long as the consent holds. */
const MEMBERSHIP = `
select m.role, m.organisation, o.name, m.land, m.programmes, m.traeger,
  coalesce((select array_agg(b.traeger) from beauftragung b where b.agent = m.organisation and b.state = 'granted' and (now() at time zone 'Europe/Berlin')::date between b.from_on and coalesce(b.until_on, 'infinity')), '{}') principals
from membership m join organisation o on o.id = m.organisation
where m.subject = $1 and m.ended_at is null`
