import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => {
  api = await anApi()
})
afterAll(() => api?.close())

const draft = { category: 'modul', title: 'Modul für die Ummeldung fehlt', party: 'fachverfahren-hersteller', ownerName: 'Hersteller A' }

/** A blocker of Hersteller A that holds one step of Meitingen. */
async function held(name: string) {
  const rollout = await api.begun(name)
  const step = await rollout.step('ansprechpersonen')
  const { status, body } = await api.post('land-by', '/blockers', { ...draft, milestones: [step.id] })
  expect(status).toBe(200)
  return { id: body.id as string, step: step.id as string, rollout }
}

describe('a blocker over HTTP', () => {
  it('is opened, promised by the owner that signs in, listed with its weight, and solved', async () => {
    const { id, rollout } = await held('ganz')
    const { body: page } = await api.get('dienstleister-a', '/blockers?count=exact&state=open')
    expect(page).toMatchObject({ items: [{ id, authorities: 1, ownerName: 'Hersteller A' }], total: 1, nextCursor: null })
    expect((await api.post('dienstleister-a', `/blockers/${id}/promise`, { version: 0, on: '2026-04-15' })).body).toEqual({ id, version: 1 })
    expect((await api.get('land-by', `/blockers/${id}`)).body).toMatchObject({ state: 'promised', promisedOn: '2026-04-15', days: 0 })
    expect((await api.get('land-by', `/rollouts/${rollout.id}/waits`)).body).toMatchObject({ blockers: [{ id }], parties: [{ organisation: 'Hersteller A' }] })
    expect((await api.post('dienstleister-a', `/blockers/${id}/solve`, { version: 1 })).body).toEqual({ id, version: 2, released: 1 })
    expect((await api.get('land-by', '/waiting-times?by=organisation')).body).toMatchObject({ by: 'organisation', items: [{ key: 'Hersteller A', open: 0 }] })
  })

  it('asks the Land whether the dates shall follow a named day, in list, filter and inbox, until they do', async () => {
    const { id, step } = await held('zusage')
    await api.post('dienstleister-a', `/blockers/${id}/promise`, { version: 0, on: '2026-05-15' })
    const asked = async () => {
      const { body: list } = await api.get('land-by', '/blockers?shiftPending=true')
      const { body: inbox } = await api.get('land-by', '/notifications?kind=date-proposed')
      return [
        list.items.filter((row: { id: string }) => row.id === id).map((row: { shiftPending: number }) => row.shiftPending),
        inbox.items
          .filter((entry: { proposal: { blocker: string } }) => entry.proposal.blocker === id)
          .map((entry: { dueOn: string; proposal: { rollouts: number } }) => [entry.dueOn, entry.proposal.rollouts]),
      ]
    }
    expect(await asked()).toEqual([[1], [['2026-05-15', 1]]])
    expect((await api.get('dienstleister-a', '/blockers?shiftPending=true')).body.items).toEqual([])
    expect((await api.get('land-by', '/blockers/owners?shiftPending=true')).body).toMatchObject({ items: [{ ownerName: 'Hersteller A' }] })
    const { body: preview } = await api.post('land-by', '/rollouts/shift/preview', { milestones: [step], promisedOn: '2026-05-15' })
    expect(
      (
        await api.post('land-by', '/rollouts/shift', {
          milestones: [step],
          promisedOn: '2026-05-15',
          reason: 'Hersteller A hat den Tag genannt.',
          digest: preview.digest,
        })
      ).status,
    ).toBe(200)
    expect(await asked()).toEqual([[], []])
    expect((await api.get('land-by', '/blockers?shiftPending=nein')).body.code).toBe('request.invalid')
  })

  it('is offered to who has the same trouble and joined, by one of two at once; split they wait on or go on as before, and the solved one takes nobody', async () => {
    const { id } = await held('zusammen')
    const [other, third] = [await api.begun('dazu'), await api.begun('auch-dazu')]
    const steps = await Promise.all([other, third].map(async (rollout) => (await rollout.step('ansprechpersonen')).id as string))
    const { body: offered } = await api.post('land-by', '/blockers/compare', {
      title: 'Das Modul für Ummeldungen fehlt',
      party: draft.party,
      ownerName: draft.ownerName,
      milestones: steps,
    })
    expect(offered.matches.map((match: { id: string }) => match.id)).toContain(id)
    const twice = await Promise.all(['land-by', 'rollin'].map((role) => api.post(role, `/blockers/${id}/join`, { milestones: steps })))
    expect(twice.map(({ status, body }) => `${status} ${body.code ?? body.held}`).sort()).toEqual(['200 2', '409 blocker.held'])
    expect(twice.find(({ status }) => status === 409)!.body.detail).toBe(
      `Von den genannten Schritten schon bei einem Blocker („${draft.title}“): 2. Lösen Sie sie dort heraus, oder schließen Sie sich ihm an.`,
    )
    expect((await api.post('land-by', `/blockers/${id}/split`, { milestones: [steps[0]], goesOn: true })).body).toMatchObject({ held: 2 })
    expect((await api.post('land-by', `/blockers/${id}/split`, { milestones: [steps[1]] })).body).toMatchObject({ held: 1 })
    expect([await other.step('ansprechpersonen'), await third.step('ansprechpersonen')]).toMatchObject([
      { waitingOn: null, state: 'running' },
      { waitingOn: 'fachverfahren-hersteller', waitingOrganisation: 'Hersteller A' },
    ])
    const { body: after } = await api.get('land-by', `/blockers/${id}`)
    expect(after.visible).toEqual({ held: 1, gone: 2 })
    expect(after.history.map(({ type }: { type: string }) => type).sort()).toEqual([
      'blocker.joined.v1',
      'blocker.opened.v1',
      'blocker.split.v1',
      'blocker.split.v1',
    ])
    const { body: joinedAgain } = await api.post('land-by', `/blockers/${id}/join`, { milestones: [steps[1]] })
    expect((await api.post('land-by', `/blockers/${id}/solve`, { version: joinedAgain.version })).body).toMatchObject({ released: 2 })
    expect((await api.post('land-by', `/blockers/${id}/join`, { milestones: [steps[0]] })).body).toMatchObject({
      code: 'blocker.state',
      detail: 'Bei diesem Blocker geht das nicht mehr: Er ist gelöst.',
    })
    const { body: inbox } = await api.get('kommune-meitingen', '/notifications?kind=blocker-solved&limit=100')
    expect(inbox.items.filter(({ rollout }: { rollout: { id: string } }) => rollout.id === third.id)).toHaveLength(1)
    expect(inbox.items.filter(({ rollout }: { rollout: { id: string } }) => rollout.id === other.id)).toEqual([])
  })

  it('pages by weight, and the mark of one order does not fit another', async () => {
    for (const name of ['s1', 's2', 's3']) await held(name)
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await api.get(
        'land-by',
        `/blockers?limit=2${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      )
      seen.push(...body.items.map(({ id }) => id))
      cursor = body.nextCursor
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(3)
    const { body: first } = await api.get('land-by', '/blockers?limit=2')
    expect((await api.get('land-by', `/blockers?limit=2&sort=authorities&cursor=${encodeURIComponent(first.nextCursor)}`)).body.code).toBe('request.cursor')
  })

  it.each(['weight', 'waitingSince', 'authorities', 'inhabitants', 'owner'])('can be ordered by %s, both ways', async (sort) => {
    for (const order of [sort, `-${sort}`]) expect((await api.get('land-by', `/blockers?sort=${order}&limit=1`)).status).toBe(200)
  })
})

describe('what does not fit', () => {
  it('names the place: an unknown field, a text of 100,000 characters, a day that does not exist, neither step nor group', async () => {
    const { id } = await held('schlecht')
    const refusal = async (path: string, body: unknown) => {
      const answer = await api.post('land-by', path, body)
      return [answer.status, answer.body.code, answer.body.errors?.[0]?.pointer]
    }
    expect(await refusal('/blockers', { ...draft, milestones: [crypto.randomUUID()], prio: 'hoch' })).toEqual([400, 'request.invalid', '/prio'])
    expect(await refusal(`/blockers/${id}/reopen`, { version: 0, reason: 'x'.repeat(100_000) })).toEqual([400, 'request.invalid', '/reason'])
    expect(await refusal(`/blockers/${id}/promise`, { version: 0, on: '2026-02-30' })).toEqual([400, 'request.invalid', '/on'])
    expect(await refusal('/blockers', draft)).toEqual([400, 'request.invalid', '/milestones'])
    expect(await refusal('/blockers', { ...draft, party: 'andere', ownerName: null, milestones: [crypto.randomUUID()] })).toEqual([
      400,
      'request.invalid',
      '/ownerName',
    ])
  })

  it('a foreign step and an unknown one look the same, and nothing is written', async () => {
    const { step } = await held('fremd')
    const unknown = await api.post('kommune-kelheim', '/blockers', { ...draft, milestones: [crypto.randomUUID()] })
    const foreign = await api.post('kommune-kelheim', '/blockers', { ...draft, milestones: [step] })
    expect([unknown.status, unknown.body.code, foreign.status, foreign.body.code]).toEqual([404, 'blocker.milestones', 404, 'blocker.milestones'])
    expect((await api.get('kommune-kelheim', '/blockers')).body.items).toEqual([])
  })

  it('a promise seen too late is answered with the state as it is', async () => {
    const { id } = await held('spaet')
    await api.post('land-by', `/blockers/${id}/promise`, { version: 0, on: '2026-04-15', channel: 'telephone' })
    expect(await api.post('land-by-leitung', `/blockers/${id}/promise`, { version: 0, on: '2026-05-15' })).toMatchObject({
      status: 409,
      body: { code: 'thing.changed', current: { state: 'promised', promisedOn: '2026-04-15', version: 1 } },
    })
  })

  it('nobody who only reads, or operates, changes anything', async () => {
    const { id } = await held('lesen')
    for (const role of ['pruefung', 'betrieb', 'land-he', 'kommune-augsburg'])
      expect([403, 404]).toContain((await api.post(role, `/blockers/${id}/solve`, { version: 0 })).status)
    expect((await api.get('pruefung', `/blockers/${id}`)).status).toBe(200)
  })
})

describe('a guest link over HTTP', () => {
  it('answers without a sign-in, once, and says in both languages why not again', async () => {
    const { id } = await held('gast')
    const { body } = await api.post('land-by', `/blockers/${id}/chase`, {
      version: 0,
      to: 'Hersteller A',
      answerBy: '2026-03-06',
      text: 'Bitte nennen Sie ein Datum.',
    })
    const token = body.link.url.split('#')[1]
    expect((await api.post(null, '/public/guest-links/look', { token })).body).toMatchObject({ askedBy: 'StMD Bayern', title: draft.title })
    expect((await api.post(null, '/public/guest-links/answer', { token, on: '2026-02-27' })).body.code).toBe('blocker.promise-past')
    expect((await api.post(null, '/public/guest-links/answer', { token, on: '2026-04-15', remark: 'Version 7' })).body).toEqual({
      on: '2026-04-15',
      askedBy: 'StMD Bayern',
    })
    const again = await api.post(null, '/public/guest-links/answer', { token, on: '2026-05-15' })
    expect([again.status, again.body.code]).toEqual([410, 'guest-link.used'])
    expect([again.body.detail, again.body.detailEn].every((sentence: string) => sentence.length > 20)).toBe(true)
    expect((await api.post(null, '/public/guest-links/look', { token: `${token.slice(0, -4)}AAAA` })).body.code).toBe('guest-link.altered')
    expect((await api.post(null, '/public/guest-links/look', { token: 'x'.repeat(100_000) })).status).toBe(400)
  })
})
