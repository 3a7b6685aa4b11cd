import { randomUUID } from 'node:crypto'
import { writeLandProfiles } from '@blaupause/backend/catalogue'
import { transact } from '@blaupause/backend/platform'
import { policyOf } from '@blaupause/backend/rollouts'
import { SYSTEM } from '@blaupause/domain/identity'
import { signOff } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => {
  api = await anInstalledApi()
})
afterAll(() => api?.close())

const post = async (role: string, path: string, body: unknown) => await api.post(role, path, body, { 'idempotency-key': randomUUID() })
const upload = (role: string, bytes: string) =>
  api.ask(role, 'POST', '/blueprint-imports', { body: bytes, headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() } })

describe('a blueprint of Bavaria in Saarland, which has no programme with the federation', () => {
  it('asks who is competent, and starts 52 registration authorities by the Land’s own rules', async () => {
    const text = (de: string) => ({ de, en: de })
    const derived = await post('land-by', '/blueprints/derive', {
      programme: 'bund-bayern',
      onlinedienste: ['ummeldung', 'fuehrerschein', 'aufenthalt', 'bauantrag', 'waffen'],
      name: 'anschluss',
      version: '1.0.0',
      title: text('Anschluss'),
      summary: text('Aus den Piloten'),
    })
    expect(derived.status).toBe(200)
    await signOff(derived.body.digest, async (role, verb, body) => expect((await post(role, `/blueprints/anschluss/1.0.0/${verb}`, body)).status).toBe(200))
    const file = await api.get('land-sl', '/public/blueprints/anschluss/1.0.0')
    const dry = await upload('land-sl', file.text)
    expect([dry.status, dry.body.land]).toEqual([200, 'SL'])
    const asked = Object.fromEntries(dry.body.questions.map((question: { id: string }) => [question.id, question]))
    expect(asked['behoerde-aufenthalt']).toMatchObject({
      proposal: 'ours',
      affects: 1,
      reason: { de: expect.stringContaining('Landesverwaltungsamt, Zentrale Ausländerbehörde') },
      class: 'authority.elsewhere',
      question: { de: 'Ausländerbehörde: bei Ihnen eine Landesbehörde statt der Kreise' },
    })
    expect(asked['certain-fuehrerschein']).toMatchObject({
      proposal: '',
      affects: 6,
      question: { de: 'Führerschein: zu prüfen, wer zuständig ist' },
      reason: { de: expect.stringMatching(/6 Behörden nach dem Landesprofil, bei 6 zu prüfen\. Zu prüfen, die Quellen widersprechen sich/) },
    })
    expect(dry.body.creates.byService.map(({ id, rollouts }: { id: string; rollouts: number }) => [id, rollouts])).toEqual([
      ['ummeldung', 52],
      ['fuehrerschein', 6],
      ['aufenthalt', 1],
      ['waffen', 8],
    ])
    expect((await api.get('land-sl', '/rollouts?count=exact&limit=1')).body.total).toBe(0)

    const report = await api.get('land-sl', `/blueprint-imports/${dry.body.id}/report`)
    expect(report.body).toMatchObject({
      state: 'dry-run',
      creates: { rollouts: 67, authorities: 67, leftOut: 0 },
      approvedAt: null,
      rests: { pilots: expect.any(Array) },
    })
    expect(report.body.differs.find(({ id }: { id: string }) => id === 'behoerde-aufenthalt')).toMatchObject({
      class: 'authority.elsewhere',
      by: 'proposal',
      choice: 'ours',
      permalink: expect.stringMatching(/\/bericht#behoerde-aufenthalt$/),
    })
    expect(report.body.effort.steps.find(({ step }: { step: string }) => step === 'ansprechpersonen')).toMatchObject({ minutes: 15, rollouts: 67 })
    for (const kind of ['pdf', 'html', 'csv']) expect((await api.get('land-sl', `/blueprint-imports/${dry.body.id}/report/${kind}`)).status).toBe(200)
    expect((await api.get('land-by', `/blueprint-imports/${dry.body.id}/report`)).status).toBe(404)

    const approve = (role: string, version: number) => post(role, `/blueprint-imports/${dry.body.id}/approve`, { version })
    expect((await approve('land-sl-leitung', dry.body.version)).body.detail).toContain('Führerschein: zu prüfen, wer zuständig ist')
    const open = dry.body.questions.filter(({ proposal }: { proposal: string }) => proposal === '')
    const answers = Object.fromEntries(
      open.map(({ id }: { id: string }) => [
        id,
        id.startsWith('parameter-') ? 'name:Zuständigkeitsfinder Saarland' : id === 'certain-fuehrerschein' ? 'skip' : 'ours',
      ]),
    )
    const answered = await post('land-sl', `/blueprint-imports/${dry.body.id}/answers`, { version: dry.body.version, answers })
    expect(answered.status).toBe(200)
    expect((await approve('land-sl', answered.body.version)).body.code).toBe('blueprint.four-eyes')
    const approved = await approve('land-sl-leitung', answered.body.version)
    const started = await post('land-sl', `/blueprint-imports/${dry.body.id}/start`, { version: approved.body.version, startOn: '2026-04-01' })
    expect(started.body).toMatchObject({ state: 'planned', progress: { done: 61, total: 61 } })

    const count = async (filter: string, role = 'land-sl') => (await api.get(role, `/rollouts?count=exact&limit=1&${filter}`)).body.total
    expect(
      await Promise.all(
        ['onlinedienst=ummeldung', 'onlinedienst=aufenthalt', 'onlinedienst=fuehrerschein', 'onlinedienst=waffen'].map((filter) => count(filter)),
      ),
    ).toEqual([52, 1, 0, 8])
    expect((await api.get('land-sl', '/rollouts?onlinedienst=aufenthalt')).body.items).toMatchObject([
      { via: 'land', pilot: null, programme: 'land-sl', behoerde: { name: 'Landesverwaltungsamt, Zentrale Ausländerbehörde' } },
    ])
    expect(await count('land=SL', 'land-by')).toBe(0)
    expect((await api.get('land-sl', `/blueprint-imports/${dry.body.id}/report`)).body).toMatchObject({
      state: 'planned',
      approvedAt: expect.any(String),
      creates: { rollouts: 61, leftOut: 6 },
      differs: expect.arrayContaining([
        expect.objectContaining({ id: 'certain-fuehrerschein', by: 'given', choice: 'skip', organisation: 'Koordinierung Saarland' }),
      ]),
    })
    expect((await api.get('land-sl', '/programmes/land-sl/lage')).body).toMatchObject({ total: 61, programme: { name: 'Saarland', land: 'SL' } })
  })
})

describe('the profile of a Land', () => {
  type Profile = {
    version: string
    competence: { id: string; kind: string; bodies: any; validTo: string | null }[]
    names: { id: string; value: string | null }[]
    code: string
  }
  const PROFILE = '/laender/SL/profile'
  const view = async (role = 'land-sl') => (await api.get(role, PROFILE)).body
  const keep = (role: string, version: number, content: unknown, path = PROFILE) =>
    api.ask(role, 'PUT', `${path}/draft`, { body: { version, content }, headers: { 'idempotency-key': randomUUID() } })
  const save = (version: number, from = '2026-03-02', reason = 'Mittelstadt gibt die Aufgabe ab') =>
    post('land-sl', `${PROFILE}/versions`, { version, from, reason })
  const count = async (kind: string, on = '2026-03-02') => (await api.get('land-sl', `/behoerden?land=SL&kind=${kind}&on=${on}&limit=1&count=exact`)).body.total
  /** The current content with one rule changed. */
  const changed = async (rule: string, change: (one: Profile['competence'][number]) => object): Promise<Profile> => {
    const { current } = await view()
    return { ...current, competence: current.competence.map((one: Profile['competence'][number]) => (one.id === rule ? { ...one, ...change(one) } : one)) }
  }
  const withoutIngbert = () =>
    changed('sl-waffen-staedte', ({ bodies }) => ({
      bodies: { ...bodies, gemeinden: bodies.gemeinden.filter(({ ags }: { ags: string }) => ags !== '10045117') },
    }))

  it('is read by everybody, with its counts; a Land without one has none', async () => {
    const { status, body } = await api.get('kommune-meitingen', PROFILE)
    expect([status, body.current.version, body.mayEdit, body.draft, body.earliest]).toEqual([200, '0.1.0', false, null, '2026-03-02'])
    expect(body.counts.map(({ kind, count: n }: { kind: string; count: number }) => [kind, n])).toEqual([
      ['meldebehoerde', 52],
      ['fahrerlaubnisbehoerde', 6],
      ['auslaenderbehoerde', 1],
      ['bauaufsichtsbehoerde', 12],
      ['waffenbehoerde', 8],
      ['jugendamt', 6],
    ])
    expect((await api.get('land-sl', '/laender/NW/profile')).status).toBe(404)
  })

  it('is edited by its Land alone', async () => {
    const content = await withoutIngbert()
    for (const role of ['land-by', 'bund', 'rollin', 'kommune-meitingen', 'pruefung', 'betrieb']) expect((await keep(role, 0, content)).status).toBe(403)
    expect((await post('land-by', `${PROFILE}/versions`, { version: 1, from: '2026-03-02', reason: 'fremd' })).status).toBe(403)
    expect((await view()).draft).toBeNull()
  })

  it('is a draft first, which says before saving who goes, who stands in, and which rollouts are touched', async () => {
    const kept = await keep('land-sl', 0, await withoutIngbert())
    expect(kept).toMatchObject({ status: 200, body: { version: 1, review: { faults: [], rollouts: 2, authorities: { comes: 0, goes: 1, changes: 1 } } } })
    expect(kept.body.review.counts.find(({ kind }: { kind: string }) => kind === 'waffenbehoerde')).toMatchObject({ before: 8, after: 7 })
    expect(
      kept.body.review.authorities.items.map(({ name, what, gained, lost, rollouts }: Record<string, unknown>) => [name, what, gained, lost, rollouts]),
    ).toEqual([
      ['Stadt St. Ingbert', 'goes', 0, 1, 1],
      ['Saarpfalz-Kreis', 'changes', 1, 0, 1],
    ])
    expect(kept.body.review.differences).toMatchObject([{ section: 'competence', id: 'sl-waffen-staedte', what: 'changed' }])
    const { draft } = await view()
    expect([draft.version, draft.review, (await view('land-by')).draft, await count('waffenbehoerde')]).toEqual([1, kept.body.review, null, 8])
    expect(await keep('land-sl-leitung', 0, await withoutIngbert())).toMatchObject({ status: 409, body: { code: 'thing.changed' } })
  })

  it('is saved as a dated version with a reason, counts from its day on, and goes back to the former one', async () => {
    expect((await save(1, '2026-05-01')).body).toMatchObject({ version: '0.2.0', from: '2026-05-01' })
    expect(await Promise.all(['2026-03-02', '2026-04-30', '2026-05-01'].map((on) => count('waffenbehoerde', on)))).toEqual([8, 8, 7])
    const { versions, draft, current } = await view()
    expect([current.version, draft]).toEqual(['0.1.0', null])
    expect(versions).toMatchObject([
      {
        version: '0.2.0',
        validFrom: '2026-05-01',
        origin: 'land',
        reason: 'Mittelstadt gibt die Aufgabe ab',
        organisation: 'Koordinierung Saarland',
        inForce: false,
      },
      { version: '0.1.0', validFrom: null, origin: 'shipped', inForce: true },
    ])
    expect((await view('land-by')).versions[0].reason).toBeNull()
    expect((await api.get('land-sl', '/events?type=land-profile.saved.v1')).body.items).toMatchObject([{ text: 'Mittelstadt gibt die Aufgabe ab' }])

    expect(
      (
        await keep('land-sl', 0, {
          ...(await withoutIngbert()),
          names: current.names.map((name: Profile['names'][number]) => (name.id === 'redaktionssystem' ? { ...name, value: 'Behördenwegweiser' } : name)),
        })
      ).status,
    ).toBe(200)
    expect((await save(1, '2026-03-02', 'Name gefunden, Aufgabe schon jetzt abgegeben')).body).toMatchObject({ version: '0.3.0' })
    expect([(await view()).current.version, await count('waffenbehoerde')]).toEqual(['0.3.0', 7])
    const former = (await api.get('land-sl', `${PROFILE}/versions/0.1.0`)).body
    const back = await keep('land-sl', 0, former)
    expect(back.body.review).toMatchObject({ faults: [], authorities: { comes: 1, goes: 0 } })
    expect((await save(1, '2026-03-02', 'Zurück zur Fassung 0.1.0')).body).toMatchObject({ version: '0.4.0' })
    expect([await count('waffenbehoerde'), (await view()).versions.length]).toEqual([8, 4])
    expect((await view()).current.names.find(({ id }: { id: string }) => id === 'redaktionssystem').value).toBeNull()
  })

  it('changes the calendars by which days are counted, as soon as it is saved', async () => {
    const { current } = await view()
    const kept = await keep('land-sl', 0, {
      ...current,
      calendar: { ...current.calendar, stichtage: current.calendar.stichtage.map((one: object) => ({ ...one, active: true })) },
    })
    expect(kept.body.review).toMatchObject({
      faults: [],
      authorities: { comes: 0, goes: 0, changes: 0 },
      differences: [{ section: 'stichtage', id: 'anbindungsfragebogen', what: 'changed' }],
    })
    const inForce = async () => (await api.get('land-sl', '/stichtag-calendars?land=SL')).body.items[0].proposed.inForce
    expect(await inForce()).toBe(false)
    expect((await save(1, '2026-03-02', 'Tage vom Roll-in-Team genannt')).body.version).toBe('0.5.0')
    await expect.poll(inForce).toBe(true)
  })

  it('changes when its authorities are reminded: who runs looks again, at once or in the night of the day it holds from', async () => {
    const { current } = await view()
    const policy = {
      id: 'saarland-1',
      validFrom: '2026-01-01',
      hour: 10,
      remindBefore: 7,
      escalations: [{ after: 3, recipient: 'lead' }],
      staleAfter: 10,
      quiet: { nonWorkingDays: true, days: [], hours: null },
      source: 'Erlass der Koordinierung',
    }
    const [rollout] = (await api.get('land-sl', '/rollouts?onlinedienst=aufenthalt')).body.items
    const armed = async () =>
      (
        await transact(api.source, SYSTEM, 'read', (tx) =>
          tx.query<{ wake_at: Date; revision: number }>('test', 'select wake_at, revision from rollout where id = $1', [rollout.id]),
        )
      )[0]!
    await transact(api.source, SYSTEM, 'write', async (tx) => {
      tx.write('test', `update rollout set wake_at = '2026-06-01' where id = $1`, [rollout.id])
    })
    const { revision } = await armed()
    expect(policyOf({ land: 'SL', startedOn: '2026-03-01' })).toMatchObject({ hour: 8 })
    const wrong = await keep('land-sl', 0, { ...current, reminders: [policy, { ...policy, id: 'saarland-2' }] })
    expect(wrong.body.review.faults).toMatchObject([{ code: 'span', at: 'reminders', keys: ['saarland-2'] }])
    await keep('land-sl', wrong.body.version, { ...current, reminders: [policy] })
    expect((await save(2, '2026-03-02', 'Erinnerungen nach Erlass')).body.version).toBe('0.6.0')
    await expect.poll(() => policyOf({ land: 'SL', startedOn: '2026-03-01' })).toMatchObject({ id: 'saarland-1', hour: 10 })
    expect(policyOf({ land: 'BY', startedOn: '2026-03-01' })).toMatchObject({ hour: 8 })
    expect(await armed()).toEqual({ wake_at: new Date(api.clock.now().now), revision: revision + 1 })
  })

  it('is not hidden beneath a version of the Land’s own when a newer one is shipped: it says what that brings, until the Land has dealt with it', async () => {
    const { current, shipped } = await view()
    expect(shipped).toBeNull()
    const newer = {
      ...(await api.get('land-sl', `${PROFILE}/versions/0.1.0`)).body,
      version: '0.3.0',
      checkedOn: '2026-03-01',
      publicFacts: ['award'],
      names: current.names.map((name: Profile['names'][number]) => (name.id === 'redaktionssystem' ? { ...name, value: 'Behördenwegweiser' } : name)),
    }
    await transact(api.source, SYSTEM, 'write', async (tx) => {
      writeLandProfiles(tx, [newer])
    })
    const told = await view()
    expect([
      told.current.version,
      told.shipped.content.version,
      told.shipped.parts.map(({ section, id, own }: Record<string, unknown>) => [section, id, own]),
    ]).toEqual([
      '0.6.0',
      '0.3.0',
      [
        ['names', 'redaktionssystem', false],
        ['other', 'publicFacts', false],
      ],
    ])
    const taken = await keep('land-sl', told.draft?.version ?? 0, { ...current, names: newer.names })
    expect((await save(taken.body.version, '2026-03-02', 'Namen übernommen')).body.version).toBe('0.7.0')
    expect((await view()).shipped.parts.map(({ id }: { id: string }) => id)).toEqual(['publicFacts'])
    const more = await keep('land-sl', 0, { ...(await view()).current, officeNames: { ...current.officeNames, landkreis: 'Kreis {name}' } })
    expect(
      (await post('land-sl', `${PROFILE}/versions`, { version: more.body.version, from: '2026-03-02', reason: 'Namen der Landkreise', shippedSeen: true }))
        .status,
    ).toBe(200)
    expect((await view()).shipped).toBeNull()
    expect((await view()).lands).toEqual(['BY', 'HE', 'HH', 'SL'])
  })

  it('knows a change of territory ahead of the register: it holds from its day, and goes with the version that drops it', async () => {
    const { current } = await view()
    const amendment = {
      id: 'st-wendel-kreisfrei',
      on: '2026-04-15',
      ags: '10046117',
      newAgs: '10047000',
      kreis: { key: '10047', name: 'St. Wendel' },
      certainty: 'offen',
      sources: [{ text: 'Nur ein Versuch', url: null, date: null, read: 'beurteilt' }],
      note: null,
    }
    const bad = await keep('land-sl', 0, { ...current, amendments: [{ ...amendment, ags: '10046999' }] })
    expect(bad.body.review.faults).toMatchObject([{ code: 'key', keys: ['10046999'] }])
    const kept = await keep('land-sl', bad.body.version, { ...current, amendments: [amendment] })
    expect(kept.body.review.faults).toEqual([])
    expect((await save(kept.body.version, '2026-03-02', 'Kreisfrei ab April')).status).toBe(200)
    const jugend = async (on: string) =>
      (await api.get('land-sl', `/behoerden?land=SL&kind=jugendamt&on=${on}&limit=20`)).body.items.map(({ id }: { id: string }) => id.split('-')[1]).sort()
    expect([await jugend('2026-04-14'), await jugend('2026-04-15')]).toEqual([
      ['10041', '10042', '10043', '10044', '10045', '10046'],
      ['10041', '10042', '10043', '10044', '10045', '10046', '10047000'],
    ])
    // While it lies ahead, the editor counts by what holds today.
    expect((await view()).counts.find(({ kind }: { kind: string }) => kind === 'jugendamt').count).toBe(6)
    const gone = await keep('land-sl', 0, { ...(await view()).current, amendments: [] })
    expect((await save(gone.body.version, '2026-03-02', 'Doch nicht')).status).toBe(200)
    expect(await jugend('2026-04-15')).toHaveLength(6)
    const past = await keep('land-sl', 0, { ...(await view()).current, amendments: [{ ...amendment, on: '2026-01-01' }] })
    expect([past.status, past.body.code]).toEqual([422, 'profile.amendment-past'])
  })

  it.each([
    [
      'a key that no register has',
      'sl-waffen-staedte',
      (bodies: any) => ({ ...bodies, gemeinden: [...bodies.gemeinden, { ...bodies.gemeinden[0], ags: '10049999' }] }),
      'key',
      '10049999',
    ],
    [
      'a Gemeinde of another Land',
      'sl-waffen-staedte',
      (bodies: any) => ({ ...bodies, gemeinden: [{ ...bodies.gemeinden[0], ags: '09162000' }] }),
      'key',
      '09162000',
    ],
    [
      'two offices for the same place',
      'sl-auslaender',
      (bodies: any) => ({ ...bodies, stellen: [...bodies.stellen, { ...bodies.stellen[0], key: '10-zweite', name: 'Zweite Stelle', territory: ['10042'] }] }),
      'overlap',
      '10042111',
    ],
    [
      'a rule that leaves Gemeinden without an authority',
      'sl-auslaender',
      (bodies: any) => ({ ...bodies, stellen: [{ ...bodies.stellen[0], territory: ['10041', '10042', '10043', '10044', '10045'] }] }),
      'gap',
      '10046111',
    ],
  ])('is not saved with %s: the draft keeps it and says where', async (_, rule, change, code, key) => {
    const { draft } = await view()
    const kept = await keep('land-sl', draft?.version ?? 0, await changed(rule, ({ bodies }) => ({ bodies: change(bodies) })))
    expect(kept.body.review.faults.map((fault: { code: string; keys: string[] }) => [fault.code, fault.keys.includes(key)])).toContainEqual([code, true])
    const refused = await save(kept.body.version)
    expect([refused.status, refused.body.code, refused.body.detail.includes(key), await count('auslaenderbehoerde')]).toEqual([422, 'profile.faults', true, 1])
  })

  it('is not saved for a day before the register or before today, without a change, under another name, or in another form', async () => {
    const { current, draft } = await view()
    const kept = await keep('land-sl', draft.version, await withoutIngbert())
    for (const day of ['1999-01-01', '2025-11-29', '2026-03-01'])
      expect((await save(kept.body.version, day)).body).toMatchObject({ status: 422, code: 'profile.start', detail: expect.stringContaining('02.03.2026') })
    const same = await keep('land-sl', kept.body.version, current)
    expect((await save(same.body.version)).body.code).toBe('profile.unchanged')
    expect((await keep('land-sl', same.body.version, { ...current, code: 'BY', land: '09' })).body.code).toBe('profile.fixed')
    for (const hostile of [
      { ...current, extra: 1 },
      { ...current, competence: [{ ...current.competence[0], kind: 'toString' }] },
      { ...current, competence: Array.from({ length: 301 }, () => current.competence[0]) },
      null,
      [],
      'x',
    ])
      expect((await keep('land-sl', same.body.version, hostile)).status).toBe(400)
    expect((await post('land-sl', `${PROFILE}/draft/drop`, { version: same.body.version })).body).toEqual({ version: 0 })
    expect((await save(1)).body.code).toBe('profile.no-draft')
    expect((await view()).versions).toHaveLength(10)
  })
})

describe('a second package from the same source', () => {
  it('finds the answers of the first, a name of the Land profile, and what has changed since its dry run', async () => {
    const file = await api.get('land-sl', '/public/blueprints/anschluss/1.0.0')
    const dry = (await upload('land-sl', file.text)).body
    const asked = (view: { questions: { id: string }[] }, id: string) => view.questions.find((question) => question.id === id)
    expect(asked(dry, 'certain-fuehrerschein')).toMatchObject({ answer: null, remembered: { answer: 'skip', on: '2026-03-02' } })
    expect(asked(dry, 'version-1.0.0')).toMatchObject({ class: 'blueprint.other-version', affects: 61 })
    expect(dry.creates).toMatchObject({ rollouts: 0, leftOut: 6 })
    const named = await post('land-sl', `/blueprint-imports/${dry.id}/name`, { version: dry.version, question: 'role-dvdv-stelle', name: 'DVDV-Stelle Saar' })
    expect([named.status, asked(named.body, 'role-dvdv-stelle')]).toEqual([200, undefined])
    expect((await api.get('land-sl', '/laender/SL/profile')).body.current.names.find(({ id }: { id: string }) => id === 'dvdv-stelle')).toMatchObject({
      value: 'DVDV-Stelle Saar',
      certainty: 'belegt',
    })
    expect(
      (await post('land-sl', `/blueprint-imports/${dry.id}/name`, { version: named.body.version, question: 'certain-fuehrerschein', name: 'x' })).body.code,
    ).toBe('import.no-name')

    const { items } = (await api.get('land-sl', '/blueprint-imports/answers?limit=200')).body
    const kept = items.find(({ question }: { question: string }) => question === 'certain-fuehrerschein')
    expect(kept).toMatchObject({ said: { de: expect.stringContaining('Weglassen') }, organisation: 'Koordinierung Saarland' })
    expect((await post('land-by', `/blueprint-imports/answers/${kept.id}/forget`, {})).status).toBe(404)
    expect((await post('land-sl', `/blueprint-imports/answers/${kept.id}/forget`, {})).status).toBe(200)
    const again = (await post('land-sl', `/blueprint-imports/${dry.id}/repeat`, { version: named.body.version })).body
    expect(asked(again, 'certain-fuehrerschein')).toMatchObject({ remembered: null, proposal: '' })
  })
})
