import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { fieldOf } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { freshDatabase, signOff, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../../demo/index.js'
import { demoRoles } from '../../identity/index.js'
import { Commands, createDataSource, Instance, SystemClock } from '../../platform/index.js'
import { BlueprintCourse, BlueprintKeys, DraftsService, SignOffService } from '../index.js'

let database: FreshDatabase
let source: DataSource
let directory: string
let drafts: DraftsService
let signing: SignOffService
let draft: BlueprintView

const actor = (id: string): Actor => {
  const { organisation, role, land, programmes, traeger } = demoRoles.find((candidate) => candidate.id === id)!
  return { subject: id, organisation: { id: organisation.id, name: organisation.name }, role, land, programmes: [...programmes], traeger: [...traeger] }
}
const [bund, bavaria, hesse, meitingen] = [actor('bund'), actor('land-by'), actor('land-he'), actor('kommune-meitingen')]
const text = (de: string) => ({ de, en: de })
const starter = { name: 'anschluss-eines-onlinedienstes', version: '0.1.0' }
const start = (version: string, from = starter, name = 'werkstatt') =>
  drafts.start(bavaria, randomUUID(), { programme: 'bund-bayern', from, name, version, title: text('Werkstatt'), summary: text('Probe') })
const change = (who: Actor, path: string, value: unknown, base: unknown = fieldOf(draft.blueprint, path)) =>
  drafts.edit(who, draft, randomUUID(), { edits: [{ path, base: base as never, value: value as never }] })

beforeAll(async () => {
  database = await freshDatabase()
  directory = await mkdtemp(join(tmpdir(), 'blaupause-'))
  source = await createDataSource(database.url).initialize()
  await seed(source, { demo: false, dataDirectory: directory, say: () => undefined })
  const [commands, keys, instance] = [new Commands(source, new SystemClock()), new BlueprintKeys(directory), new Instance(source)]
  drafts = new DraftsService(commands, source, keys, instance)
  signing = new SignOffService(new BlueprintCourse(commands), keys)
  draft = await start('1.0.0')
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
  await rm(directory, { recursive: true })
})

describe('a draft from another blueprint', () => {
  it('names it first in its lineage, and Land and Bund as those who sign', () => {
    expect(draft.blueprint.lineage[0]).toMatchObject(starter)
    expect([draft.state, draft.signers.map(({ partner }) => partner), draft.blueprint.steps.length > 10]).toEqual(['draft', ['stmd', 'bmds'], true])
  })

  it('is begun by its programme, once under a version', async () => {
    await expect(
      drafts.start(hesse, randomUUID(), { programme: 'bund-bayern', from: starter, name: 'fremd', version: '1.0.0', title: text('x'), summary: text('x') }),
    ).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(start('1.0.0')).rejects.toMatchObject({ code: 'thing.exists' })
    await expect(start('1.0.0', { name: 'gibt-es-nicht', version: '1.0.0' }, 'anders')).rejects.toMatchObject({ code: 'thing.unknown' })
  })
})

describe('two authors', () => {
  it('at the same time both get in where they write different fields', async () => {
    await Promise.all([change(bavaria, 'title', text('Kommunaler Anschluss')), change(bund, 'steps.go-live.minutes', 77)])
    const { items } = await drafts.edits(bund, draft, { limit: 25, sort: '-editedAt' })
    expect(items.map(({ path, organisationName, after }) => [path, organisationName, after]).sort((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
      ['steps.go-live.minutes', 'BMDS', 77],
      ['title', 'StMD Bayern', text('Kommunaler Anschluss')],
    ])
  })

  it('of one field the slower one sees what stands there, and who wrote it; nothing of his is saved half', async () => {
    const both = [
      { path: 'title', base: draft.title, value: text('Zu spät') },
      { path: 'summary', base: draft.summary, value: text('Auch da') },
    ]
    await expect(drafts.edit(bund, draft, randomUUID(), { edits: both })).rejects.toMatchObject({
      code: 'blueprint.edited',
      current: [{ path: 'title', theirs: text('Kommunaler Anschluss'), by: 'StMD Bayern', role: 'land', at: expect.stringMatching(/^2026-/) }],
    })
    const now = await change(bund, 'title', text('Gemeinsam'), text('Kommunaler Anschluss'))
    expect([now.title, now.summary]).toEqual([text('Gemeinsam'), text('Probe')])
  })

  it('in a step that the other took out sees that it is gone, and who did it', async () => {
    const role = { id: 'fort', name: text('Fort') }
    await change(bavaria, 'roles.fort', role, null)
    await change(bavaria, 'roles.fort.name', text('Weg'), role.name)
    await change(bund, 'roles.fort', null, { ...role, name: text('Weg') })
    await expect(change(bavaria, 'roles.fort.name', text('Zu spät'), text('Weg'))).rejects.toMatchObject({
      code: 'blueprint.edited',
      current: [{ path: 'roles.fort.name', theirs: null, by: 'BMDS', role: 'bund' }],
    })
  })

  it('take a change back by the same edit turned round', async () => {
    const { items } = await drafts.edits(bavaria, draft, { limit: 25, sort: '-editedAt' })
    const last = items.find(({ path }) => path === 'title')
    expect((await change(bavaria, last!.path, last!.before, last!.after)).title).toEqual(text('Kommunaler Anschluss'))
  })

  it('may leave it unfinished: a ring is saved and said', async () => {
    const [first, second] = draft.blueprint.steps.filter(({ dependsOn }) => dependsOn.length > 0).map(({ id, dependsOn: [before] }) => [before!, id])[0]!
    const { problems, blueprint } = await change(bavaria, `steps.${first}.dependsOn`, [second])
    expect(problems.map(({ message }) => message.de).join()).toContain('im Kreis')
    await change(bavaria, `steps.${first}.dependsOn`, fieldOf(draft.blueprint, `steps.${first}.dependsOn`), fieldOf(blueprint, `steps.${first}.dependsOn`))
  })

  it('are the Land and the Bund of the programme, nobody else', async () => {
    for (const stranger of [hesse, meitingen])
      await expect(change(stranger, 'summary', text('Fremd'))).rejects.toMatchObject({ code: expect.stringMatching(/permission.denied|thing.unknown/) })
  })
})

describe('after publication', () => {
  it('nothing can be changed, and the next draft promises the change that it makes', async () => {
    const published = await change(bavaria, 'summary', text('Fertig'))
    await signOff(published.digest, (role, verb, body) => signing[verb](actor(role), draft, randomUUID(), body as never))
    await expect(change(bavaria, 'summary', text('Zu spät'), text('Fertig'))).rejects.toMatchObject({ code: 'blueprint.state' })
    draft = await start('1.0.1', draft)
    const removed = await change(bavaria, `documents.${draft.blueprint.documents[0]!.id}`, null)
    const sent = signing.submit(bavaria, draft, randomUUID(), { digest: removed.digest, setAside: null, unheard: 'Test ohne Anhörung' })
    await expect(sent).rejects.toMatchObject({ code: 'blueprint.version', details: { needed: '2.0.0' } })
    draft = await drafts.renumber(bavaria, draft, randomUUID(), { version: '2.0.0' })
    expect(draft).toMatchObject({ version: '2.0.0', blueprint: { version: '2.0.0', lineage: [{ name: 'werkstatt', version: '1.0.0' }, starter] } })
  })

  it('no new node is called like one that was taken out', async () => {
    const role = { id: 'neu', name: text('Neu') }
    await change(bavaria, 'roles.neu', role, null)
    const gone = draft.blueprint.roles[0]!
    await change(bavaria, `roles.${gone.id}`, null, gone)
    await expect(change(bavaria, `roles.${gone.id}`, { ...gone, name: text('Anders') }, null)).rejects.toMatchObject({ code: 'blueprint.retired-id' })
  })
})
