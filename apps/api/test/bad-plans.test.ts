import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { seed } from '@blaupause/backend/demo'
import { createKey, digestOf, keyDirectory, signBlueprint, type SigningKey } from '@blaupause/backend/platform/signing'
import { Blueprint, canonicalBlueprint, readPackage, writePackage } from '@blaupause/domain/blueprints'
import { starterBlueprint } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => {
  api = await anApi()
  await seed(api.source, { demo: false, dataDirectory: api.dataDirectory, say: () => undefined })
})
afterAll(() => api?.close())

const starter = { ...Blueprint.parse(starterBlueprint()), version: '1.0.0' }

/** The blueprint, changed and signed by a partner this instance trusts, sent by the Land Hesse. */
async function upload(change: (blueprint: Blueprint) => Partial<Blueprint>) {
  return send(await signed(change))
}
async function signed(change: (blueprint: Blueprint) => Partial<Blueprint>, alter: (text: string) => string = (text) => text) {
  const key = await createKey(keyDirectory(api.dataDirectory), `land-${randomUUID().slice(0, 8)}`)
  const blueprint = { ...starter, ...change(starter), signers: [{ partner: key.partner, name: 'Ein Land', fingerprint: key.fingerprint }] }
  return Buffer.from(alter(Buffer.from(writePackage({ blueprint, signatures: [await signBlueprint(key, blueprint)] })).toString()))
}
function send(body: Buffer) {
  return api.ask('land-he', 'POST', '/blueprint-imports', { body, headers: { 'content-type': 'application/octet-stream' } })
}
const withStep = (id: string, fields: Partial<Blueprint['steps'][number]>) => ({ steps }: Blueprint) => ({ steps: steps.map((step) => (step.id === id ? { ...step, ...fields } : step)) })

describe('a plan whose steps', () => {
  it.each([
    ['depend on each other in a ring', withStep('ansprechpersonen', { dependsOn: ['go-live'] }), /steps\.\S+ hängt im Kreis von sich selbst ab/],
    ['count from each other in a ring', withStep('transportweg', { anchor: { on: 'step', step: 'zertifikat', offset: 1 } }), /steps\.\S+ hängt im Kreis von sich selbst ab/],
    ['depend on a step that does not exist', withStep('go-live', { dependsOn: ['niemand'] }), /„niemand“, das es nicht gibt/],
  ])('%s is refused before anything is written, and the sentence names the place', async (_, change, detail) => {
    expect(await upload(change)).toMatchObject({ status: 422, body: { code: 'blueprint.content', detail: expect.stringMatching(detail), detailEn: expect.stringMatching(/\S+ \S+/) } })
    expect((await api.get('land-he', '/blueprint-imports?count=exact')).body.total).toBe(0)
  })

  it('count to a calendar of Stichtage that the Land does not have, becomes a question with an answer', async () => {
    const { status, body } = await upload(withStep('anbindungsfragebogen', { anchor: { on: 'stichtag', calendar: 'quartalstermine', offset: 0 } }))
    expect(status).toBe(200)
    const question = body.questions.find(({ id }: { id: string }) => id === 'stichtag-quartalstermine')
    expect(question).toMatchObject({ kind: 'stichtag', proposal: 'later', question: { de: expect.stringContaining('Schritt 10'), en: expect.stringContaining('step 10') } })
    expect(question.options.map(({ id }: { id: string }) => id)).toEqual(['later', 'use-anbindungsfragebogen'])
    expect((await api.post('land-he', `/blueprint-imports/${body.id}/answers`, { version: body.version, answers: { 'stichtag-quartalstermine': 'use-anbindungsfragebogen' } })).status).toBe(200)
    expect((await api.post('land-he', `/blueprint-imports/${body.id}/answers`, { version: body.version + 1, answers: { 'stichtag-quartalstermine': 'use-nichts' } })).body.code).toBe('blueprint.mapping')
  })
})

describe('a file that is no package', () => {
  const none = () => ({})
  it.each([
    ['is cut off', (text: string) => text.slice(0, 5000), 'blueprint.file', /bricht nach 5000 Zeichen mittendrin ab/],
    ['was laid out by an editor', (text: string) => JSON.stringify(JSON.parse(text), null, 2), 'blueprint.not-canonical', /RFC 8785/],
    ['names a key twice', (text: string) => text.replace('"demo":', '"demo":true,"demo":'), 'blueprint.file', /„demo“ steht zweimal in blueprint/],
    ['is in another normal form', (text: string) => text.replace('ü', 'u\u0308'), 'blueprint.file', /Unicode-Normalform C/],
    ['has 50 MB', (text: string) => text.padEnd(50_000_000), 'blueprint.too-large', /größer als 5 MB/],
    ['has a little over 5 MB', (text: string) => text.padEnd(5_000_001), 'blueprint.too-large', /größer als 5 MB/],
    ['has 100,000 nodes', (text: string) => text.replace('"roles":[', `"roles":[${'{"id":"a","name":{}},'.repeat(100_000)}`), 'blueprint.file', /mehr als 200\.000 Werte/],
    ['is 1,000 levels deep', (text: string) => text.replace('"roles":[', `"roles":[${'['.repeat(1000)}`), 'blueprint.file', /tiefer als 32 Ebenen/],
    ['has a field the format does not know', (text: string) => text.replace('"demo":', '"demp":1,"demo":'), 'blueprint.not-canonical', /RFC 8785/],
    ['has a field the format does not know, in its place', (text: string) => text.replace('"documents":', '"docs":[],"documents":'), 'blueprint.file', /Feld „docs“ in blueprint gehört nicht zum Format blaupause-1/],
    ['names a key as every object does', (text: string) => text.replace('"demo":', '"__proto__":{"demo":1},"demo":'), 'blueprint.file', /„__proto__“ in blueprint ist verboten/],
    ['comes from a newer version', (text: string) => text.replace('"blaupause-1"', '"blaupause-2"'), 'blueprint.newer', /Format blaupause-2 .* neueren Fassung/],
  ])('because it %s, is refused with its own sentence, and nothing is written', async (_, alter, code, detail) => {
    const before = (await api.get('land-he', '/blueprint-imports?count=exact')).body.total
    const { status, body } = await send(await signed(none, alter))
    expect([status, body.code]).toEqual([code === 'blueprint.too-large' ? 413 : 422, code])
    expect(body.detail).toMatch(detail)
    expect(body.detailEn).toMatch(/\S+ \S+/)
    expect((await api.get('land-he', '/blueprint-imports?count=exact')).body.total).toBe(before)
  })

  it('is signed by nobody, by an unknown key, or with the key of another partner: three sentences', async () => {
    const [directory, elsewhere] = [keyDirectory(api.dataDirectory), keyDirectory(join(api.dataDirectory, 'elsewhere'))]
    const [own, stranger, foreign] = [await createKey(directory, 'land-own'), await createKey(elsewhere, 'land-unknown'), await createKey(directory, 'land-foreign')]
    const as = async (partner: string, key: SigningKey) => {
      const blueprint = { ...starter, version: '2.0.0', signers: [{ partner, name: 'Ein Land', fingerprint: key.fingerprint }] }
      return (await send(Buffer.from(writePackage({ blueprint, signatures: [{ ...(await signBlueprint(key, blueprint)), partner }] })))).body
    }
    expect((await send(Buffer.from(writePackage({ blueprint: { ...starter, signers: [] }, signatures: [] })))).body.code).toBe('blueprint.unsigned')
    expect(await as('land-unknown', stranger)).toMatchObject({ code: 'blueprint.untrusted', detail: expect.stringContaining(stranger.fingerprint) })
    expect(await as('land-own', foreign)).toMatchObject({ code: 'blueprint.wrong-partner', detail: expect.stringContaining('gehört hier aber zu land-foreign') })
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
  })
})
