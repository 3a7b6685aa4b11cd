import { SYSTEM } from '@blaupause/domain/identity'
import { transact } from '@blaupause/backend/platform'
import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
const bodies = ['09772177', '09761000', '092735218', '09273'] as const
const [meitingen, augsburg] = ['kommune-meitingen', 'kommune-augsburg'] as const
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

/** A programme whose starting catalogue is published, in which these bodies have a rollout each. */
beforeAll(async () => {
  api = await anApi()
  await transact(api.source, SYSTEM, 'write', async (tx) => {
    tx.write(
      'programme',
      `insert into programme (id, name, land, goal, partners, phases, sources) values ('bund-bayern', 'Bund–Bayern', 'BY', '{}', '[]', '[]', '[]') on conflict do nothing`,
    )
  })
  await api.make(bodies.map((traeger) => rolloutPlan({ traeger })))
  const { id } = (await api.post('land-by', '/criteria-catalogues', { programme: 'bund-bayern', number: '1.0', title: 'Katalog', from: 'startkatalog' })).body
  await api.post('land-by', `/criteria-catalogues/${id}/consult`, { version: 0, until: '2026-03-31' })
  await api.post('land-by', `/criteria-catalogues/${id}/publish`, { version: 1, earlyBecause: 'Alle haben zugestimmt', official: false })
})
afterAll(() => api?.close())

const view = async (id: string, role = 'land-by') => (await api.get(role, `/assessments/${id}`)).body
const begun = async (traeger: string = bodies[0]) => (await api.post('land-by', '/assessments', { programme: 'bund-bayern', traeger })).body.id as string
/** One verb on the version the server has now. */
const act = async (role: string, id: string, verb: string, body: object = {}) =>
  api.post(role, `/assessments/${id}/${verb}`, { version: (await view(id)).version, ...body })
const upload = (id: string, criterion: string, name: string, bytes: Buffer, role: string = meitingen) =>
  api.post(role, `/assessments/${id}/files?${new URLSearchParams({ criterion, name }).toString()}`, bytes, { 'content-type': 'application/octet-stream' })
const names = async (id: string, role?: string) => (await view(id, role)).files.map(({ name }: { name: string }) => name)

describe('a file beside a rating', () => {
  let id: string
  beforeAll(async () => {
    id = await begun()
  })

  it('is seen by who reviews, comes back as it went in, and is seen by nobody else', async () => {
    const { status, body } = await upload(id, 'kosten-geklaert', '..\\Haushalt “2026”.png', png)
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        criterion: 'kosten-geklaert',
        name: 'Haushalt “2026”.png',
        type: 'image/png',
        size: png.length,
        organisation: 'Markt Meitingen',
      }),
    ])
    expect(await names(id)).toEqual(['Haushalt “2026”.png'])
    const content = await api.get('land-by', `/assessments/${id}/files/${body.id}`)
    expect(content.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringContaining('attachment'),
    })
    expect(Number(content.headers['content-length'])).toBe(png.length)
    for (const role of [augsburg, 'land-he'])
      expect(await api.get(role, `/assessments/${id}/files/${body.id}`)).toMatchObject({ status: 404, body: { code: 'thing.unknown' } })
    const other = await begun(bodies[1])
    expect((await api.get('land-by', `/assessments/${other}/files/${body.id}`)).status).toBe(404)
    expect((await api.post('land-by', `/assessments/${other}/files/${body.id}/remove`, {})).status).toBe(404)
  })

  it.each([
    ['a picture that says it is a PDF', 'kosten-geklaert', 'vertrag.pdf', png, meitingen, 422, 'file.lies'],
    ['a page', 'kosten-geklaert', 'seite.html', Buffer.from('<html>'), meitingen, 415, 'file.type'],
    ['nothing', 'kosten-geklaert', 'leer.pdf', Buffer.alloc(0), meitingen, 422, 'file.empty'],
    ['more than 10 MB', 'kosten-geklaert', 'gross.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), meitingen, 413, 'file.size'],
    ['one for a criterion that is not asked', 'gibt-es-nicht', 'bild.png', png, meitingen, 422, 'assessment.not-asked'],
    ['one by another body', 'kosten-geklaert', 'bild.png', png, augsburg, 404, 'thing.unknown'],
    ['one by the Bund, who only reviews', 'kosten-geklaert', 'bild.png', png, 'bund', 403, 'permission.denied'],
  ] as const)('%s is refused, and nothing is kept', async (_, criterion, name, bytes, role, status, code) => {
    expect(await upload(id, criterion, name, bytes, role)).toMatchObject({ status, body: { code } })
    expect(await names(id)).toHaveLength(1)
  })

  it('is removed and brought back by who rates, and the eleventh is one too many', async () => {
    const [{ id: file }] = (await view(id)).files
    expect((await api.post(augsburg, `/assessments/${id}/files/${file}/remove`, {})).status).toBe(404)
    expect((await api.post(meitingen, `/assessments/${id}/files/${file}/remove`, {})).status).toBe(200)
    expect(await names(id)).toEqual([])
    for (let n = 1; n <= 10; n += 1) expect((await upload(id, 'kosten-geklaert', `${n}.txt`, Buffer.from(`Beleg ${n}`))).status).toBe(200)
    expect(await upload(id, 'kosten-geklaert', '11.txt', Buffer.from('Beleg 11'))).toMatchObject({ status: 422, body: { code: 'assessment.files' } })
    expect(await api.post(meitingen, `/assessments/${id}/files/${file}/restore`, {})).toMatchObject({ status: 422, body: { code: 'assessment.files' } })
    expect(await names(id)).toHaveLength(10)
  })
})

describe('an assessment over HTTP', () => {
  let id: string
  const answers = async (of: string, exceptions: Record<string, number | null> = {}) =>
    (await view(of)).criteria.map(({ id: criterion, scale }: any) => ({
      criterion,
      value: criterion in exceptions ? exceptions[criterion] : scale.kind === 'number' ? scale.green : 1,
    }))
  const verdicts = async (of: string) => (await view(of)).criteria.map(({ id: criterion }: any) => ({ criterion, accept: true }))
  beforeAll(async () => {
    id = (await api.get('land-by', `/assessments?traeger=${bodies[0]}`)).body.items[0].id
  })

  it.each([
    ['beyond its scale', [{ criterion: 'roll-in-begleitung', value: 5 }], 422, 'assessment.scale'],
    ['between two grades', [{ criterion: 'roll-in-begleitung', value: 2.5 }], 422, 'assessment.scale'],
    ['below nothing', [{ criterion: 'kosten-geklaert', value: -1 }], 422, 'assessment.scale'],
    ['in words instead of a number', [{ criterion: 'kosten-geklaert', value: 'ja' }], 400, 'request.invalid'],
    ['with a unit of its own', [{ criterion: 'roll-in-begleitung', value: 3, unit: 'Wochen' }], 400, 'request.invalid'],
    ['of a criterion nobody asks', [{ criterion: 'erfunden', value: 1 }], 422, 'assessment.not-asked'],
    ['of a day that has not come', [{ criterion: 'kosten-geklaert', value: 1, effectiveOn: '2031-01-01' }], 422, 'assessment.future'],
    ['of nothing at all', [], 400, 'request.invalid'],
  ])('a rating %s is refused', async (_, ratings, status, code) => {
    expect(await act(meitingen, id, 'rate', { ratings })).toMatchObject({ status, body: { code } })
  })

  it('is unknown to other bodies and other Länder, whatever they try', async () => {
    for (const role of [augsburg, 'land-he', 'kommune-wetterau']) {
      for (const [verb, body] of [
        ['rate', { ratings: [{ criterion: 'kosten-geklaert', value: 1 }] }],
        ['submit', {}],
        ['decide', {}],
        ['share', { shared: true }],
        ['exempt', { criterion: 'kosten-geklaert', reason: 'Wir wollen nicht', until: '2026-12-31' }],
      ] as const) {
        expect(await act(role, id, verb, body), `${role} ${verb}`).toMatchObject({ status: 404, body: { code: 'thing.unknown' } })
      }
      for (const path of ['', '/rounds', '/others']) expect((await api.get(role, `/assessments/${id}${path}`)).status).toBe(404)
    }
    expect(await act('bund', id, 'rate', { ratings: [{ criterion: 'kosten-geklaert', value: 1 }] })).toMatchObject({
      status: 403,
      body: { code: 'permission.denied' },
    })
    expect(await act('bund', id, 'share', { shared: true })).toMatchObject({ status: 403, body: { code: 'permission.denied' } })
    expect(await act('pruefung', id, 'submit')).toMatchObject({ status: 403 })
  })

  it('is handed in once, and a key sent twice counts once', async () => {
    await act(meitingen, id, 'rate', { ratings: await answers(id, { 'kosten-geklaert': 0, 'roll-in-begleitung': 2 }) })
    const { version } = await view(id)
    const send = () => api.post(meitingen, `/assessments/${id}/submit`, { version }, { 'idempotency-key': 'einmal-und-nie-wieder' })
    const [one, two] = await Promise.all([send(), send()])
    expect([one.status, two.status, two.body]).toEqual([200, 200, one.body])
    expect(await act(meitingen, id, 'submit')).toMatchObject({
      status: 409,
      body: { code: 'assessment.state', detail: expect.stringContaining('eingereicht') },
    })
    expect(await act(meitingen, id, 'rate', { ratings: [{ criterion: 'kosten-geklaert', value: 1 }] })).toMatchObject({
      status: 409,
      body: { code: 'assessment.state' },
    })
  })

  it('is reviewed by two at once without losing a word: the second sees what the first said', async () => {
    const { version } = await view(id)
    const review = (role: string, criterion: string) =>
      api.post(role, `/assessments/${id}/review`, { version, verdicts: [{ criterion, accept: false, reason: `Von ${role}` }] })
    const answers = await Promise.all([review('land-by', 'kosten-geklaert'), review('land-by-leitung', 'modul-verfuegbar')])
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'thing.changed' })
    expect((await view(id)).values.filter(({ review: state }: { review: string }) => state === 'changes')).toHaveLength(1)
  })

  it('is not reviewed any more once its body took it back', async () => {
    expect(await act('bund', id, 'withdraw')).toMatchObject({ status: 403 })
    expect((await act(meitingen, id, 'withdraw')).status).toBe(200)
    for (const [verb, body] of [
      ['review', { verdicts: [{ criterion: 'roll-in-begleitung', accept: true }] }],
      ['decide', {}],
    ] as const)
      expect(await act('land-by', id, verb, body)).toMatchObject({ status: 409, body: { code: 'assessment.state' } })
    expect(await act(meitingen, id, 'withdraw')).toMatchObject({ status: 409, body: { code: 'assessment.state' } })
    const returned = (await view(id)).values.find(({ review }: { review: string }) => review === 'changes').criterion
    expect(await act(meitingen, id, 'submit')).toMatchObject({ status: 422, body: { code: 'assessment.unchanged' } })
    await act(meitingen, id, 'rate', { ratings: [{ criterion: returned, value: 0, evidence: 'nachgereicht' }] })
    expect((await act(meitingen, id, 'submit')).status).toBe(200)
  })

  it('cannot be decided over an exemption that ended, and a window is as long as the programme decided', async () => {
    const other = await begunOrOpen(bodies[1])
    expect(
      await api.post('land-by', '/assessment-terms', {
        programme: 'bund-bayern',
        submitWithin: 15,
        reviewWithin: 10,
        challengeWithin: 0,
        actionWithin: 20,
        reason: 'Kein Einwand',
      }),
    ).toMatchObject({ status: 400 })
    for (const role of [meitingen, 'land-he', 'pruefung'])
      expect(
        await api.post(role, '/assessment-terms', {
          programme: 'bund-bayern',
          submitWithin: 15,
          reviewWithin: 10,
          challengeWithin: 2,
          actionWithin: 20,
          reason: 'Schneller, bitte',
        }),
      ).toMatchObject({ status: 403, body: { code: 'permission.denied' } })
    expect(
      (
        await api.post('land-by', '/assessment-terms', {
          programme: 'bund-bayern',
          submitWithin: 15,
          reviewWithin: 10,
          challengeWithin: 5,
          actionWithin: 20,
          reason: 'Beschluss vom 2. März',
        })
      ).status,
    ).toBe(200)
    expect((await api.get(meitingen, '/assessment-terms?programme=bund-bayern')).body).toMatchObject({
      items: [{ challengeWithin: 5, organisation: 'StMD Bayern' }],
      proposal: { challengeWithin: 10 },
    })
    const later = await begun(bodies[2])
    for (const [of, role] of [
      [other, augsburg],
      [later, 'kommune-siegenburg'],
    ] as const) {
      expect((await act('land-by', of, 'exempt', { criterion: 'links-buendelbar', reason: 'Ein Amt ohne Links', until: '2026-03-03' })).status).toBe(200)
      expect((await act(role, of, 'rate', { ratings: (await answers(of)).filter(({ criterion }: any) => criterion !== 'links-buendelbar') })).status).toBe(200)
      expect((await act(role, of, 'submit')).status).toBe(200)
      expect((await act('land-by', of, 'review', { verdicts: await verdicts(of) })).status).toBe(200)
    }
    api.clock.set(new Date('2026-03-04T09:00:00.000Z'))
    expect(await act('land-by', other, 'decide')).toMatchObject({ status: 422, body: { code: 'assessment.unreviewed' } })
    expect(await act('land-by', other, 'review', { verdicts: [{ criterion: 'links-buendelbar', accept: true }] })).toMatchObject({
      status: 422,
      body: { code: 'assessment.unanswered' },
    })
    for (const of of [other, later]) {
      expect((await act('land-by', of, 'exempt', { criterion: 'links-buendelbar', reason: 'Ein Amt ohne Links', until: '2026-12-31' })).status).toBe(200)
      expect((await act('land-by', of, 'decide')).status).toBe(200)
    }
    expect([(await view(other)).challengeUntil, (await view(later)).challengeUntil]).toEqual(['2026-03-18', '2026-03-11'])
  })

  it('is not reviewed any more once it went back', async () => {
    await act('land-by', id, 'review', {
      verdicts: (await verdicts(id)).map((verdict: object & { criterion: string }) =>
        verdict.criterion === 'kosten-geklaert' ? { ...verdict, accept: false, reason: 'Beleg fehlt' } : verdict,
      ),
    })
    expect((await act('land-by', id, 'decide')).status).toBe(200)
    expect(await view(id)).toMatchObject({ state: 'changes' })
    expect(await act('land-by', id, 'review', { verdicts: [{ criterion: 'kosten-geklaert', accept: true }] })).toMatchObject({
      status: 409,
      body: { code: 'assessment.state' },
    })
  })
})

describe('a maturity rating over HTTP', () => {
  it.each([
    ['above the highest level', { leistungsbeschreibung: 5 }, 'reifegrad-1-1', meitingen, 422, 'maturity.scale'],
    ['between two levels', { leistungsbeschreibung: 1.5 }, 'reifegrad-1-1', meitingen, 422, 'maturity.scale'],
    ['by a criterion of another model', { 'kriterium-13': 2 }, 'reifegrad-1-1', meitingen, 422, 'criterion.unknown'],
    ['by a model nobody knows', {}, 'reifegrad-9-9', meitingen, 422, 'maturity.model'],
    ['with half of it missing', { leistungsbeschreibung: 3 }, 'reifegrad-1-1', meitingen, 422, 'maturity.incomplete'],
    ['of another body', { leistungsbeschreibung: 3 }, 'reifegrad-1-1', augsburg, 404, 'thing.unknown'],
    ['by the Bund', { leistungsbeschreibung: 3 }, 'reifegrad-1-1', 'bund', 403, 'permission.denied'],
  ] as const)('%s is refused', async (_, levels, model, role, status, code) => {
    const rollout = (await api.get(meitingen, '/rollouts')).body.items[0].id
    expect(await api.post(role, '/maturity-ratings', { rollout, model, levels, effectiveOn: '2026-03-02', source: 'Selbsteinschätzung' })).toMatchObject({
      status,
      body: { code },
    })
  })
})

async function begunOrOpen(traeger: string): Promise<string> {
  return (await api.get('land-by', `/assessments?traeger=${traeger}`)).body.items[0]?.id ?? begun(traeger)
}
