import { randomUUID } from 'node:crypto'
import { chmod, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createKey, digestOf, hasLeftovers, keyDirectory, prepareChange, signBlueprint, type SigningKey } from '@blaupause/backend/platform/signing'
import { Blueprint, canonicalBlueprint, readPackage, writePackage } from '@blaupause/domain/blueprints'
import { signOff, starterBlueprint } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => {
  api = await anInstalledApi()
})
afterAll(() => api?.close())

const starter = { ...Blueprint.parse(starterBlueprint()), version: '1.0.0' }

/** The blueprint, changed and signed by a partner this instance trusts, sent by the Land Hesse. */
async function upload(change: (blueprint: Blueprint) => Partial<Blueprint>) {
  return send(await signed(change))
}
async function signed(change: (blueprint: Blueprint) => Partial<Blueprint>) {
  const key = await createKey(keyDirectory(api.dataDirectory), `land-${randomUUID().slice(0, 8)}`)
  const blueprint = { ...starter, ...change(starter), signers: [{ partner: key.partner, name: 'Ein Land', fingerprint: key.fingerprint }] }
  return Buffer.from(writePackage({ blueprint, signatures: [await signBlueprint(key, blueprint)] }))
}
function send(body: Buffer) {
  return api.ask('land-he', 'POST', '/blueprint-imports', { body, headers: { 'content-type': 'application/octet-stream' } })
}
const withStep =
  (id: string, fields: Partial<Blueprint['steps'][number]>) =>
  ({ steps }: Blueprint) => ({ steps: steps.map((step) => (step.id === id ? { ...step, ...fields } : step)) })

describe('a plan whose steps', () => {
  it.each([
    ['depend on each other in a ring', withStep('ansprechpersonen', { dependsOn: ['go-live'] }), /steps\.\S+ hängt im Kreis von sich selbst ab/],
    [
      'count from each other in a ring',
      withStep('transportweg', { anchor: { on: 'step', step: 'zertifikat', offset: 1 } }),
      /steps\.\S+ hängt im Kreis von sich selbst ab/,
    ],
    ['depend on a step that does not exist', withStep('go-live', { dependsOn: ['niemand'] }), /„niemand“, das es nicht gibt/],
  ])('%s is refused before anything is written, and the sentence names the place', async (_, change, detail) => {
    expect(await upload(change)).toMatchObject({
      status: 422,
      body: { code: 'blueprint.content', detail: expect.stringMatching(detail), detailEn: expect.stringMatching(/\S+ \S+/) },
    })
    expect((await api.get('land-he', '/blueprint-imports?count=exact')).body.total).toBe(0)
  })

  it('count to a calendar of Stichtage that the Land does not have, becomes a question with an answer', async () => {
    const { status, body } = await upload(withStep('anbindungsfragebogen', { anchor: { on: 'stichtag', calendar: 'quartalstermine', offset: 0 } }))
    expect(status).toBe(200)
    const question = body.questions.find(({ id }: { id: string }) => id === 'stichtag-quartalstermine')
    expect(question).toMatchObject({
      class: 'calendar.missing',
      fix: { do: 'stichtage' },
      proposal: 'later',
      question: { de: expect.stringContaining('Schritt 10'), en: expect.stringContaining('step 10') },
    })
    expect(question.options.map(({ id }: { id: string }) => id)).toEqual(['later', 'use-anbindungsfragebogen'])
    expect(
      (
        await api.post('land-he', `/blueprint-imports/${body.id}/answers`, {
          version: body.version,
          answers: { 'stichtag-quartalstermine': 'use-anbindungsfragebogen' },
        })
      ).status,
    ).toBe(200)
    expect(
      (await api.post('land-he', `/blueprint-imports/${body.id}/answers`, { version: body.version + 1, answers: { 'stichtag-quartalstermine': 'use-nichts' } }))
        .body.code,
    ).toBe('blueprint.mapping')
  })
})

describe('a package that nobody can rely on', () => {
  it('is signed by nobody, by an unknown key, or with the key of another partner: three sentences', async () => {
    const [directory, elsewhere] = [keyDirectory(api.dataDirectory), keyDirectory(join(api.dataDirectory, 'elsewhere'))]
    const [own, stranger, foreign] = [
      await createKey(directory, 'land-own'),
      await createKey(elsewhere, 'land-unknown'),
      await createKey(directory, 'land-foreign'),
    ]
    const as = async (partner: string, key: SigningKey) => {
      const blueprint = { ...starter, version: '2.0.0', signers: [{ partner, name: 'Ein Land', fingerprint: key.fingerprint }] }
      return (await send(Buffer.from(writePackage({ blueprint, signatures: [{ ...(await signBlueprint(key, blueprint)), partner }] })))).body
    }
    expect((await send(Buffer.from(writePackage({ blueprint: { ...starter, signers: [] }, signatures: [] })))).body.code).toBe('blueprint.unsigned')
    expect(await as('land-unknown', stranger)).toMatchObject({ code: 'blueprint.untrusted', detail: expect.stringContaining(stranger.fingerprint) })
    expect(await as('land-own', foreign)).toMatchObject({
      code: 'blueprint.wrong-partner',
      detail: expect.stringContaining('gehört hier aber zu land-foreign'),
    })
    expect((await as('land-own', own)).state).toBe('dry-run')
  })

  it('has another content than the one known of this version: both digests are named', async () => {
    const titled = (de: string) => signed(() => ({ name: 'doppelt', title: { de, en: de } }))
    const [first, second] = [await titled('Eins'), await titled('Zwei')]
    expect((await send(first)).status).toBe(200)
    const { status, body } = await send(second)
    expect([status, body.code]).toEqual([409, 'blueprint.other-content'])
    const named = [...body.detail.matchAll(/[\w-]{43}/g)].map(([digest]) => digest)
    expect(named).toEqual([first, second].map((file) => digestOf(canonicalBlueprint(readPackage(file).blueprint))))
    expect((await send(first)).status).toBe(200)
    const [left, right] = await Promise.all(['Links', 'Rechts'].map((de) => signed(() => ({ name: 'zugleich', title: { de, en: de } }))))
    expect((await Promise.all([send(left!), send(right!)])).map((answer) => answer.status).sort()).toEqual([200, 409])
  })

  it('is signed by more than can be checked: refused before any signature is looked at', async () => {
    const key = await createKey(keyDirectory(api.dataDirectory), 'land-many')
    const signers = Array.from({ length: 17 }, (_, index) => ({ partner: `p${index}`, name: 'Ein Land', fingerprint: key.fingerprint }))
    const signature = await signBlueprint(key, { ...starter, signers })
    expect(
      (await send(Buffer.from(writePackage({ blueprint: { ...starter, signers }, signatures: signers.map(({ partner }) => ({ ...signature, partner })) }))))
        .body,
    ).toMatchObject({ code: 'blueprint.file', detail: expect.stringContaining('blueprint.signers hat mehr als 16 Einträge') })
  })
})

describe('the keys of partners', () => {
  const content = (key: SigningKey, version: string) => ({
    ...starter,
    name: 'schluessel',
    version,
    signers: [{ partner: key.partner, name: 'StMD Bayern', fingerprint: key.fingerprint }],
  })
  const file = async (key: SigningKey, version: string, signedOn: string | null) =>
    Buffer.from(writePackage({ blueprint: content(key, version), signatures: [await signBlueprint(key, content(key, version), signedOn)] }))
  const keys = async (role = 'land-by') => (await api.get(role, '/blueprint-keys')).body
  const one = async (kid: string, role?: string) => (await keys(role)).keys.find((key: { kid: string }) => key.kid === kid)
  let first: SigningKey

  it('are changed by their organisation: the old one’s signatures stay valid, it makes no new ones', async () => {
    first = await createKey(keyDirectory(api.dataDirectory), 'stmd')
    expect((await keys()).own).toEqual({ partner: 'stmd', name: 'StMD Bayern', kid: first.kid })
    expect((await api.post('land-by', '/blueprint-keys/rotate', { kid: 'another' })).body.code).toBe('thing.changed')
    expect((await api.post('kommune-meitingen', '/blueprint-keys/rotate', { kid: first.kid })).body.code).toBe('permission.denied')
    const { body } = await api.post('land-by', '/blueprint-keys/rotate', { kid: first.kid })
    expect(body.own.kid).not.toBe(first.kid)
    expect(await one(first.kid)).toMatchObject({ name: 'StMD Bayern', origin: 'own', end: { from: '2026-03-03', because: 'rotated' } })
    const directory = keyDirectory(api.dataDirectory)
    const stored = await Promise.all(
      (await readdir(directory))
        .filter((name) => name.startsWith('stmd'))
        .map(async (name) => ({ name, mode: (await stat(join(directory, name))).mode & 0o777, text: await readFile(join(directory, name), 'utf8') })),
    )
    expect(stored.map(({ name, mode, text }) => [name, mode, text.includes('"d"')]).sort()).toEqual(
      [
        [`stmd.${first.kid}.ended.json`, 0o600, false],
        ['stmd.jwk', 0o600, true],
      ].sort(),
    )
    expect((await api.get(null, '/public/keys')).body.keys).toContainEqual(
      expect.objectContaining({ kid: first.kid, end: expect.objectContaining({ because: 'rotated' }) }),
    )
    for (const [version, signedOn] of [
      ['1.0.0', '2026-03-02'],
      ['1.0.1', null],
    ] as const)
      expect((await send(await file(first, version, signedOn))).body.signers).toMatchObject([{ trusted: true, end: { from: '2026-03-03' } }])
    expect((await send(await file(first, '1.0.2', '2026-03-03'))).body).toMatchObject({
      code: 'blueprint.revoked',
      detail: expect.stringContaining('gilt seit 03.03.2026 nicht mehr: ein neuer hat ihn ersetzt'),
    })
  })

  it('are taken back from a day, with a reason: later signatures are refused, earlier ones marked, and in strange hands only what was known counts', async () => {
    const current = await createKey(keyDirectory(api.dataDirectory), 'stmd')
    const revoke = (role: string, kid: string, command: object) =>
      api.post(role, `/blueprint-keys/${kid}/revoke`, { from: '2026-02-01', reason: 'Datenträger verloren', compromised: false, ...command })
    expect((await revoke('bund', current.kid, {})).body.code).toBe('permission.denied')
    expect((await revoke('land-by', current.kid, { from: '2026-03-03' })).body.code).toBe('key.future')
    expect((await revoke('land-by', current.kid, { reason: ' ' })).status).toBe(400)
    const taken = (await send(await file(current, '2.0.3', '2026-02-15'))).body
    expect((await revoke('land-by', current.kid, {})).status).toBe(200)
    expect((await revoke('land-by', current.kid, {})).body.code).toBe('key.ended')
    expect((await send(await file(current, '2.0.0', '2026-01-31'))).body.signers).toMatchObject([
      { end: { because: 'revoked', reason: 'Datenträger verloren' } },
    ])
    expect((await send(await file(current, '2.0.1', '2026-02-01'))).body).toMatchObject({
      code: 'blueprint.revoked',
      detail: expect.stringMatching(/gilt seit 01\.02\.2026 nicht mehr: Datenträger verloren\./),
    })
    expect((await send(await file(current, '2.0.2', null))).body.code).toBe('blueprint.revoked')
    // What was taken in before anybody knew begins no more: approval and start ask again.
    expect((await api.post('land-he-leitung', `/blueprint-imports/${taken.id}/approve`, { version: taken.version })).body.code).toBe('blueprint.revoked')
    // The one before comes into strange hands: what this Land took in before that day still counts, whatever the signature says.
    expect((await revoke('land-by', first.kid, { from: '2026-03-02', compromised: true })).status).toBe(200)
    expect((await send(await file(first, '1.0.3', '2025-01-01'))).body.code).toBe('blueprint.revoked')
    const events = (await api.get('land-by', '/events?limit=50')).body.items.map(({ type }: { type: string }) => type)
    expect(events).toEqual(expect.arrayContaining(['blueprint-key.rotated.v1', 'blueprint-key.revoked.v1']))
  })

  it('stay as the database has them when a process ends between the two: what it never got is given up, what it has is carried out', async () => {
    const directory = keyDirectory(api.dataDirectory)
    const current = await createKey(directory, 'stmd')
    const end = { from: '2026-03-01', because: 'revoked', reason: 'Vorbereitet, nie geschehen', compromised: false } as const
    await prepareChange(directory, { id: randomUUID(), partner: 'stmd', kid: current.kid, end }, true, null)
    expect([(await keys()).own.kid, (await one(current.kid)).end, await hasLeftovers(directory)]).toEqual([current.kid, null, false])
    const { body } = await api.post('land-by', '/blueprint-keys/rotate', { kid: current.kid })
    const [event] = (await api.get('land-by', '/events?type=blueprint-key.rotated.v1')).body.items
    // The files as they were before they were carried out: the change lies there again, and the next look ends it.
    await prepareChange(directory, { id: event.facts.change, partner: 'stmd', kid: current.kid, end }, false, null)
    expect([(await keys()).own.kid, (await one(current.kid)).end.reason, await hasLeftovers(directory)]).toEqual([
      body.own.kid,
      'Vorbereitet, nie geschehen',
      false,
    ])
  })

  it('in a file that others can read are named as such and sign nothing until that is mended', async () => {
    const key = await createKey(keyDirectory(api.dataDirectory), 'stmd')
    await chmod(join(keyDirectory(api.dataDirectory), 'stmd.jwk'), 0o644)
    expect(await one(key.kid)).toMatchObject({ kept: 'file', exposed: '644' })
    const [named] = await Promise.allSettled([file(await createKey(keyDirectory(api.dataDirectory), 'stmd'), '5.0.0', null)])
    expect(named).toMatchObject({ status: 'rejected', reason: { code: 'key.exposed' } })
    await chmod(join(keyDirectory(api.dataDirectory), 'stmd.jwk'), 0o600)
    expect(await one(key.kid)).toMatchObject({ exposed: null })
  })

  it('of others are trusted by a Land once the fingerprint was read out, for that Land alone, until it takes that back', async () => {
    const key = await createKey(keyDirectory(join(api.dataDirectory, 'elsewhere')), 'hmd-anderswo')
    const bytes = await file(key, '3.0.0', '2026-03-01')
    const trust = (role: string, said: string) =>
      api.ask(role, 'POST', `/blueprint-keys/trust?fingerprint=${encodeURIComponent(said)}`, {
        body: bytes,
        headers: { 'content-type': 'application/octet-stream' },
      })
    expect((await send(bytes)).body.code).toBe('blueprint.untrusted')
    expect((await trust('land-he', '0000 0000')).body.code).toBe('key.fingerprint')
    expect((await trust('bund', key.fingerprint)).body.code).toBe('permission.denied')
    expect((await trust('land-he', key.fingerprint.toLowerCase().replaceAll(' ', ''))).status).toBe(200)
    expect(await one(key.kid, 'land-he')).toMatchObject({ partner: 'hmd-anderswo', origin: 'land', since: '2026-03-02', mayEnd: true })
    expect((await send(bytes)).status).toBe(200)
    expect(await one(key.kid, 'land-by')).toBeUndefined()
    expect((await api.ask('land-by', 'POST', '/blueprint-imports', { body: bytes, headers: { 'content-type': 'application/octet-stream' } })).body.code).toBe(
      'blueprint.untrusted',
    )
    const own = await createKey(keyDirectory(join(api.dataDirectory, 'elsewhere')), 'stmd')
    await createKey(keyDirectory(api.dataDirectory), 'stmd')
    const borrowed = await api.ask('land-he', 'POST', `/blueprint-keys/trust?fingerprint=${encodeURIComponent(own.fingerprint)}`, {
      body: await file(own, '4.0.0', null),
      headers: { 'content-type': 'application/octet-stream' },
    })
    expect(borrowed.body.code).toBe('key.own-partner')
    expect(
      (await api.post('land-he', `/blueprint-keys/${key.kid}/revoke`, { from: '2026-02-01', reason: 'Vom Herausgeber widerrufen', compromised: false })).status,
    ).toBe(200)
    expect((await send(bytes)).body.code).toBe('blueprint.revoked')
  })
})

describe('a published blueprint that holds no more', () => {
  const words = { title: { de: 'Anschluss', en: 'Connecting' }, summary: { de: 'Aus den Piloten', en: 'From the pilots' } }
  const publish = async (version: string) => {
    const { body } = await api.post('land-by', '/blueprints/derive', {
      programme: 'bund-bayern',
      onlinedienste: ['ummeldung'],
      name: 'anschluss',
      version,
      ...words,
    })
    await signOff(body.digest, async (role, verb, command) =>
      expect((await api.post(role, `/blueprints/anschluss/${version}/${verb}`, command)).status).toBe(200),
    )
    return Buffer.from((await api.get(null, `/public/blueprints/anschluss/${version}`)).text)
  }
  const ask = (role: string, command: object) => api.post(role, '/blueprints/anschluss/1.0.0/retire', command)
  const confirm = (role: string, request: string, confirmed = true) => api.post(role, '/blueprints/anschluss/1.0.0/confirm-retirement', { request, confirmed })
  /** One asks, the other of the same organisation confirms. */
  const retire = async (role: string, command: object) => {
    const asked = await ask(role, command)
    return asked.status === 200 ? confirm(`${role}-leitung`, asked.body.agreement.asked.id) : asked
  }
  const heard = async (status = 'unread') =>
    (await api.get('land-he', `/notifications?status=${status}`)).body.items.filter(
      ({ subject }: { subject: { kind: string } | null }) => subject?.kind === 'blueprint-import',
    )
  const state = async () =>
    (await api.get(null, '/public/blueprints')).body.items.find(
      ({ name, version }: { name: string; version: string }) => name === 'anschluss' && version === '1.0.0',
    )
  let bytes: Buffer
  let taken: { id: string; version: number }

  it('is discouraged by those who signed it: still to be had, each Land that took it over is told, and it can be taken back', async () => {
    bytes = await publish('1.0.0')
    await publish('1.0.1')
    taken = (await send(bytes)).body
    const advice = { state: 'deprecated', reason: 'Der DVDV-Schritt fehlt', replacement: { name: 'anschluss', version: '1.0.1' } }
    expect((await retire('land-he', advice)).body.code).toBe('permission.denied')
    expect((await retire('land-by', { ...advice, replacement: { name: 'anschluss', version: '9.0.0' } })).body.code).toBe('blueprint.replacement')
    expect((await retire('land-by', { ...advice, reason: '' })).status).toBe(400)
    const { asked } = (await ask('land-by', advice)).body.agreement
    expect([asked, await state()]).toMatchObject([
      { state: 'deprecated', reason: 'Der DVDV-Schritt fehlt', mine: true, organisationName: 'StMD Bayern' },
      { state: 'published' },
    ])
    for (const role of ['land-by', 'bund-leitung']) expect((await confirm(role, asked.id)).body.code).toBe('blueprint.two-people')
    expect((await confirm('land-by', asked.id, false)).body).toMatchObject({ state: 'published', agreement: { asked: null } })
    expect((await confirm('land-by-leitung', asked.id)).body.code).toBe('blueprint.asked')
    expect((await retire('land-by', advice)).body).toMatchObject({
      state: 'deprecated',
      retired: { on: '2026-03-02', reason: 'Der DVDV-Schritt fehlt', replacement: { version: '1.0.1' } },
    })
    expect(await state()).toMatchObject({ state: 'deprecated' })
    expect(await heard()).toMatchObject([{ kind: 'blueprint-import-deprecated', subject: { id: taken.id, title: 'Anschluss 1.0.0' } }])
    expect((await send(bytes)).body).toMatchObject({ state: 'dry-run', retired: { state: 'deprecated' } })
    expect((await retire('bund', { state: 'published' })).body).toMatchObject({ state: 'published', retired: null })
    expect([await heard(), await heard('done')]).toMatchObject([[], [{ closedBecause: 'overtaken' }]])
  })

  it('is withdrawn for good: no download, no import, no start, and each refusal names what takes its place', async () => {
    expect((await retire('bund', { state: 'withdrawn', reason: 'Falsche Rechtsgrundlage', replacement: { name: 'anschluss', version: '1.0.1' } })).status).toBe(
      200,
    )
    for (const answer of [await send(bytes), await api.get(null, '/public/blueprints/anschluss/1.0.0')])
      expect(answer).toMatchObject({
        status: 409,
        body: {
          code: 'blueprint.withdrawn',
          detail: expect.stringMatching(/^anschluss 1\.0\.0 ist seit dem 02\.03\.2026 zurückgezogen: Falsche Rechtsgrundlage\. .*anschluss 1\.0\.1\.$/),
        },
      })
    expect((await retire('bund', { state: 'published' })).body.code).toBe('blueprint.state')
    const view = (await api.get('land-he', `/blueprint-imports/${taken.id}`)).body
    const answers = Object.fromEntries(
      view.questions
        .filter(({ proposal }: { proposal: string }) => !proposal)
        .map(({ id, options }: { id: string; options: { id: string }[] }) => [id, options[0]!.id === 'name' ? 'name:X' : options[0]!.id]),
    )
    const answered = (await api.post('land-he', `/blueprint-imports/${taken.id}/answers`, { version: view.version, answers })).body
    expect((await api.post('land-he-leitung', `/blueprint-imports/${taken.id}/approve`, { version: answered.version })).body.code).toBe('blueprint.withdrawn')
    expect(view.retired).toMatchObject({ state: 'withdrawn' })
    expect(await state()).toMatchObject({ state: 'withdrawn', retired: { reason: 'Falsche Rechtsgrundlage' } })
    expect(await heard()).toMatchObject([{ kind: 'blueprint-import-withdrawn' }])
    expect((await api.get('kommune-meitingen', '/notifications')).status).toBe(200)
    expect((await api.get('dienstleister-a', '/notifications')).status).toBe(200)
    expect((await api.get('bund', '/events?limit=50')).body.items.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['blueprint.deprecated.v1', 'blueprint.reinstated.v1', 'blueprint.withdrawn.v1']),
    )
  })
})
