import { randomUUID } from 'node:crypto'
import type { LocalChangeView, TakeUpReport } from '@blaupause/contract/blueprints'
import { transact } from '@blaupause/backend/platform'
import { SYSTEM } from '@blaupause/domain/identity'
import { signOff } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

const EDITION = { name: 'anschluss', version: '1.0.0' }
const text = (de: string) => ({ de, en: de })
const reason = text('Im Saarland prüft die Landesverwaltung vorher.')
const longer = { kind: 'replace', step: 'ansprechpersonen', onlinedienst: null, fields: { anchor: { on: 'start', offset: 15 } } }
let api: Api
let imported: { id: string; version: number }

const post = (role: string, path: string, body: unknown) => api.post(role, path, body, { 'idempotency-key': randomUUID() })
const make = async (content: unknown, role = 'land-sl', replaces: string | null = null) =>
  post(role, '/local-changes', { blueprint: EDITION, content, reason, replaces })
const list = async (query = '', role = 'land-sl'): Promise<LocalChangeView[]> => (await api.get(role, `/local-changes?limit=50${query}`)).body.items
const takeUp = async (path = '/preview', digest?: string): Promise<{ status: number; body: TakeUpReport & { code: string } }> =>
  post('land-sl', `/local-changes/take-up${path}`, { blueprint: EDITION, ...(digest !== undefined && { digest }) })
const rollouts = async (
  query = 'onlinedienst=ummeldung&limit=50',
): Promise<{ id: string; version: number; behoerde: { name: string }; plannedLiveOn: string }[]> => (await api.get('land-sl', `/rollouts?${query}`)).body.items
const steps = async (id: string) =>
  (await api.get('land-sl', `/rollouts/${id}`)).body.milestones as {
    id: string
    stepId: string
    position: number
    name: { de: string }
    mark: string
    version: number
    ownerName: string
    plannedOn: string
    instruction: { de: string }
    exemptReason: { de: string } | null
    local: { kind: string; fields: string[]; reason: { de: string } }[]
    published: { instruction: { de: string }; anchor: { offset: number } } | null
    dependsOn: string[]
  }[]

/** Bavaria's blueprint, published here and approved for Saarland, but not started. */
beforeAll(async () => {
  api = await anInstalledApi()
  const derived = await post('land-by', '/blueprints/derive', {
    programme: 'bund-bayern',
    onlinedienste: ['ummeldung', 'waffen'],
    ...EDITION,
    title: text('Anschluss'),
    summary: text('Aus den Piloten'),
  })
  await signOff(derived.body.digest, (role, verb, body) => post(role, `/blueprints/anschluss/1.0.0/${verb}`, body))
  const file = await api.get('land-sl', '/public/blueprints/anschluss/1.0.0')
  const dry = (
    await api.ask('land-sl', 'POST', '/blueprint-imports', {
      body: file.text,
      headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() },
    })
  ).body
  const answers = Object.fromEntries(
    dry.questions
      .filter(({ proposal }: { proposal: string }) => !proposal)
      .map(({ id, options }: { id: string; options: { id: string }[] }) => [
        id,
        id.startsWith('parameter-') || id.startsWith('role-') ? 'name:Stelle im Saarland' : options[0]!.id,
      ]),
  )
  const answered = await post('land-sl', `/blueprint-imports/${dry.id}/answers`, { version: dry.version, answers })
  imported = (await post('land-sl-leitung', `/blueprint-imports/${dry.id}/approve`, { version: answered.body.version })).body
})
afterAll(() => api?.close())

describe('a Land that does something otherwise than the blueprint says', () => {
  it('says so with a reason, and only for a blueprint it can use', async () => {
    const made = await make(longer)
    expect(made.body).toMatchObject({
      land: 'SL',
      state: 'holds',
      second: false,
      mine: true,
      blueprint: { ...EDITION, title: text('Anschluss') },
      stepName: { de: expect.any(String) },
      organisation: expect.stringContaining('Saarland'),
    })
    expect((await post('land-sl', '/local-changes', { blueprint: EDITION, content: longer, replaces: null })).status).toBe(400)
    expect((await make(longer)).body).toMatchObject({ code: 'local.clash' })
    expect((await make({ ...longer, fields: { dependsOn: ['go-live'] } })).body).toMatchObject({
      code: 'local.plan',
      detail: expect.stringContaining('im Kreis'),
    })
    expect(
      (await post('land-sl', '/local-changes', { blueprint: { name: 'anschluss', version: '9.0.0' }, content: longer, reason, replaces: null })).body.code,
    ).toBe('local.blueprint')
  })

  it('is its own business: others read what holds, and change nothing', async () => {
    expect((await make(longer, 'bund')).body.code).toBe('permission.denied')
    const [own] = await list()
    expect((await post('land-he', `/local-changes/${own!.id}/take-back`, { version: 0, reason: 'Nein' })).status).toBe(403)
    expect((await list('&land=SL', 'land-he')).map(({ id }) => id)).toEqual([own!.id])
    expect(await list('', 'land-he')).toEqual([])
  })

  it('has a second person confirm what touches a gate; until then nobody else sees it', async () => {
    const { body } = await make({ kind: 'omit', step: 'nachnutzungsvertrag', onlinedienst: null })
    expect(body).toMatchObject({ state: 'proposed', second: true })
    expect(await list('&land=SL&state=proposed', 'land-he')).toEqual([])
    expect((await post('land-sl', `/local-changes/${body.id}/confirm`, { version: 0 })).body.code).toBe('local.four-eyes')
    expect((await post('land-sl-leitung', `/local-changes/${body.id}/confirm`, { version: 7 })).body.code).toBe('thing.changed')
    expect((await post('land-sl-leitung', `/local-changes/${body.id}/confirm`, { version: 0 })).body).toMatchObject({ state: 'holds', mine: false })
    expect((await post('land-sl-leitung', `/local-changes/${body.id}/confirm`, { version: 1 })).body.code).toBe('local.state')
  })

  it('sees what a change would do to an example before it is made', async () => {
    const { body } = await post('land-sl', '/local-changes/preview', {
      blueprint: EDITION,
      replaces: (await list('&kind=replace'))[0]!.id,
      content: { ...longer, fields: { anchor: { on: 'start', offset: 80 } } },
    })
    expect(body).toMatchObject({ second: false, rollouts: { open: 0, running: 0, done: 0 }, example: { onlinedienst: 'Ummeldung' } })
    expect(body.example.liveAfter > body.example.liveBefore).toBe(true)
    expect(body.example.steps.find(({ stepId }: { stepId: string }) => stepId === 'nachnutzungsvertrag')).toMatchObject({
      omitted: true,
      before: null,
      after: null,
    })
  })

  it('gets all rollouts of an import that starts afterwards made so, each step with what the publisher wrote', async () => {
    expect((await api.get('land-sl', `/blueprint-imports/${imported.id}`)).body.localChanges).toBe(2)
    const started = await post('land-sl', `/blueprint-imports/${imported.id}/start`, { version: imported.version, startOn: '2026-04-01' })
    expect(started.body).toMatchObject({ state: 'planned', progress: { total: 67 } })
    const own = await steps((await rollouts())[0]!.id)
    expect(own.find(({ stepId }) => stepId === 'ansprechpersonen')).toMatchObject({
      local: [{ kind: 'replace', fields: ['anchor'], reason }],
      published: { anchor: { on: 'start' } },
    })
    expect(own.find(({ stepId }) => stepId === 'nachnutzungsvertrag')).toMatchObject({ mark: 'ausnahme', exemptReason: reason, local: [{ kind: 'omit' }] })
    const stored = await transact(api.source, SYSTEM, 'read', (tx) =>
      tx.query(
        'test.kept',
        `select distinct blueprint_digest = (select digest from blueprint where name = 'anschluss') same, local_plan <> '' planned from rollout where land = 'SL'`,
      ),
    )
    expect(stored).toEqual([{ same: true, planned: true }])
    expect((await takeUp()).body).toMatchObject({ take: 0, keep: 0, current: 67, items: [] })
  })

  it('lets those that have not begun take up a later change; one that has begun keeps its plan, and nothing done is opened again', async () => {
    const [first, second] = await rollouts()
    expect((await post('land-sl', `/rollouts/${first!.id}/start`, { version: first!.version, startOn: '2026-03-02' })).status).toBe(200)
    const [contact] = await steps(first!.id)
    expect((await post('land-sl', `/milestones/${contact!.id}/report`, { version: contact!.version + 1 })).status).toBeLessThan(500)
    const before = await steps(first!.id)
    const { phases } = (await api.get('land-sl', '/blueprints/anschluss/1.0.0')).body.blueprint
    const fields = {
      name: text('Abnahme durch das Ministerium'),
      instruction: text('Das Ministerium nimmt ab.'),
      phase: phases[0].id,
      owner: 'land',
      waitsOn: [],
      gate: false,
      proof: { kind: 'none', label: text('') },
      dependsOn: ['ansprechpersonen'],
      anchor: { on: 'step', step: 'ansprechpersonen', offset: 200 },
      minutes: 30,
      legalBasis: { scope: 'none', land: null, text: '' },
    }
    const added = await make({ kind: 'add', onlinedienst: 'ummeldung', after: 'ansprechpersonen', before: ['go-live'], fields })
    expect(added.body).toMatchObject({ state: 'holds', content: { step: 'sl-abnahme-durch-das-ministerium' } })
    const preview = (await takeUp()).body
    expect(preview).toMatchObject({ applied: false, take: 51, keep: 1, current: 15, moved: 51, steps: { added: 51, removed: 0, changed: 51 } })
    expect((await takeUp('', 'veraltet')).body).toMatchObject({ code: 'local.stale', current: { digest: preview.digest } })
    expect((await takeUp('', preview.digest)).body).toMatchObject({ applied: true, take: 51 })
    expect((await takeUp()).body).toMatchObject({ take: 0, keep: 1, current: 66 })
    expect(await steps(first!.id)).toEqual(before)
    const after = await steps(second!.id)
    expect(after.find(({ stepId }) => stepId.startsWith('sl-'))).toMatchObject({
      position: 2,
      name: text('Abnahme durch das Ministerium'),
      local: [{ kind: 'add', reason }],
      published: null,
      mark: 'nicht',
    })
    expect(after.find(({ stepId }) => stepId === 'go-live')!.dependsOn).toContain('sl-abnahme-durch-das-ministerium')
    expect(after.map(({ position }) => position)).toEqual(after.map((_, index) => index + 1))
    const live = (await rollouts()).find(({ id }) => id === second!.id)!
    expect(live.plannedLiveOn > second!.plannedLiveOn).toBe(true)
    expect((await api.get('land-sl', `/events?rollout=${second!.id}&type=rollout.replanned.v1`)).body.items).toHaveLength(1)
  })

  it('edits a change of its own, whose step keeps its id, and takes it back: the publisher’s plan holds again', async () => {
    const [added] = await list('&kind=add')
    if (added?.content.kind !== 'add') throw new Error('no added step')
    const { step: id, ...content } = added.content
    const edited = (await make({ ...content, fields: { ...withoutItems(content.fields), name: text('Abnahme') } }, 'land-sl', added.id)).body
    expect(edited).toMatchObject({ replaces: added.id, content: { step: id } })
    expect((await list('&kind=add')).map(({ state }) => state)).toEqual(['holds', 'replaced'])
    expect((await post('land-sl', `/local-changes/${edited.id}/take-back`, { version: 0, reason: 'Nicht mehr nötig' })).body).toMatchObject({
      state: 'taken-back',
      endedReason: 'Nicht mehr nötig',
    })
    const preview = (await takeUp()).body
    expect(preview).toMatchObject({ take: 51, steps: { removed: 51, added: 0 } })
    expect((await takeUp('', preview.digest)).status).toBe(200)
    const [, second] = await rollouts()
    expect((await steps(second!.id)).some(({ stepId }) => stepId.startsWith('sl-'))).toBe(false)
    const again = await make({ ...content, fields: withoutItems(content.fields) })
    expect(again.body.content.step).toBe(`${id}-2`)
    expect((await api.get('land-sl', `/events?type=local-change.taken-back.v1`)).body.items).toMatchObject([
      { text: 'Nicht mehr nötig', stepId: id, facts: { kind: 'add' } },
    ])
  })
})

function withoutItems<F extends { items: unknown }>({ items: _, ...fields }: F): Omit<F, 'items'> {
  return fields
}
