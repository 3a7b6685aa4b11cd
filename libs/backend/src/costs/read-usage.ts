import type { RowFault } from '@blaupause/contract/http'
import { canEnterCosts, requireFigureDay, requireUsage } from '@blaupause/domain/costs'
import type { Actor } from '@blaupause/domain/identity'
import type { Now } from '@blaupause/domain/rollouts'
import type { Tx } from '../platform/index.js'
import { badValue, faultOf, readTable, rowFault, type BadRow } from '../platform/csv/index.js'
import { endedBodies } from '../register/index.js'
import type { FigureOwner, NewUsage } from './costs.store.js'

const WANTED = ['behoerde', 'onlinedienst', 'month', 'cases', 'online', 'source']
const WHOLE = /^\d{1,8}$/

type UsageRow = { readonly line: number; readonly values: Readonly<Record<string, string>> }

export function readUsage(bytes: Uint8Array): { rows: UsageRow[]; bad: BadRow[]; total: number } {
  const { rows, bad } = readTable(bytes, WANTED)
  return { rows, bad, total: rows.length + bad.length }
}

/** Which months a file gives for which rollouts, and which rows it refuses. `fresh`: those not yet known like that. */
export async function planUsage(
  tx: Tx,
  actor: Actor,
  rows: readonly UsageRow[],
  now: Now,
): Promise<{ months: NewUsage[]; refused: RowFault[]; fresh: number }> {
  const named = rows.map(({ values }) => ({ behoerde: values['behoerde']!, onlinedienst: values['onlinedienst']! }))
  const owners = await tx.query<FigureOwner & { place: string; known: Record<string, string> | null }>('usage.owners', OWNERS, [JSON.stringify(named)])
  const byPlace = new Map(owners.map((owner) => [owner.place, owner]))
  const ended = await endedBodies(
    tx,
    named.filter(({ behoerde, onlinedienst }) => !byPlace.has(`${behoerde} ${onlinedienst}`)).map(({ behoerde }) => behoerde),
  )
  const lines = new Map<string, number>()
  const refused: RowFault[] = []
  let fresh = 0
  const months = rows.flatMap(({ line, values }): NewUsage[] => {
    const place = `${values['behoerde']} ${values['onlinedienst']}`
    const owner = byPlace.get(place)
    const month = `${values['month']}-01`
    const twice = lines.get(`${place} ${month}`)
    const gone = owner ? undefined : ended.get(values['behoerde']!)
    const fault =
      (gone ? rowFault(line, 'behoerde', 'register.merged', { ...gone }) : null) ??
      faultOfRow(line, values, owner, actor, now) ??
      (twice === undefined ? null : rowFault(line, null, 'row.twice', { line: twice }))
    if (fault) {
      refused.push(fault)
      return []
    }
    lines.set(`${place} ${month}`, line)
    const figures = { cases: Number(values['cases']), online: Number(values['online']), source: values['source']! }
    if (owner!.known?.[month] !== `${figures.cases}/${figures.online}/${figures.source}`) fresh += 1
    return [{ owner: owner!, month, ...figures }]
  })
  return { months, refused, fresh }
}

function faultOfRow(line: number, values: UsageRow['values'], owner: FigureOwner | undefined, actor: Actor, now: Now): RowFault | null {
  if (!owner) return rowFault(line, 'behoerde', 'row.unknown-key', { key: `${values['behoerde']} × ${values['onlinedienst']}`.slice(0, 120) })
  if (!canEnterCosts(actor, owner)) return rowFault(line, 'behoerde', 'permission.denied', { who: 'Behörde / Land / Roll-in-Team' })
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(values['month']!)) return badValue(line, 'month', values['month']!)
  for (const column of ['cases', 'online']) if (!WHOLE.test(values[column]!)) return badValue(line, column, values[column]!)
  if (values['source']!.length < 3 || values['source']!.length > 300) return badValue(line, 'source', values['source']!)
  return (
    faultOf(line, 'month', () => requireFigureDay(`${values['month']}-01`, now)) ??
    faultOf(line, 'online', () => requireUsage({ cases: Number(values['cases']), online: Number(values['online']) }))
  )
}

const OWNERS = `
select r.id, r.land, r.programme, r.traeger, r.onlinedienst, r.behoerde_id || ' ' || r.onlinedienst place,
  (select json_object_agg(u.month, u.cases || '/' || u.online || '/' || u.source) from rollout_usage u where u.rollout_id = r.id and u.superseded_at is null) known
from rollout r where (r.behoerde_id, r.onlinedienst) in (select behoerde, onlinedienst from json_to_recordset($1) as n (behoerde text, onlinedienst text)) order by r.id for no key update`
