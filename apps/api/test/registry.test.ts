import { createKey, keyDirectory, signBlueprint } from '@blaupause/backend/platform/signing'
import { transact } from '@blaupause/backend/platform'
import { Blueprint, writePackage } from '@blaupause/domain/blueprints'
import { SYSTEM } from '@blaupause/domain/identity'
import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

let api: Api
let starter: Blueprint
beforeAll(async () => {
  api = await anInstalledApi()
  starter = Blueprint.parse((await api.get('land-by', '/blueprints/anschluss-eines-onlinedienstes/0.1.0')).body.blueprint)
  await publish('1.0.0', {})
  await publish('1.1.0', { steps: starter.steps.map((step) => (step.id === 'go-live' ? { ...step, anchor: { on: 'start', offset: 90 } } : step)) })
})
afterAll(() => api?.close())

/** Puts an edition among the published ones, signed by StMD as the service would. */
async function publish(version: string, change: Partial<Blueprint>): Promise<void> {
  const key = await createKey(keyDirectory(api.dataDirectory), 'stmd')
  const blueprint: Blueprint = {
    ...starter,
    ...change,
    name: 'plan',
    version,
    signers: [{ partner: 'stmd', name: 'StMD Bayern', fingerprint: key.fingerprint }],
    lineage: [{ name: starter.name, version: starter.version, digest: 'x' }],
  }
  const signature = await signBlueprint(key, blueprint)
  await transact(api.source, SYSTEM, 'write', async (tx) => {
    tx.write(
      'test.publish',
      `insert into blueprint (id, name, version, state, land, programme, content, digest, signatures, package, made_by, made_at, published_at) values (gen_random_uuid(), 'plan', $1, 'published', 'BY', 'bund-bayern', $2, $3, $4, $5, 'test', now(), $6)`,
      [
        version,
        JSON.stringify(blueprint),
        `digest-${version}`,
        JSON.stringify([{ ...signature, signedOn: '2026-03-01' }]),
        Buffer.from(writePackage({ blueprint, signatures: [signature] })),
        `2026-03-0${Number(version[2]) + 1}T10:00:00Z`,
      ],
    )
  })
}

describe('the registry', () => {
  it('says what each version changed against the one it follows, the first against what it was made from', async () => {
    const { items } = (await api.get('land-he', '/blueprint-registry')).body
    expect(items.map(({ version, follows, weight }: Record<string, unknown>) => [version, follows, weight])).toEqual([
      ['1.1.0', { name: 'plan', version: '1.0.0' }, 'minor'],
      ['1.0.0', { name: 'anschluss-eines-onlinedienstes', version: '0.1.0' }, 'patch'],
    ])
    expect(items[0].changes).toEqual([
      {
        node: { de: 'Schritt 12 „Live gehen und bekannt machen“', en: expect.stringMatching(/^Step 12 /) },
        weight: 'minor',
        sentences: [
          {
            de: expect.stringMatching(/^Frist: 90 Arbeitstage nach dem Start statt /),
            en: expect.stringMatching(/^Due: 90 working days after the start instead of /),
          },
        ],
      },
    ])
    expect(items[0]).toMatchObject({ line: null, uses: [], mayWrite: false, signers: [{ name: 'StMD Bayern' }] })
  })

  it('counts who uses which version by Land, whoever asks, and never names anybody', async () => {
    await api.make([rolloutPlan({ name: 'Markt Meitingen' })])
    await transact(api.source, SYSTEM, 'write', async (tx) => {
      await tx.query('test.follow', `update rollout set blueprint_name = 'plan', blueprint_version = '1.0.0'`)
    })
    for (const role of ['land-he', 'bund'])
      expect((await api.get(role, '/blueprint-registry?name=plan')).body.items.map(({ uses }: { uses: unknown }) => uses)).toEqual([
        [],
        [{ land: 'BY', rollouts: 1 }],
      ])
  })

  it('shows the publisher’s own line, which only who signed may write', async () => {
    const line = { de: 'Die Frist für das Go-live ist länger.', en: 'More time for the go-live.' }
    expect((await api.post('land-he', '/blueprint-registry/plan/1.1.0/line', { line })).body.code).toBe('permission.denied')
    expect((await api.post('rollin', '/blueprint-registry/plan/1.1.0/line', { line })).body.code).toBe('permission.denied')
    expect((await api.post('land-by', '/blueprint-registry/plan/1.1.0/line', { line })).status).toBe(200)
    expect((await api.get('land-by', '/blueprint-registry')).body.items[0]).toMatchObject({ line, mayWrite: true })
    expect((await api.get(null, '/public/blueprints/changelog?limit=1')).body).toMatchObject({
      items: [{ version: '1.1.0', line, pilots: 0 }],
      nextCursor: expect.any(String),
    })
    expect((await api.get(null, '/public/blueprints/changelog')).body.items[0]).not.toHaveProperty('uses')
  })

  it('is a feed that other installations and people subscribe to', async () => {
    const { status, headers, text } = await api.get(null, '/public/blueprints/changelog.atom')
    expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    expect(text).toMatch(/^<\?xml [^>]+>\s*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/)
    expect(text.match(/<entry>/g)).toHaveLength(2)
    expect(text).toContain('<id>http://localhost:3471/oeffentlich/blaupausen/plan#v1.1.0</id>')
    expect(text).toContain('Frist: 90 Arbeitstage nach dem Start')
  })
})

describe('what a blueprint attests', () => {
  const recomputed = async (version: string) => (await api.get('land-by', `/blueprints/aus-erfahrung/${version}/attestation`)).body
  const derive = (version: string) =>
    api.post('land-by', '/blueprints/derive', {
      programme: 'bund-bayern',
      onlinedienste: ['ummeldung'],
      name: 'aus-erfahrung',
      version,
      title: { de: 'Aus Erfahrung', en: 'From experience' },
      summary: { de: 'Probe', en: 'Trial' },
    })
  const later = (day: string) => api.clock.set(new Date(`${day}T10:00:00Z`))

  it('is computed again from the record as it was known then; what was entered or corrected later is named beside it', async () => {
    const [first, second] = [
      await api.begun('Stadt Mainburg', { traeger: '09273147' } as never),
      await api.begun('Stadt Kelheim', { traeger: '09273137' } as never),
    ]
    const report = async ({ step }: typeof first, doneOn: string) => {
      const { id, version } = await step('ansprechpersonen')
      expect((await api.post('land-by', `/milestones/${id}/report`, { version, doneOn, channel: 'telephone' })).status).toBe(200)
    }
    later('2026-03-09')
    await report(first, '2026-03-06')
    const derived = await derive('1.0.0')
    expect([derived.status, derived.body.code]).toEqual([200, undefined])
    const then = await recomputed('1.0.0')
    expect(then).toMatchObject({ dataOn: '2026-03-09', exact: true, onlinedienste: ['ummeldung'], whole: [], later: [], today: [] })
    expect(then.agreeing).toBe(then.nodes.length)
    expect(then.nodes[0]).toMatchObject({ node: 'steps.ansprechpersonen', agrees: true, recomputed: { rung: 'cases', workingDays: [4] } })

    later('2026-03-12')
    await report(second, '2026-03-05')
    const { id, version } = await first.step('ansprechpersonen')
    expect((await api.post('land-by', `/milestones/${id}/correct`, { version, reason: 'Falscher Tag' })).status).toBe(200)
    const now = await recomputed('1.0.0')
    expect([now.agreeing, now.whole]).toEqual([then.nodes.length, []])
    expect(now.later).toEqual([
      { type: 'milestone.corrected.v1', count: 1 },
      { type: 'milestone.reported.v1', count: 1 },
    ])
    expect(now.today).toMatchObject([{ node: 'steps.ansprechpersonen', because: [{ de: expect.stringMatching(/^Beleg: Fälle: 3 statt 4/) }] }])
    expect((await derive('10000000.0.0')).body).toMatchObject({ code: 'request.invalid', errors: [{ pointer: '/version' }] })
    expect((await api.get('land-he', '/blueprints/aus-erfahrung/1.0.0/attestation')).body.code).toBe('thing.unknown')
    expect((await api.get('rollin', '/blueprints/aus-erfahrung/1.0.0/attestation')).body.code).toBe('permission.denied')
    expect((await api.get('land-by', '/blueprints/anschluss-eines-onlinedienstes/0.1.0/attestation')).body.code).toBe('permission.denied')
  })
})
