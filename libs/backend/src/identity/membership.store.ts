import type { Role } from '@blaupause/domain/identity'
import { landEvent } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { isUniqueViolation, newId, record, type Tx } from '../platform/index.js'
import type { DemoRole } from './demo-roles.js'

export type Member = {
  readonly subject: string
  readonly role: Role
  readonly organisation: string
  readonly land: string | null
  readonly traeger: readonly string[]
}
type Place = Pick<DemoRole, 'organisation' | 'role' | 'land' | 'programmes' | 'traeger'>

/** Who holds a role here now. */
export function members(tx: Tx): Promise<Member[]> {
  return tx.query<Member>(
    'member.list',
    'select m.subject, m.role, o.name organisation, m.land, m.traeger from membership m join organisation o on o.id = m.organisation where m.ended_at is null order by o.name, m.subject',
  )
}

/** Gives the subject of a token a role in an organisation, in which it may do what that role may. */
export function addMembers(tx: Tx, people: readonly { readonly subject: string; readonly place: Place }[]): void {
  const rows = people.map(({ subject, place: { organisation, role, land, programmes, traeger } }) => ({
    id: newId(),
    subject,
    organisation: organisation.id,
    role,
    land,
    programmes,
    traeger,
  }))
  tx.write('member.add', ADD, [JSON.stringify(rows)])
}

/** One more, by the command line: on the record, without the person's name. */
export function addMember(tx: Tx, subject: string, place: Place, now: Now): void {
  addMembers(tx, [{ subject, place }])
  say(tx, 'membership.granted.v1', place, now)
}

/** Takes the role away; holds within seconds. Answers false if the subject holds none. */
export async function endMember(tx: Tx, subject: string, now: Now): Promise<boolean> {
  const [ended] = await tx.query<Member & { organisationId: string }>(
    'member.end',
    'update membership set ended_at = $2 where subject = $1 and ended_at is null returning role, organisation "organisationId", land',
    [subject, now.now],
  )
  if (!ended) return false
  say(tx, 'membership.ended.v1', { role: ended.role, land: ended.land, organisation: { id: ended.organisationId } }, now)
  return true
}

/** Whether the refusal of the database says that the subject holds a role already. */
export function holdsRole(error: unknown): boolean {
  return isUniqueViolation(error, 'membership_active')
}

function say(
  tx: Tx,
  type: `membership.${string}.v1`,
  { role, land, organisation }: Pick<Place, 'role' | 'land'> & { readonly organisation: { readonly id: string } },
  now: Now,
): void {
  const id = newId()
  record(tx, `${type} ${id}`, [landEvent(type, { type: 'membership', id }, now.today, { land: land ?? '' }, { role, organisation: organisation.id })], [], now)
}

const ADD = `
insert into membership (id, subject, organisation, role, land, programmes, traeger)
select id, subject, organisation, role, land, array(select json_array_elements_text(programmes)), array(select json_array_elements_text(traeger))
from json_to_recordset($1) as m (id uuid, subject text, organisation text, role text, land text, programmes json, traeger json)`
