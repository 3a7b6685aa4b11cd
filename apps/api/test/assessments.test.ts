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
    tx.write('programme', `insert into programme (id, name, land, goal, partners, phases, sources) values ('bund-bayern', 'Bund–Bayern', 'BY', '{}', '[]', '[]', '[]') on conflict do nothing`)
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
const act = async (role: string, id: string, verb: string, body: object = {}) => api.post(role, `/assessments/${id}/${verb}`, { version: (await view(id)).version, ...body })
const upload = (id: string, criterion: string, name: string, bytes: Buffer, role: string = meitingen) => api.post(role, `/assessments/${id}/files?${new URLSearchParams({ criterion, name })}`, bytes, { 'content-type': 'application/octet-stream' })
const names = async (id: string, role?: string) => (await view(id, role)).files.map(({ name }: { name: string }) => name)

describe('a file beside a rating', () => {
  let id: string
  beforeAll(async () => { id = await begun() })

  it('is seen by who reviews, comes back as it went in, and is seen by nobody else', async () => {
    const { status, body } = await upload(id, 'kosten-geklaert', '..\\Haushalt “2026”.png', png)
    expect([status, body]).toEqual([200, expect.objectContaining({ criterion: 'kosten-geklaert', name: 'Haushalt “2026”.png', type: 'image/png', size: png.length, organisation: 'Markt Meitingen' })])
    expect(await names(id)).toEqual(['Haushalt “2026”.png'])
    const content = await api.get('land-by', `/assessments/${id}/files/${body.id}`)
    expect(content.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'content-disposition': expect.stringContaining('attachment') })
    expect(Number(content.headers['content-length'])).toBe(png.length)
    for (const role of [augsburg, 'land-he']) expect(await api.get(role, `/assessments/${id}/files/${body.id}`)).toMatchObject({ status: 404, body: { code: 'thing.unknown' } })
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
