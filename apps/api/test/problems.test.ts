import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Answer, type Api } from './an-api.js'

let api: Api
let step: { id: string; version: number }
beforeAll(async () => {
  api = await anApi()
  step = await (await api.begun('probleme')).step('ansprechpersonen')
})
afterAll(() => api?.close())

const report = (body: object, headers = {}) =>
  api.post('kommune-meitingen', `/milestones/${step.id}/report`, { version: step.version, doneOn: '2026-03-02', ...body }, headers)

function expectProblem({ status, headers, body }: Answer, expected: { status: number; code: string }): void {
  expect({ status, code: body?.code }).toEqual(expected)
  expect(headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(body).toMatchObject({
    type: `urn:blaupause:problem:${expected.code}`,
    status: expected.status,
    detail: expect.stringMatching(/\S/),
    detailEn: expect.stringMatching(/\S/),
    instance: expect.stringMatching(/^\//),
  })
  expect(body.detail).not.toBe(body.detailEn)
}

describe('a request that does not fit', () => {
  it('names each field by a pointer', async () => {
    const answer = await report({ doneOn: '2026-02-30', evidence: { value: '' } })
    expectProblem(answer, { status: 400, code: 'request.invalid' })
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['/doneOn', '/evidence/value'])
  })

  it.each([
    [{ colour: 'red' }, '/colour'],
    [{ evidence: { value: 'x', file: 'y' } }, '/evidence/file'],
  ])('an unknown field %j is refused at %s', async (body, pointer) => {
    const answer = await report(body)
    expectProblem(answer, { status: 400, code: 'request.invalid' })
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer })])
  })

  it.each([
    [{ doneOn: '2026-02-30' }, 'diesen Tag gibt es nicht', 'there is no such day'],
    [{ doneOn: 'gestern' }, 'erwartet wird ein Tag in der Form JJJJ-MM-TT', 'expected a day as YYYY-MM-DD'],
    [{ doneOn: undefined }, 'fehlt', 'Invalid input: expected string, received undefined'],
    [{ colour: 'red' }, 'diese Angabe kennen wir nicht', 'Unrecognized key: "colour"'],
  ])('%j is said in German and in English', async (body, message, messageEn) => {
    const answer = await report(body)
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ message, messageEn }))
    expect(answer.body).toMatchObject({ detail: expect.stringContaining(message), detailEn: expect.stringContaining(messageEn) })
  })

  it('German sentences hold no English and no signs of a type system', async () => {
    const answer = await report({
      version: 'drei',
      note: { text: 'x'.repeat(100_000), visibility: 'alle' },
      evidence: { value: 'x'.repeat(600) },
      itemsDone: -1,
    })
    expect(answer.body.errors.map(({ message }: { message: string }) => message).sort()).toEqual([
      'erwartet wird eine Zahl',
      'möglich ist: intern, land, programme',
      'zu klein: mindestens 0',
      'zu lang: höchstens 4.000 Zeichen',
      'zu lang: höchstens 500 Zeichen',
    ])
    expect((await api.post('kommune-meitingen', `/milestones/${step.id}/report`, [])).body.detail).toBe('Die Angaben passen nicht: /: erwartet wird ein Objekt')
    expect((await api.post('kommune-meitingen', `/milestones/${step.id}/report`, '{"version": 1,', { 'content-type': 'application/json' })).body).toMatchObject(
      { detail: 'Die Angaben passen nicht: das ist kein gültiges JSON', detailEn: 'The request does not fit: this is no valid JSON' },
    )
  })

  it('more than is taken at once is refused with the limit', async () => {
    expectProblem(await report({ note: { text: 'x'.repeat(13_000_000), visibility: 'intern' } }), { status: 413, code: 'request.too-large' })
  })

  it('an unknown query parameter is refused', async () => {
    const answer = await api.get('land-by', '/rollouts?colour=red')
    expectProblem(answer, { status: 400, code: 'request.invalid' })
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '/colour' })])
  })

  it.each(['limit=0', 'limit=201', 'limit=x', 'sort=name', 'status=rot', 'count=yes'])('?%s is refused', async (query) => {
    expectProblem(await api.get('land-by', `/rollouts?${query}`), { status: 400, code: 'request.invalid' })
  })

  it('broken JSON is refused', async () => {
    expectProblem(await api.post('kommune-meitingen', `/milestones/${step.id}/report`, '{"version": 1,', { 'content-type': 'application/json' }), {
      status: 400,
      code: 'request.invalid',
    })
  })

  it.each([
    ['/rollouts?q=%00', undefined],
    ['/traeger/%00', undefined],
    ['note', 'a\u0000b'],
    ['note', 'a\ud800b'],
  ])('characters that no text can hold are refused: %s', async (path, text) => {
    const answer =
      text === undefined ? await api.get('land-by', path) : await api.post('kommune-meitingen', `/milestones/${step.id}/note`, { text, visibility: 'land' })
    expectProblem(answer, { status: 400, code: 'request.invalid' })
  })

  it('bytes where JSON is due are refused', async () => {
    expectProblem(await api.post('kommune-meitingen', `/milestones/${step.id}/report`, Buffer.from('{}'), { 'content-type': 'application/octet-stream' }), {
      status: 415,
      code: 'request.media-type',
    })
  })

  it('no body at all is refused', async () => {
    expectProblem(await api.ask('kommune-meitingen', 'POST', `/milestones/${step.id}/report`), { status: 400, code: 'request.invalid' })
  })

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])('%s is no JSON', async (type) => {
    expectProblem(await api.post('kommune-meitingen', `/milestones/${step.id}/report`, 'version=1', { 'content-type': type }), {
      status: 415,
      code: 'request.media-type',
    })
  })

  it.each(['short', 'has space in it', 'ä'.repeat(9), 'x'.repeat(101)])('the key %j is none', async (key) => {
    expectProblem(await report({}, { 'idempotency-key': encodeURI(key) === key ? key : encodeURI(key) }), { status: 400, code: 'request.invalid' })
  })
})

describe('what is not there', () => {
  it('a hidden step, an unknown one and something that is no id look the same', async () => {
    const answers = await Promise.all(
      [step.id, randomUUID(), 'abc', '../../x'].map((id) =>
        api.post('kommune-wetterau', `/milestones/${encodeURIComponent(id)}/report`, { version: 0, doneOn: '2026-03-02' }),
      ),
    )
    for (const answer of answers) expectProblem(answer, { status: 404, code: 'thing.unknown' })
    expect(new Set(answers.map(({ body }) => JSON.stringify({ ...body, instance: '' }))).size).toBe(1)
  })

  it.each(['/rollouts/%s', '/workshops/%s', '/operations/%s'])('%s', async (path) =>
    expectProblem(await api.get('land-by', path.replace('%s', randomUUID())), { status: 404, code: 'thing.unknown' }),
  )

  it('a path that does not exist', async () => expectProblem(await api.get('land-by', '/nirgendwo'), { status: 404, code: 'thing.unknown' }))
})

describe('a method a path does not have', () => {
  it.each([
    ['DELETE', '/rollouts', 'GET'],
    ['GET', '/milestones/x/report', 'POST'],
    ['PUT', '/workshops', 'GET, POST'],
    ['POST', '/api/openapi.json', 'GET'],
  ] as const)('%s %s is answered with what it has', async (method, path, allow) => {
    const answer = await api.ask('land-by', method, path)
    expectProblem(answer, { status: 405, code: 'request.method' })
    expect(answer.headers['allow']).toBe(allow)
  })
})

describe('who is not signed in', () => {
  it('is told how to', async () => {
    const answer = await api.get(null, '/me')
    expectProblem(answer, { status: 401, code: 'sign-in.required' })
    expect(answer.headers['www-authenticate']).toBe('Bearer')
  })
})
