import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { transact } from '@blaupause/backend/platform'
import { seedReference } from '@blaupause/backend/programme'
import { importEdition } from '@blaupause/backend/register'
import { SYSTEM } from '@blaupause/domain/identity'
import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
/** The register of 2021 and then that of 2025: Bromskirchen went into Allendorf (Eder) between them. */
beforeAll(async () => {
  api = await anApi()
  const older = gunzipSync(await readFile(new URL('../../../libs/reference/data/register/GV100AD_301121.ASC.gz', import.meta.url)))
  await transact(api.source, SYSTEM, 'write', (tx) => importEdition(tx, older, api.clock.now()))
  await transact(api.source, SYSTEM, 'write', (tx) => seedReference(tx, api.clock.now()))
  await api.make(['09772177', '09184139', '09761000'].map((traeger) => rolloutPlan({ traeger, name: traeger })))
})
afterAll(() => api?.close())

const octets = { 'content-type': 'application/octet-stream' }
const list = (...rows: string[]) => Buffer.from(['Schlüssel;Onlinedienst;Schritt;Datum', ...rows].join('\r\n'), 'latin1')
const send = (mode: 'dry-run' | 'whole', bytes: Buffer, role = 'land-by', key = randomUUID()) =>
  api.post(role, `/bestand/import?mode=${mode}`, bytes, { ...octets, 'idempotency-key': key })
const of = async (traeger: string) =>
  (await api.get('land-by', `/rollouts/${(await api.get('land-by', `/rollouts?behoerde=meldebehoerde-${traeger}`)).body.items[0].id}`)).body

describe('Bestand from a list over HTTP', () => {
  it('half-way: the steps already done are Bestand, the next is somebody’s turn, and the file twice is taken once', async () => {
    const file = list('09184139;Ummeldung;1;03.11.2025', '09761000;Ummeldung;live;01.10.2025')
    expect(await send('dry-run', file)).toMatchObject({ status: 200, body: { mode: 'dry-run', total: 2, done: 2, refused: [] } })
    expect((await of('09184139')).mark).toBe('nicht')
    const key = randomUUID()
    expect([
      (await send('whole', file, 'land-by', key)).body.done,
      (await send('whole', file, 'land-by', key)).body.done,
      (await send('whole', file)).body.done,
    ]).toEqual([2, 2, 0])
    expect(await of('09184139')).toMatchObject({ mark: 'laeuft', startedOn: '2025-11-03', step: { id: 'nachnutzungsvertrag' }, liveReportedOn: null })
    expect(await of('09761000')).toMatchObject({ mark: 'bestand', liveReportedOn: null })
    expect((await of('09184139')).milestones.map(({ state }: { state: string }) => state)).toEqual(['bestand', 'open', 'open'])
  })

  it('one bad row and nothing is taken: each is named by line and column, in both languages', async () => {
    const refused = await send('whole', list('09772177;Ummeldung;live;01.10.2025', '09772177;Ummeldung;99;01.10.2025', '09184139;Ummeldung;1;31.02.2026'))
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'bulk.refused',
        current: [
          { line: 3, column: 'schritt', detail: expect.stringContaining('99'), detailEn: expect.stringContaining('99') },
          { line: 4, column: 'datum' },
        ],
      },
    })
    expect((await of('09772177')).mark).toBe('nicht')
  })

  it.each([
    ['a municipality', 'kommune-meitingen', list('09772177;Ummeldung;live;01.10.2025'), octets, 403, 'permission.denied'],
    ['other columns', 'land-by', Buffer.from('AGS;Dienst\n1;2'), octets, 422, 'import.columns'],
    ['no row', 'land-by', Buffer.from('Schlüssel;Onlinedienst;Schritt;Datum\n'), octets, 422, 'import.empty'],
    ['JSON', 'land-by', { zeilen: [] }, {}, 415, 'request.media-type'],
  ] as const)('%s is refused', async (_, role, body, headers, status, code) => {
    expect(await api.post(role, '/bestand/import?mode=whole', body, headers)).toMatchObject({ status, body: { code } })
  })

  it('is taken back rollout by rollout with a reason, by whoever may take it over, on the state that was seen', async () => {
    const { id, version } = await of('09761000')
    const undo = (role: string, body: object) => api.post(role, `/rollouts/${id}/bestand/undo`, body)
    expect(await undo('kommune-augsburg', { version, reason: 'Falsche Zeile' })).toMatchObject({ status: 403 })
    expect(await undo('land-by', { version, reason: 'x' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/reason' }] } })
    expect(await undo('land-by', { version: version + 1, reason: 'Falsche Zeile' })).toMatchObject({ status: 409, body: { code: 'thing.changed' } })
    expect(await undo('land-by', { version, reason: 'Falsche Zeile' })).toMatchObject({ status: 200, body: { id, steps: 3 } })
    expect(await of('09761000')).toMatchObject({ mark: 'nicht', startedOn: null })
    expect((await api.get('land-by', `/events?rollout=${id}&type=rollout.bestand-undone.v1`)).body.items).toMatchObject([
      { text: 'Falsche Zeile', facts: { steps: 3 } },
    ])
    expect(await undo('land-by', { version: version + 1, reason: 'Noch einmal' })).toMatchObject({ status: 409, body: { code: 'bestand.none' } })
  })
})

describe('a municipality that merged', () => {
  const successor = expect.stringMatching(/Bromskirchen \(06635005\).*Allendorf \(Eder\).*\(06635001\)/)

  it('is told its successor in a list of what was connected before', async () => {
    expect((await send('dry-run', list('06635005;Ummeldung;live;01.10.2025'), 'land-he')).body.refused).toMatchObject([
      { line: 2, column: 'schlüssel', code: 'bestand.merged', detail: successor, detailEn: successor },
    ])
  })

  it('and where a Fachverfahren, a month of use or a Beauftragung is entered for it', async () => {
    const from = '2025-01-01'
    expect(
      await api.post('land-he', '/fachverfahren', {
        behoerde: 'meldebehoerde-06635005',
        product: 'A1',
        maker: 'Hersteller A',
        validFrom: from,
        source: 'Umfrage',
      }),
    ).toMatchObject({ status: 422, body: { code: 'register.merged', detail: successor, detailEn: successor } })
    const products = await api.post(
      'land-he',
      '/fachverfahren/import',
      Buffer.from(
        `behoerde;product;maker;valid_from;source\nmeldebehoerde-06635005;A1;Hersteller A;${from};Umfrage\nmeldebehoerde-99999999;A1;Hersteller A;${from};Umfrage`,
      ),
      octets,
    )
    expect(products.body.refused).toMatchObject([
      { line: 2, code: 'register.merged', detail: successor },
      { line: 3, code: 'row.unknown-key' },
    ])
    const months = await api.post(
      'land-he',
      '/usage/import',
      Buffer.from('behoerde;onlinedienst;month;cases;online;source\nmeldebehoerde-06635005;ummeldung;2026-01;5;1;Auszählung'),
      octets,
    )
    expect(months.body.refused).toMatchObject([{ line: 2, column: 'behoerde', code: 'register.merged', detail: successor }])
    expect(
      await api.post('land-he', '/beauftragungen', { traeger: '06635005', agentTraeger: '06440', fromOn: '2026-03-02', untilOn: null, reference: 'Beschluss' }),
    ).toMatchObject({ status: 422, body: { code: 'register.merged', detail: successor } })
  })

  it('is a body of its history, and no authority of today', async () => {
    expect((await api.get('land-he', '/traeger/06635005')).body).toMatchObject({ items: [{ name: 'Bromskirchen', validTo: '2025-11-30' }] })
    expect(await api.get('land-he', '/behoerden/meldebehoerde-06635005')).toMatchObject({ status: 404 })
    expect((await api.get('land-he', '/behoerden/meldebehoerde-06635001')).status).toBe(200)
  })
})
