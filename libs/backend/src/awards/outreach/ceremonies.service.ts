import { Injectable } from '@nestjs/common'
import type { CeremonyQuery, CeremonyRow, CeremonyView, HonourBodies, PlanCeremony } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import { speakingNotes, type AwardRule } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { landNames, bodyName, type Territory } from '@blaupause/domain/register'
import { requireVersion } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { outlined, pixels } from '../../platform/documents/index.js'
import { strToU8, zipped } from '../../platform/files/index.js'
import { signetDrawing } from '../titles/signet-drawing.js'
import { writeCsv } from '../../platform/csv/index.js'
import { Clock, Commands, found, Instance, newId, PageQuery, pageFrom, transact, type Tx } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { landOf } from './campaigns.service.js'

type Holder = Pick<Territory, 'level' | 'textkennzeichen'> & { readonly body: string; readonly stored: string | null; readonly name: string; readonly since: string; readonly counted: number | null; readonly countedOn: string | null; readonly listed: boolean; readonly fresh: boolean }
type Stored = Omit<CeremonyRow, 'honoured'> & { readonly land: string; readonly award: string }
type Figures = { readonly titles: number; readonly bodies: number }

/** Events at which titles are handed over: who is honoured, what is said, and what the press gets. */
@Injectable()
export class CeremoniesService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: CeremonyQuery): Promise<PageOf<CeremonyRow>> {
    landOf(actor)
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { on: { column: 'held_on', type: 'date' } })
      const counting = page.total(tx, 'ceremony.count', 'ceremony', query.count)
      const rows = await tx.query<CeremonyRow>('ceremony.list', `select id, name, held_on::text "on", place, version, (select count(*)::int from ceremony_honoured h where h.ceremony = ceremony.id) honoured from ceremony ${page.page(query.cursor, query.limit)}`, page.values)
      return { ...pageFrom(rows, query.limit, query.sort, ({ on, id }) => ({ value: on, id }), (row) => row), ...(await counting), demo: this.instance.demo }
    })
  }

  /** Plans an event; its list begins with everybody whose title is newer than the event before. */
  plan(actor: Actor, key: string, { name, on, place }: PlanCeremony): Promise<{ id: string }> {
    const land = landOf(actor)
    return this.commands.run(actor, { key, body: ['ceremony', name, on, place] }, () => Promise.resolve(), async (tx, _, { now, today }) => {
      const [id, { award }] = [newId(), await awardRuleOf(tx, land, today)]
      tx.write('ceremony.plan', 'insert into ceremony (id, award, land, held_on, place, name, created_at) values ($1, $2, $3, $4, $5, $6, $7)', [id, award, land, on, place, name, now])
      tx.write('ceremony.first-list', `insert into ceremony_honoured (ceremony, body, land) select $1, t.body, $2 from award_title t where t.award = $3 and t.land = $2 and t.revoked_on is null and t.since <= $4 and t.since > coalesce((select max(held_on) from ceremony c where c.land = $2 and c.id <> $1 and c.held_on < $4), $4::date - 365)`, [id, land, award, on])
      return { answer: { id }, events: [{ type: 'ceremony.planned.v1', effectiveOn: today, land, programme: null, traeger: null, subject: { type: 'ceremony', id }, rolloutId: null, stepId: null, onBehalfOf: null, facts: { on }, text: null }] }
    })
  }

  /** Sets whom it honours; only who holds the title can stand on the list. */
  honour(actor: Actor, id: string, key: string, { version, bodies }: HonourBodies): Promise<{ id: string }> {
    const land = landOf(actor)
    return this.commands.run(actor, { key, body: ['honour', id, version, bodies] }, (tx) => tx.query<Stored>('ceremony.lock', 'select id, version from ceremony where id = $1 for update', [id]), (tx, [row], { today }) => {
      requireVersion(found(row), version)
      tx.write('honoured.clear', 'delete from ceremony_honoured where ceremony = $1', [id])
      tx.write('honoured.set', 'insert into ceremony_honoured (ceremony, body, land) select distinct $1::uuid, body, $2 from award_title where land = $2 and revoked_on is null and body = any($3)', [id, land, bodies])
      tx.write('ceremony.touch', 'update ceremony set version = version + 1 where id = $1', [id])
      return { answer: { id }, events: [{ type: 'ceremony.honoured.v1', effectiveOn: today, land, programme: null, traeger: null, subject: { type: 'ceremony', id }, rolloutId: null, stepId: null, onBehalfOf: null, facts: { bodies: bodies.length }, text: null }] }
    })
  }

  one(actor: Actor, id: string): Promise<CeremonyView> {
    landOf(actor)
    return transact(this.source, actor, 'read', async (tx) => {
      const { stored, holders, notes } = await this.whole(tx, id)
      const shown = ({ body, name, since, counted }: Holder) => ({ body, name, since, counted })
      return { id, name: stored.name, on: stored.on, place: stored.place, version: stored.version, honoured: holders.filter(({ listed }) => listed).map(shown), candidates: holders.filter(({ listed, fresh }) => !listed && fresh).map(shown), notes, demo: this.instance.demo }
    })
  }

  /** What the press gets, as one archive: notes, the honoured as a table, and how to use it. */
  pressKit(actor: Actor, id: string): Promise<Uint8Array> {
    landOf(actor)
    return transact(this.source, actor, 'read', async (tx) => {
      const { rule, holders, notes } = await this.whole(tx, id)
      const title = rule.title.de
      const rows = holders.filter(({ listed }) => listed).map(({ body, name, since, counted, countedOn }) => [body, name, since, counted, countedOn])
      return zipped({
        'sprechzettel.md': strToU8(notes), 'ausgezeichnete.csv': strToU8(writeCsv([['schluessel', 'name', 'titel_seit', 'online_verfahren', 'gezaehlt_am'], ...rows])),
        'signet-hell.svg': strToU8(outlined(signetDrawing({ title, said: 'Muster', valid: true }, 'hell'))), 'signet-dunkel.svg': strToU8(outlined(signetDrawing({ title, said: 'Muster', valid: true }, 'dunkel'))), 'signet.png': pixels(signetDrawing({ title, said: 'Muster', valid: true }, 'hell'), 4),
        'LIESMICH.txt': strToU8(`${this.instance.demo ? 'Demodaten: Zahlen und Titel sind erfunden.\r\n' : ''}Zahlen mit Definition, Datum und Festlink: /oeffentlich\r\nSignet jeder Kommune (SVG, PNG): /oeffentlich/kommune/<Schlüssel>\r\nLizenz der Daten: Datenlizenz Deutschland, Namensnennung 2.0\r\n`),
      })
    })
  }

  private async whole(tx: Tx, id: string): Promise<{ rule: AwardRule; stored: Stored; holders: readonly Holder[]; notes: string }> {
    const stored = found((await tx.query<Stored>('ceremony.one', 'select id, name, held_on::text "on", place, version, land, award from ceremony where id = $1', [id]))[0])
    const rule = await awardRuleOf(tx, stored.land, stored.on)
    const [rows, [figures]] = await Promise.all([
      tx.query<Holder>('ceremony.holders', HOLDERS, [id, stored.award, stored.land, stored.on]),
      tx.query<Figures>('ceremony.figures', `select (select count(distinct body)::int from (select body from award_title where award = $1 and land = $2 and revoked_on is null union select body from reported_award where award = $1) h) titles, (select count(*)::int from award_body where land = $2 and kind = any($3)) bodies`, [stored.award, stored.land, Object.keys(rule.thresholds)]),
    ])
    const holders = rows.map((row) => ({ ...row, name: row.stored ?? bodyName(row) }))
    const notes = speakingNotes({ title: rule.title.de, on: stored.on, place: stored.place, land: landNames.de[stored.land as keyof typeof landNames.de], honoured: holders.filter(({ listed }) => listed), ...figures!, asOf: this.clock.now().today, demo: this.instance.demo })
    return { rule, stored, holders, notes }
  }
}

/** Titles that stand on the list, and those newer than the event before that could. The first event's honoured are known from the press alone. */
const HOLDERS = `
with held as (
  select body, body_name stored, since::text since, revoked_on from award_title where award = $2 and land = $3
  union all select r.body, null, min(r.reported_on), null from reported_award r where r.award = $2 and not exists (select from award_title t where t.body = r.body) group by r.body)
select h.body, h.stored, h.since, b.name, b.level, b.textkennzeichen, c.counted, c.counted_on::text "countedOn", o.body is not null listed,
  h.revoked_on is null and h.since <= $4::text and h.since > coalesce((select max(held_on)::text from ceremony e where e.land = $3 and e.id <> $1 and e.held_on < $4::date), '') fresh
from held h join award_body b on b.key = h.body left join ceremony_honoured o on o.ceremony = $1 and o.body = h.body left join lateral (select counted, counted_on from procedure_count where body = h.body order by counted_on desc limit 1) c on true
where o.body is not null or h.revoked_on is null order by h.since desc, b.sort_name collate "C", h.body`
