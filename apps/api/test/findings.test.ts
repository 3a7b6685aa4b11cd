import { transact, withDatabase } from '@blaupause/backend/platform'
import { seedReference } from '@blaupause/backend/programme'
import { FindingDetail, FindingsView } from '@blaupause/contract/findings'
import { landCalendar, addWorkingDays } from '@blaupause/domain/calendar'
import { SYSTEM } from '@blaupause/domain/identity'
import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
const PILOTS = Array.from({ length: 12 }, (_, index) => ({ key: index < 6 ? `0977${index}100` : `0643${index - 6}100`, land: index < 6 ? 'BY' : 'HE' }))

/** Twelve pilots of two Länder with seven authorities each, half of them for a town; towns are quicker by about 25 working days. */
beforeAll(async () => {
  api = await anApi()
  await withDatabase(api.database.url, (source) => transact(source, SYSTEM, 'write', (tx) => seedReference(tx, api.clock.now())))
  const plans = PILOTS.flatMap(({ key, land }, pilot) =>
    Array.from({ length: 7 }, (_, index) => {
      const plan = rolloutPlan({
        traeger: `${key}${index}`.slice(0, 8),
        name: `${key}-${index}`,
        land,
        pilot: key,
        programme: land === 'BY' ? 'bund-bayern' : 'bund-hessen',
      })
      return {
        plan: { ...plan, behoerde: { ...plan.behoerde, population: (pilot + index) % 2 === 0 ? 45_000 : 4_000 } },
        days: 60 + ((pilot * 5 + index * 7) % 20) + ((pilot + index) % 2 === 0 ? 0 : 25),
      }
    }),
  )
  const ids = await api.make(plans.map(({ plan }) => plan))
  const calendar = { BY: landCalendar('BY'), HE: landCalendar('HE') }
  await change(
    `update rollout r set started_on = '2025-09-01', live_reported_on = t.live, state = case when t.live is null then 'running' else 'reported' end
    from json_to_recordset($1) as t (id uuid, live date) where r.id = t.id`,
    [
      JSON.stringify(
        ids.map((id, index) => ({
          id,
          live: index % 9 === 0 ? null : addWorkingDays(calendar[plans[index]!.plan.behoerde.land as 'BY'], '2025-09-01', plans[index]!.days),
        })),
      ),
    ],
  )
})
afterAll(() => api?.close())

/** What a year of commands would have left behind. */
const change = (text: string, values: unknown[] = []) => transact(api.source, SYSTEM, 'write', (tx) => tx.query('change', text, values))

const size = async (role = 'bund') => FindingDetail.parse((await api.get(role, '/findings/groesse?onlinedienst=ummeldung')).body)

describe('findings over HTTP', () => {
  it('rank the declared family with rule, interval, basis and sentence in both languages', async () => {
    const { status, body } = await api.get('bund', '/findings')
    expect(status).toBe(200)
    const view = FindingsView.parse(body)
    expect(view).toMatchObject({
      stand: { on: '2026-03-02' },
      onlinedienst: { id: 'ummeldung' },
      n: 84,
      pilots: 12,
      laender: ['BY', 'HE'],
      rule: { id: 'befunde-2026-03', validFrom: '2026-03-02' },
      family: { catalogue: '1.0' },
      demo: true,
    })
    const row = view.items.find(({ id }) => id === 'groesse')!
    expect(row).toMatchObject({ class: 'decisive', rung: 'statistics', n: 84, effect: { estimable: true } })
    expect(row.sentence.de).toMatch(/Arbeitstage früher live \(95 %: \d/)
    expect(row.adjusted).toBeLessThan(0.05)
    expect(view.items.find(({ id }) => id === 'dvdv-pflege-geklaert')).toMatchObject({
      class: 'undecidable',
      because: 'no-values',
      reason: { de: expect.stringMatching(/noch keine Bewertung/) },
    })
    expect(view.factors.find(({ factor }) => factor === 'land')!.levels.map(({ level, n }) => [level, n])).toEqual([
      ['BY', 42],
      ['HE', 42],
    ])
  })

  it('open one criterion with curves, at-risk table, tests and joint fit', async () => {
    const detail = await size()
    expect(detail).toMatchObject({
      groups: { withIt: { n: 42, pilots: 12 }, without: { n: 42 } },
      test: { kind: 'sign-flip', exact: true, arrangements: 4096 },
      pace: { estimable: true },
    })
    expect(detail.curves!.ticks[0]).toEqual({ day: 0, withIt: 42, without: 42 })
    expect(detail.curves!.withIt.at(-1)!.share).toBeGreaterThan(0.8)
  })

  it('lead to the rows behind each number, each reader to its own', async () => {
    const all = (await api.get('bund', '/findings/groesse/rollouts?group=with&count=exact&limit=50')).body
    expect([all.total, all.items.length]).toEqual([42, 42])
    expect(all.items[0]).toMatchObject({ inGroup: true, startedOn: '2025-09-01', days: expect.any(Number) })
    expect((await api.get('land-by', '/findings/groesse/rollouts?count=exact&limit=1')).body.total).toBe(42)
    const first = (await api.get('bund', '/findings/groesse/rollouts?limit=20')).body
    const second = (await api.get('bund', `/findings/groesse/rollouts?limit=20&cursor=${encodeURIComponent(first.nextCursor)}`)).body
    expect(new Set([...first.items, ...second.items].map(({ id }: { id: string }) => id)).size).toBe(40)
    expect((await api.get('kommune-meitingen', '/findings/groesse/rollouts?count=exact')).body.total).toBe(0)
    expect((await api.get('bund', '/findings/factors/land/rollouts?level=HE&count=exact&limit=1')).body).toMatchObject({
      total: 42,
      items: [{ land: 'HE', inGroup: null }],
    })
    expect((await api.get('land-by', '/findings/factors/land/rollouts?level=HE&count=exact')).body.total).toBe(0)
    expect((await api.get('bund', '/findings/factors/colour/rollouts?level=HE')).status).toBe(404)
  })

  it('give a Kommune the figures over all pilots, and a maker none', async () => {
    expect((await size('kommune-meitingen')).groups).toEqual((await size()).groups)
    expect(await api.get('dienstleister', '/findings')).toMatchObject({ status: expect.any(Number) })
    expect(await api.get('betrieb', '/findings')).toMatchObject({ status: 403, body: { code: 'permission.denied' } })
  })

  it('give curves to take along: a table with the same values, a drawing without script', async () => {
    const csv = await api.get('bund', '/findings/groesse/csv?lang=en')
    expect(csv.headers['content-disposition']).toMatch(/befund-groesse-ummeldung-2026-03-02\.csv/)
    expect(csv.text.split('\r\n')[0]).toBe('group;working_day;share_live;lower;upper;under_way;live;still_running')
    expect(csv.text.split('\r\n').length).toBe((await size()).curves!.withIt.length + (await size()).curves!.without.length + 3)
    expect(csv.text).toContain('Demo data, invented.')
    const svg = await api.get('bund', '/findings/groesse/svg')
    expect(svg.text).toMatch(/^<svg xmlns/)
    expect(svg.text).not.toMatch(/<script|style=|NaN|Infinity|undefined/)
  })

  it('are handed on as a report with rule, definitions, rows and sources, in two forms', async () => {
    const pdf = await api.get('bund', '/findings/report/pdf')
    expect(pdf).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/pdf', 'content-disposition': expect.stringContaining('befunde-ummeldung-2026-03-02.pdf') },
    })
    expect(pdf.text.slice(0, 5)).toBe('%PDF-')
    const { text } = await api.get('bund', '/findings/report/html?lang=en')
    for (const part of [
      'Findings on Change of residence',
      'Demo data: durations',
      'The authority serves more than 20,000 people',
      'How we class',
      'What the words mean',
      'You may see 84 of 84 rollouts',
      'R 4.2.2',
      '/befunde/groesse/anschluesse?dienst=ummeldung',
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/<script|NaN|Infinity|undefined/)
    expect((await api.get('kommune-meitingen', '/findings/report/html')).text).toContain('0 von 84 Anschlüssen dürfen Sie einzeln sehen')
    expect((await api.get('betrieb', '/findings/report/pdf')).status).toBe(403)
  })

  it('change with the rollouts: what was kept for the day is computed anew', async () => {
    await change(
      `update rollout set live_reported_on = null, state = 'running', updated_at = now() where id = (select id from rollout where live_reported_on is not null and population > 20000 order by id limit 1)`,
    )
    expect((await size()).finding.live).toBe(73)
  })

  it('take up accepted ratings that were so at the start, and say which were entered afterwards', async () => {
    const [catalogue, rated] = ['00000000-0000-4000-8000-0000000000c1', '/findings/dvdv-pflege-geklaert']
    await change(
      `insert into criteria_catalogue (id, land, programme, number, title, state, official, created_at) values ($1, 'BY', 'bund-bayern', '1.0', 'Probe', 'published', false, now())`,
      [catalogue],
    )
    await change(
      `insert into catalogue_criterion (catalogue_id, id, land, programme, position, content) values ($1, 'dvdv-pflege-geklaert', 'BY', 'bund-bayern', 1, '{"scale":{"kind":"yes-no"},"retired":null,"steps":["dvdv-eintrag"]}')`,
      [catalogue],
    )
    await change(
      `insert into criterion (id, statement, reason, dimension, measure, scale, steps, source) values ('dvdv-pflege-geklaert', $1, $1, 'technisch', $1, 'yes-no', '{dvdv-eintrag}', 'Probe')`,
      ['{"de":"Probe","en":"Trial"}'],
    )
    await change(
      `insert into assessment (id, land, programme, traeger, traeger_name, seat, rollout_id, inhabitants, catalogue_id, round, state, policy, submit_by, asked, began_at, updated_at)
      select gen_random_uuid(), r.land, r.programme, r.traeger, r.behoerde_name, r.seat, r.id, r.population, $1, 1, 'final', 'probe', '2025-08-20', 1, '2025-08-01', now() from rollout r where r.land = 'BY'`,
      [catalogue],
    )
    await change(`insert into assessment_value (id, assessment_id, criterion, land, programme, traeger, value, effective_on, evidence, remark, review, known_at)
      select gen_random_uuid(), a.id, 'dvdv-pflege-geklaert', a.land, a.programme, a.traeger, case when r.population > 20000 then 1 else 0 end, date '2025-08-15', '', '', 'accepted', case when right(a.traeger_name, 1) = '0' then timestamptz '2025-10-01' else timestamptz '2025-08-16' end
      from assessment a join rollout r on r.id = a.rollout_id`)
    const view = (await api.get('bund', `${rated}?onlinedienst=ummeldung`)).body
    expect(view.finding).toMatchObject({ rung: 'statistics', n: 42, pilots: 6, hindsight: 6, effect: { estimable: true } })
    await goesIntoTheBlueprint()
    await change(`update assessment_value set effective_on = '2025-09-02' where value = 1`)
    await change(
      `update assessment_value set superseded_at = now() where value = 0 and effective_on = '2025-08-15' and id in (select id from assessment_value where value = 0 limit 1)`,
    )
    expect((await api.get('bund', rated)).body.finding).toMatchObject({ class: 'undecidable', because: 'one-sided' })
  })

  /** Noted as it stands, seen by those of the programme, behind criterion and step of the next draft, and taken back. */
  async function goesIntoTheBlueprint() {
    const note = (role: string, criterion: string, programme = 'bund-bayern') =>
      api.post(role, `/findings/${criterion}/note`, { programme, onlinedienst: 'ummeldung' })
    expect(await note('kommune-meitingen', 'dvdv-pflege-geklaert')).toMatchObject({ status: 403, body: { code: 'permission.denied' } })
    expect(await note('land-by', 'dvdv-pflege-geklaert', 'bund-hessen')).toMatchObject({ status: 403 })
    expect(await note('land-by', 'groesse')).toMatchObject({ status: 409, body: { code: 'finding.nowhere' } })
    expect(await note('land-by', 'kosten-geklaert')).toMatchObject({ status: 409, body: { code: 'finding.nothing' } })
    const first = (await note('land-by', 'dvdv-pflege-geklaert')).body.id
    const { id } = (await note('bund', 'dvdv-pflege-geklaert')).body
    expect((await api.post('land-by', `/findings/notes/${first}/withdraw`, {})).body.code).toBe('finding.withdrawn')
    const { notes } = (await api.get('land-by', '/findings/dvdv-pflege-geklaert')).body
    expect(notes).toEqual([
      expect.objectContaining({
        id,
        programme: 'bund-bayern',
        text: expect.stringMatching(/^Befund 02\.03\.2026, Ummeldung, (entscheidend|hilfreich|nicht entscheidbar): /),
      }),
    ])
    expect((await api.get('land-he', '/findings/dvdv-pflege-geklaert')).body.notes).toEqual([])
    const derived = (version: string) =>
      api.post('land-by', '/blueprints/derive', {
        programme: 'bund-bayern',
        onlinedienste: ['ummeldung'],
        name: 'mit-befund',
        version,
        title: { de: 'Mit Befund', en: 'With a finding' },
        summary: { de: '', en: '' },
      })
    const { blueprint, problems } = (await derived('1.0.0')).body
    expect(problems).toEqual([])
    expect(blueprint.criteria.find((one: { id: string }) => one.id === 'dvdv-pflege-geklaert').attestation).toMatchObject({
      rung: 'statistics',
      n: expect.any(Number),
      median: expect.any(Number),
      sources: expect.arrayContaining([notes[0].text]),
    })
    expect(blueprint.steps.find((one: { id: string }) => one.id === 'dvdv-eintrag').attestation.sources).toContain(notes[0].text)
    expect((await api.post('land-by', `/findings/notes/${id}/withdraw`, {})).status).toBe(200)
    expect(JSON.stringify((await derived('1.0.1')).body.blueprint)).not.toContain('Befund 02.03.2026')
  }

  it.each([
    ['/findings/unbekannt', 404, 'thing.unknown'],
    ['/findings?onlinedienst=unbekannt', 404, 'thing.unknown'],
    ['/findings?colour=red', 400, 'request.invalid'],
    ['/findings/groesse/rollouts?limit=0', 400, 'request.invalid'],
    ['/findings/groesse/rollouts?cursor=abc', 400, 'request.cursor'],
    ['/findings/kosten-geklaert/svg', 409, 'finding.no-curves'],
  ])('%s → %i %s', async (path, status, code) => {
    expect(await api.get('bund', path)).toMatchObject({ status, body: { code, detail: expect.stringMatching(/\w/), detailEn: expect.stringMatching(/\w/) } })
  })
})
