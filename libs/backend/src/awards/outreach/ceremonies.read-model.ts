import { Injectable } from '@nestjs/common'
import type { CeremonyCandidate, CeremonyCandidateQuery, CeremonyQuery, CeremonyRow, CeremonyView } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import { awardLines, shortTitle, speakingNotes, type SpeechFacts } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { bodyName, landNames, type Territory } from '@blaupause/domain/register'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, PageQuery, pageFrom, transact, type Tx } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { landOf } from './campaigns.service.js'
import { sayingsOf } from './land-sayings.js'
import { pressKit } from './press-kit.js'
import { searchBody } from './search-body.js'
import { CEREMONY_HOLDERS, titleHolders, type CeremonyHolder } from './title-holders.js'

type Row = Pick<Territory, 'level' | 'textkennzeichen'> & {
  readonly body: string
  readonly stored: string | null
  readonly name: string
  readonly since: string
  readonly source: string | null
  readonly counted: number | null
  readonly countedOn: string | null
}
type Stored = Omit<CeremonyRow, 'honoured'> & { readonly land: string; readonly award: string }
type Figures = { readonly titles: number; readonly bodies: number; readonly candidates: number }

/** Events at which titles are handed over: who is honoured, who could be, what is said, and what the press gets. */
@Injectable()
export class CeremoniesReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: CeremonyQuery): Promise<PageOf<CeremonyRow>> {
    landOf(actor)
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { on: { column: 'held_on', type: 'date' } })
      const counting = page.total(tx, 'ceremony.count', 'ceremony', query.count)
      const rows = await tx.query<CeremonyRow>(
        'ceremony.list',
        `select id, name, held_on::text "on", place, source, version, (select count(*)::int from ceremony_honoured h where h.ceremony = ceremony.id) honoured from ceremony ${page.page(query.cursor, query.limit)}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ on, id }) => ({ value: on, id }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  one(actor: Actor, id: string): Promise<CeremonyView> {
    landOf(actor)
    return transact(this.source, actor, 'read', async (tx) => {
      const { stored, honoured, candidates, facts } = await this.whole(tx, id)
      const { name, on, place, source, version } = stored
      return {
        id,
        name,
        on,
        place,
        source,
        version,
        honoured: honoured.map(({ countedOn: _, ...one }) => one),
        candidates,
        notes: { de: speakingNotes(facts, 'de'), en: speakingNotes(facts, 'en') },
        demo: this.instance.demo,
      }
    })
  }

  /** Who holds the title on its day and is not on its list; those whom no event has honoured yet, or all. */
  candidates(actor: Actor, id: string, { q, which, ...query }: CeremonyCandidateQuery): Promise<PageOf<CeremonyCandidate>> {
    landOf(actor)
    return transact(this.source, actor, 'read', async (tx) => {
      const stored = await ceremonyOf(tx, id)
      const page = new PageQuery(query.sort, { since: { column: 'since', type: 'text' }, name: { column: '"sortName" collate "C"', type: 'text' } })
      for (const value of holdersOf(stored)) page.bind(value)
      page.where('held and not listed')
      if (which === 'new') page.where('fresh')
      searchBody(page, q, '"sortName"', 'body')
      const counting = page.total(tx, 'candidate.count', CEREMONY_HOLDERS, query.count)
      const rows = await tx.query<Row & { sortName: string }>(
        'candidate.list',
        `select * from ${CEREMONY_HOLDERS} ${page.page(query.cursor, query.limit, 'body')}`,
        page.values,
      )
      return {
        ...pageFrom(rows, query.limit, query.sort, (row) => ({ value: query.sort.endsWith('name') ? row.sortName : row.since, id: row.body }), candidateOf),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  /** What the press gets, as one archive. */
  pressKit(actor: Actor, id: string): Promise<{ name: string; bytes: Uint8Array }> {
    landOf(actor)
    return transact(this.source, actor, 'read', async (tx) => {
      const { stored, honoured, facts } = await this.whole(tx, id)
      return { name: `pressemappe-${stored.on}.zip`, bytes: pressKit(facts, honoured) }
    })
  }

  private async whole(tx: Tx, id: string): Promise<{ stored: Stored; honoured: readonly CeremonyHolder[]; candidates: number; facts: SpeechFacts }> {
    const stored = await ceremonyOf(tx, id)
    const { today } = this.clock.now()
    const asOf = stored.on < today ? stored.on : today
    const rule = await awardRuleOf(tx, stored.land, stored.on)
    const [rows, [figures], sayings] = await Promise.all([
      tx.query<Row>('ceremony.honoured', `select * from ${CEREMONY_HOLDERS} where listed order by since desc, "sortName" collate "C", body`, holdersOf(stored)),
      tx.query<Figures>('ceremony.figures', FIGURES, [...holdersOf(stored), asOf, Object.keys(rule.thresholds)]),
      sayingsOf(tx, stored.land, stored.on),
    ])
    const honoured = rows.map((row) => ({ ...candidateOf(row), countedOn: row.countedOn }))
    const land = stored.land as keyof typeof landNames.de
    const facts: SpeechFacts = {
      title: { de: rule.title.de, en: shortTitle(rule, 'en') },
      issuer: rule.issuer.name,
      portal: rule.portal,
      lines: { de: awardLines(rule, 'de'), en: awardLines(rule, 'en') },
      rules: rule.sources.map(({ text }) => text).join('; '),
      on: stored.on,
      place: stored.place,
      land: { de: landNames.de[land], en: landNames.en[land] },
      honoured,
      titles: figures!.titles,
      bodies: figures!.bodies,
      asOf,
      sayings,
      source: stored.source,
      demo: this.instance.demo && stored.source === null,
    }
    return { stored, honoured, candidates: figures!.candidates, facts }
  }
}

async function ceremonyOf(tx: Tx, id: string): Promise<Stored> {
  return found(
    (await tx.query<Stored>('ceremony.one', 'select id, name, held_on::text "on", place, source, version, land, award from ceremony where id = $1', [id]))[0],
  )
}

function holdersOf({ id, award, land, on }: Stored): string[] {
  return [id, award, land, on]
}

function candidateOf({ body, stored, since, source, counted, ...territory }: Row): CeremonyCandidate {
  return { body, name: stored ?? bodyName(territory), since, source, counted }
}

/** Titles as of a day, of all bodies that could hold one; and those that no event has honoured. */
const FIGURES = `
select (select count(*)::int from ${titleHolders('$2', '$3')} t join award_body b on b.key = t.body and b.land = $3 where t.known <= $5 and (t.revoked_on is null or t.revoked_on > $5::date)) titles,
  (select count(*)::int from award_body where land = $3 and kind = any($6)) bodies,
  (select count(*)::int from ${CEREMONY_HOLDERS} where held and not listed and fresh) candidates`
