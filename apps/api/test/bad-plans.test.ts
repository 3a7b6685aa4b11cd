import { randomUUID } from 'node:crypto'
import { seed } from '@blaupause/backend/demo'
import { createKey, keyDirectory, signBlueprint } from '@blaupause/backend/platform/signing'
import { Blueprint, writePackage } from '@blaupause/domain/blueprints'
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
  const key = await createKey(keyDirectory(api.dataDirectory), `land-${randomUUID().slice(0, 8)}`)
  const blueprint = { ...starter, ...change(starter), signers: [{ partner: key.partner, name: 'Ein Land', fingerprint: key.fingerprint }] }
  return api.ask('land-he', 'POST', '/blueprint-imports', { body: Buffer.from(writePackage({ blueprint, signatures: [await signBlueprint(key, blueprint)] })), headers: { 'content-type': 'application/octet-stream' } })
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
