import { Programme } from '@blaupause/domain/programme'
import { programmes } from '@blaupause/reference'
import type { Tx } from '../platform/index.js'

/** The shipped programmes, checked. */
export function shippedProgrammes(): Programme[] {
  return programmes().map((programme) => Programme.parse(programme))
}

/** Writes the shipped programmes with pilots, commitments, duties, Bestand and exceptions over what is there. */
export function writeProgrammes(tx: Tx, all: readonly Programme[]): void {
  tx.write('programme.clear', 'delete from programme where id = any($1)', [all.map(({ id }) => id)])
  tx.write(
    'programme.add',
    `
    insert into programme (id, name, land, goal, partners, phases, sources)
    select * from json_to_recordset($1) as p (id text, name text, land text, goal jsonb, partners jsonb, phases jsonb, sources jsonb)`,
    [JSON.stringify(all)],
  )
  tx.write(
    'pilot.add',
    `
    insert into pilot (programme, traeger, name, gemeinden, position)
    select * from json_to_recordset($1) as p (programme text, traeger text, name text, gemeinden int, position int)`,
    [parts(all, 'pilots')],
  )
  tx.write(
    'commitment.add',
    `
    insert into commitment (programme, onlinedienst, until_on, certainty, note, sources, position)
    select * from json_to_recordset($1) as c (programme text, onlinedienst text, until date, certainty text, note jsonb, sources jsonb, position int)`,
    [parts(all, 'commitments')],
  )
  tx.write(
    'duty.add',
    `
    insert into duty (programme, id, partner, what, until_on, until_note, certainty, sources, position)
    select * from json_to_recordset($1) as d (programme text, id text, partner text, what jsonb, until date, "untilNote" jsonb, certainty text, sources jsonb, position int)`,
    [parts(all, 'duties')],
  )
  tx.write(
    'programme_bestand.add',
    `
    insert into programme_bestand (programme, behoerde_id, onlinedienst, since_on, note, sources)
    select * from json_to_recordset($1) as b (programme text, "behoerdeId" text, onlinedienst text, since date, note jsonb, sources jsonb)`,
    [parts(all, 'bestand')],
  )
  tx.write(
    'programme_exemption.add',
    `
    insert into programme_exemption (programme, behoerde_id, onlinedienst, kind, certainty, note, sources)
    select * from json_to_recordset($1) as e (programme text, "behoerdeId" text, onlinedienst text, kind text, certainty text, note jsonb, sources jsonb)`,
    [parts(all, 'exemptions')],
  )
}

function parts(all: readonly Programme[], name: 'pilots' | 'commitments' | 'duties' | 'bestand' | 'exemptions'): string {
  return JSON.stringify(all.flatMap((programme) => programme[name].map((part, position) => ({ ...part, programme: programme.id, position }))))
}
