import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SYSTEM } from '@blaupause/domain/identity'
import { freshDatabase, kommune, land, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, Instance, ManualClock, transact } from '../platform/index.js'
import { DirectoryFiles } from '../platform/files/index.js'
import { NoMail } from '../platform/mail/index.js'
import { NotificationsReadModel } from '../notifications/index.js'
import { MinutesFeed, MinutesService, WorkshopsReadModel } from '../workshops/index.js'
import type { Cast } from './act-out.js'
import { playWorkshops } from './play-workshops.js'

let database: FreshDatabase
let source: DataSource
let directory: string
const clock = new ManualClock(new Date('2026-11-26T06:00:00.000Z'))
const coordination = { ...land('BY'), organisation: { id: 'stmd', name: 'StMD Bayern' } }

beforeAll(async () => {
  database = await freshDatabase()
  directory = await mkdtemp(join(tmpdir(), 'blaupause-demo-'))
  source = await createDataSource(database.url).initialize()
  await transact(source, SYSTEM, 'write', async (tx) =>
    tx.query(
      'programme',
      `insert into programme (id, name, land, goal, partners, phases, sources) values ('bund-bayern', 'Bund–Bayern', 'BY', '{}', '[]', '[]', '[]')`,
    ),
  )
  const cast = {
    land: coordination,
    kommune: (traeger: string, name: string) => ({ ...kommune(traeger), organisation: { id: `kommune-${traeger}`, name } }),
  } as unknown as Cast
  await playWorkshops(source, new Commands(source, clock), clock, cast, join(directory, 'files'))
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
  await rm(directory, { recursive: true, force: true })
})

describe('the workshops of the demo', () => {
  const read = () => new WorkshopsReadModel(source, new Instance(source), clock, new NoMail())
  const augsburg = async (actor = coordination) => {
    const { items } = await read().list(actor, { limit: 25, sort: '-on', state: 'closed' })
    return read().view(actor, items[0]!.id)
  }

  it('end with one in Augsburg: minutes closed, two decisions, one of them with dissent in its own words', async () => {
    const view = await augsburg()
    expect(view).toMatchObject({ title: 'Vom Zertifikat zum Verzeichnis', state: 'closed', number: 3 })
    const decisions = view.outcomes.filter(({ kind }) => kind === 'decision').map(({ decision }) => decision!)
    expect(decisions.map(({ determined, count }) => [determined, count.entitled, Object.values(count.perOption).sort((a, b) => b - a)])).toEqual([
      [true, 12, [12, 0]],
      [true, 12, [11, 1]],
    ])
    expect(decisions[1]!.votes.filter(({ dissent }) => dissent !== null).map(({ name }) => name)).toEqual(['Markt Rohr i.NB'])
    expect(view.minutes.items).toHaveLength(14)
    expect(view.outcomes.filter(({ kind }) => kind === 'task')).toHaveLength(4)
  })
  it('are seen by those at the table, and by nobody else', async () => {
    expect((await augsburg({ ...kommune('09273165') } as typeof coordination)).title).toBe('Vom Zertifikat zum Verzeichnis')
    expect((await read().list(kommune('09774121'), { limit: 25, sort: '-on' })).items).toEqual([])
  })
  it('leave the minutes as a file, and make it again should the store have lost it', async () => {
    const { id } = await augsburg()
    const pdf = async (files: string) =>
      (await new MinutesService(new Commands(source, clock), source, clock, new DirectoryFiles(files), new MinutesFeed(source, '')).pdf(coordination, id)).bytes
    const kept = await pdf(join(directory, 'files'))
    expect(Buffer.from(kept).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await readdir(join(directory, 'files'), { recursive: true })).toHaveLength(2)
    expect(
      Buffer.from(await pdf(join(directory, 'leer')))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    if (process.env['BLAUPAUSE_PICTURES']) await writeFile(join(process.env['BLAUPAUSE_PICTURES'], 'niederschrift.pdf'), kept)
  })
  it('go on with the next one, to which all are invited', async () => {
    const { items } = await read().list(coordination, { limit: 25, sort: '-on', state: 'invited' })
    expect(items).toMatchObject([{ title: 'Ein Kreis, eine Redaktion', number: 4 }])
    expect(
      (
        await new NotificationsReadModel(source, clock, new Instance(source)).list(kommune('09772177'), {
          limit: 25,
          sort: '-recordedAt',
          kind: 'workshop-invitation',
        })
      ).items,
    ).toMatchObject([{ state: 'unread', rollout: null, subject: { kind: 'workshop', title: 'Ein Kreis, eine Redaktion' } }])
  })
})
