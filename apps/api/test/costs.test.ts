import { randomUUID } from 'node:crypto'
import { transact } from '@blaupause/backend/platform'
import { seedReference } from '@blaupause/backend/programme'
import { SYSTEM } from '@blaupause/domain/identity'
import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
let meitingen: string
beforeAll(async () => {
  api = await anApi()
  await transact(api.source, SYSTEM, 'write', (tx) => seedReference(tx, api.clock.now()))
  ;[meitingen] = (await api.make([rolloutPlan(), rolloutPlan({ traeger: '09761000' })])) as [string]
})
afterAll(() => api?.close())

const octets = { 'content-type': 'application/octet-stream' }
const file = (...lines: string[]) => Buffer.from(lines.join('\n'), 'latin1')

describe('a Fachverfahren over HTTP', () => {
  const entry = {
    behoerde: 'meldebehoerde-09772177',
    product: 'Fachverfahren A1',
    maker: 'Hersteller A',
    version: '5.3',
    operator: 'IT-Dienstleister 1',
    validFrom: '2025-01-01',
    source: 'Auskunft der Behörde',
  }
  const enter = (body: object, role = 'kommune-meitingen', key: string = randomUUID()) =>
    api.post(role, '/fachverfahren', { ...entry, ...body }, { 'idempotency-key': key })
  const history = async () =>
    (await api.get('land-by', '/fachverfahren?behoerde=meldebehoerde-09772177&history=all')).body.items as {
      product: string
      validFrom: string
      validTo: string | null
    }[]

  it('is entered, replaced from a day on, corrected on the same day; what held before stays', async () => {
    expect((await enter({})).body.id).toEqual(expect.any(String))
    expect((await enter({})).body).toEqual({ id: null })
    expect((await enter({ product: 'Fachverfahren B1', maker: 'Hersteller B', validFrom: '2026-01-01' })).status).toBe(200)
    expect((await enter({ product: 'Fachverfahren B2', maker: 'Hersteller B', validFrom: '2026-01-01' })).status).toBe(200)
    expect((await history()).map(({ product, validFrom, validTo }) => [product, validFrom, validTo]).sort()).toEqual([
      ['Fachverfahren A1', '2025-01-01', '2026-01-01'],
      ['Fachverfahren B2', '2026-01-01', null],
    ])
    expect((await api.get('land-by', '/fachverfahren?on=2025-06-01')).body.items).toMatchObject([
      { product: 'Fachverfahren A1', version: '5.3', operator: 'IT-Dienstleister 1', organisation: 'Markt Meitingen' },
    ])
    expect((await api.get('land-by', '/fachverfahren/products')).body.items).toEqual([
      { key: 'hersteller-b/fachverfahren-b2', product: 'Fachverfahren B2', maker: 'Hersteller B', authorities: 1 },
    ])
  })

  it('finds the rollouts that hang on it, by product and by maker', async () => {
    for (const [filter, ids] of [
      ['maker=Hersteller%20B', [meitingen]],
      ['product=hersteller-b%2Ffachverfahren-b2', [meitingen]],
      ['maker=Hersteller%20A', []],
      ['product=nichts', []],
    ] as const) {
      expect((await api.get('land-by', `/rollouts?${filter}&count=exact`)).body.items.map(({ id }: { id: string }) => id)).toEqual(ids)
    }
  })

  it.each([
    ['by another body', {}, 'kommune-augsburg', 403, 'permission.denied'],
    ['of an authority that is not there', { behoerde: 'meldebehoerde-99999999' }, 'land-by', 404, 'thing.unknown'],
    ['before 1990', { validFrom: '1925-01-01' }, 'land-by', 422, 'fachverfahren.date'],
    ['on 30 February', { validFrom: '2026-02-30' }, 'land-by', 400, 'request.invalid'],
    ['without a source', { source: '' }, 'land-by', 400, 'request.invalid'],
    ['with a field nobody knows', { farbe: 'rot' }, 'land-by', 400, 'request.invalid'],
  ])('%s is refused', async (_, body, role, status, code) => expect(await enter(body, role)).toMatchObject({ status, body: { code } }))

  it('from a list: whole or nothing, each bad row with line and column', async () => {
    const send = (mode: string, ...rows: string[]) =>
      api.post(
        'land-by',
        `/fachverfahren/import?mode=${mode}`,
        file('kind;traeger;onlinedienst;product;version;maker;operator;valid_from;source', ...rows),
        octets,
      )
    const good = 'meldebehoerde;09761000;;Fachverfahren Ü1;1.0;Hersteller Ü;;2025-01-01;Umfrage'
    expect(await send('whole', good, 'meldebehoerde;09761000;teleportation;X;;Y;;2025-01-01;Umfrage')).toMatchObject({
      status: 422,
      body: { code: 'bulk.refused', current: [{ line: 3, column: 'onlinedienst', code: 'row.unknown-key' }] },
    })
    expect((await api.get('land-by', '/fachverfahren?behoerde=meldebehoerde-09761000')).body.items).toEqual([])
    expect((await send('dry-run', good)).body).toMatchObject({ done: 1, refused: [] })
    expect((await send('whole', good)).body).toMatchObject({ done: 1 })
    expect((await api.get('land-by', '/fachverfahren?behoerde=meldebehoerde-09761000')).body.items).toMatchObject([
      { product: 'Fachverfahren Ü1', key: 'hersteller-u/fachverfahren-u1' },
    ])
  })
})

describe('cost and use over HTTP', () => {
  const cost = (body: object, role = 'kommune-meitingen') =>
    api.post(role, '/costs', {
      rollout: meitingen,
      kind: 'module',
      amount: '1180,50',
      payer: 'kommune',
      effectiveOn: '2026-02-01',
      source: 'Rechnung 4711',
      ...body,
    })
  const usage = (body: object, role = 'kommune-meitingen') =>
    api.post(role, '/usage', { rollout: meitingen, month: '2026-01', cases: 84, online: 31, source: 'Auszählung', ...body })

  it('are entered with day and source; a new figure of the same kind and payer replaces the old', async () => {
    expect((await cost({})).body.id).toEqual(expect.any(String))
    expect((await cost({ amount: '1200' })).body.id).toEqual(expect.any(String))
    expect((await cost({ amount: '1200.00' })).body).toEqual({ id: null })
    expect((await cost({ kind: 'running', amount: '0,05', payer: 'land' }, 'land-by')).status).toBe(200)
    expect(
      (await api.get('land-by', `/costs?rollout=${meitingen}`)).body.items
        .map(({ kind, amount, payer }: Record<string, string>) => [kind, amount, payer])
        .sort(),
    ).toEqual([
      ['module', '1200.00', 'kommune'],
      ['running', '0.05', 'land'],
    ])
    expect((await usage({})).status).toBe(200)
    expect((await usage({ month: '2025-12', cases: 100, online: 25 })).status).toBe(200)
    expect((await api.get('land-by', '/costs/sums')).body.items).toMatchObject([
      {
        onlinedienst: 'ummeldung',
        usage: { cases: 184, online: 56, rollouts: 1, from: '2025-12', to: '2026-01' },
        costs: expect.arrayContaining([{ kind: 'module', payer: 'kommune', amount: '1200.00', rollouts: 1 }]),
      },
    ])
    expect((await api.get('land-he', '/costs/sums')).body.items).toEqual([])
  })

  it.each([['1.180,50'], ['viel'], ['-5'], ['1e3'], ['1,234']])('%s is no amount', async (amount) =>
    expect(await cost({ amount })).toMatchObject({ status: 422, body: { code: 'cost.amount' } }),
  )
  it.each([
    ['a day to come', { effectiveOn: '2026-03-03' }, 422, 'cost.date'],
    ['a day before the law', { effectiveOn: '2016-01-01' }, 422, 'cost.date'],
    ['nobody who pays', { payer: 'niemand' }, 400, 'request.invalid'],
    ['a rollout that is not there', { rollout: randomUUID() }, 404, 'thing.unknown'],
  ])('a cost with %s is refused', async (_, body, status, code) => expect(await cost(body)).toMatchObject({ status, body: { code } }))
  it.each([
    ['more online than all', { online: 85 }, 422, 'usage.share'],
    ['a 13th month', { month: '2026-13' }, 400, 'request.invalid'],
    ['a month to come', { month: '2026-04' }, 422, 'cost.date'],
    ['half a case', { cases: 1.5 }, 400, 'request.invalid'],
  ])('use with %s is refused', async (_, body, status, code) => expect(await usage(body)).toMatchObject({ status, body: { code } }))

  it('are entered by the body, its Land and the roll-in team, by nobody else', async () => {
    for (const enter of [cost, usage]) {
      expect(await enter({ source: 'Geht mich nichts an' }, 'kommune-augsburg')).toMatchObject({ status: 404 })
      for (const role of ['bund', 'pruefung']) expect((await enter({ source: 'Geht mich nichts an' }, role)).status, role).toBe(403)
    }
  })

  it('use of many comes from a list: whole or nothing, with line and column', async () => {
    const send = (mode: string, ...rows: string[]) =>
      api.post('land-by', `/usage/import?mode=${mode}`, file('behoerde;onlinedienst;month;cases;online;source', ...rows), octets)
    const good = 'meldebehoerde-09772177;ummeldung;2025-11;90;30;Auszählung'
    expect(await send('whole', good, 'meldebehoerde-09772177;ummeldung;2025-10;3;30;Auszählung')).toMatchObject({
      status: 422,
      body: { current: [{ line: 3, column: 'online', code: 'usage.share' }] },
    })
    expect((await api.get('land-by', '/usage?month=2025-11')).body.items).toEqual([])
    expect((await send('whole', good)).body).toMatchObject({ done: 1 })
    expect((await send('whole', good)).body).toMatchObject({ done: 0, unchanged: 1 })
    expect((await api.get('land-by', '/usage?month=2025-11')).body.items).toMatchObject([{ cases: 90, online: 30 }])
  })
})
