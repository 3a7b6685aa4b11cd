import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, reference, rolloutPlan, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, Instance, transact } from '../platform/index.js'
import { createRollouts } from '../rollouts/index.js'
import { ProofReadModel, PvogImportService } from './index.js'

let database: FreshDatabase
let source: DataSource
const clock = fixedClock('2026-03-10T09:00:00.000Z')
let service: PvogImportService
let proof: ProofReadModel
let ars: string
let kreis: string
let leika: string[]

beforeAll(async () => {
  database = await freshDatabase(reference)
  source = await createDataSource(database.url).initialize()
  service = new PvogImportService(new Commands(source, clock))
  proof = new ProofReadModel(source, clock, new Instance(source))
  const rows = <T>(text: string) => transact(source, SYSTEM, 'read', (tx) => tx.query<T>('test', text))
  ars = (await rows<{ ars: string }>(`select ars from territory where ags = '09772177' and is_gemeinde and valid_to is null`))[0]!.ars
  kreis = `${ars.slice(0, 5)}0000000`
  leika = (await rows<{ leika: string[] }>(`select leika_keys leika from onlinedienst where id = 'ummeldung'`))[0]!.leika
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const bavaria = land('BY')
/** A rollout of the registration authority of Meitingen that was live before the programme. */
async function live() {
  const [id] = await transact(source, SYSTEM, 'write', async (tx) => createRollouts(tx, [rolloutPlan({ state: 'bestand' })], randomUUID(), clock.now()))
  return id!
}
const HEAD =
  'leika_key;leika_name;ars;ars_name;ozgid;ozg_bezeichnung;url;online_status;aktiv;art_flaechendeckung;begruendung_nicht_beruecksichtigt;datenstand_pvog_import'
const row = ({ key = leika[0]!, place = ars, url = 'https://portal.example/ummeldung', status = 'ok', stand = '2026-03-02' } = {}) =>
  `${key};Ummeldung;${place};Märkte;10000;Ummeldung;${url};${status};true;landesweit flächendeckend;;${stand}`
const importing = (mode: 'dry-run' | 'whole' | 'pages', bytes: Uint8Array, actor = bavaria) => service.import(actor, randomUUID(), mode, bytes)
const latin1 = (...rows: string[]) => new Uint8Array(Buffer.from([HEAD, ...rows].join('\r\n'), 'latin1'))
const utf8 = (...rows: string[]) => new TextEncoder().encode([HEAD, ...rows].join('\n').replaceAll(';', ','))

describe('an export of the open PVOG data', () => {
  let rollout: string
  it('is read in Latin-1 with semicolons and in UTF-8 with commas; the dry run writes nothing', async () => {
    rollout = await live()
    for (const bytes of [latin1(row()), utf8(row())])
      expect(await importing('dry-run', bytes)).toMatchObject({
        mode: 'dry-run',
        total: 1,
        done: 1,
        unchanged: 0,
        ignored: 0,
        refused: [],
        looks: [{ rolloutId: rollout, behoerde: '09772177', onlinedienst: 'Ummeldung', result: 'seen', detail: '1/1' }],
      })
    expect((await proof.view(bavaria, rollout)).observations).toEqual([])
  })

  it('listed in full is seen, in part decides nothing, not at all is not seen; the same file again changes nothing', async () => {
    const part = latin1(row({ stand: '2026-03-01' }), row({ key: leika[1]!, url: '', stand: '2026-03-01' }))
    expect(await importing('whole', part)).toMatchObject({ done: 1 })
    expect(await importing('whole', latin1(row()))).toMatchObject({ done: 1, unchanged: 0 })
    expect(await importing('whole', latin1(row()))).toMatchObject({ done: 0, unchanged: 1 })
    await importing('whole', latin1(row({ place: kreis, status: 'nicht ok', stand: '03.03.2026 04:00' })))
    const { observations, contradiction } = await proof.view(bavaria, rollout)
    expect(observations.map(({ result, detail, kind }) => `${kind} ${result} ${detail}`)).toEqual(['pvog not-seen 0/1', 'pvog seen 1/1', 'pvog unclear 1/2'])
    expect(contradiction).toMatchObject({ open: true, kind: 'pvog', since: '2026-03-03T03:00:00.000Z' })
  })

  it('names for each bad row its line and column', async () => {
    const report = await importing(
      'dry-run',
      latin1(
        row(),
        row({ key: '99999999999999' }),
        row({ place: '097720000123' }),
        row({ stand: '2026-02-30' }),
        row({ stand: '2026-04-01' }),
        row({ status: 'vielleicht' }),
        'zu;kurz',
        row({ key: '123' }),
      ),
    )
    expect(report.refused.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'leika_key', 'row.unknown-key'],
      [4, 'ars', 'row.unknown-key'],
      [5, 'datenstand_pvog_import', 'row.value'],
      [6, 'datenstand_pvog_import', 'row.value'],
      [7, 'online_status', 'row.value'],
      [8, null, 'row.columns'],
      [9, 'leika_key', 'row.value'],
    ])
    await expect(importing('whole', latin1(row(), row({ key: '123' })))).rejects.toMatchObject({ code: 'bulk.refused' })
  })

  it('says nothing about what is not claimed to be live, nor about other services and places', async () => {
    const [id] = await transact(source, SYSTEM, 'write', async (tx) => createRollouts(tx, [rolloutPlan({ traeger: '09184139' })], randomUUID(), clock.now()))
    const pullach = (
      await transact(source, SYSTEM, 'read', (tx) =>
        tx.query<{ ars: string }>('test.ars', `select ars from territory where ags = '09184139' and is_gemeinde and valid_to is null`),
      )
    )[0]!.ars
    expect(await importing('whole', latin1(row({ place: pullach, status: 'nicht ok' })))).toMatchObject({ done: 0, ignored: 1 })
    expect((await proof.view(bavaria, id!)).observations).toEqual([])
  })

  it('is taken in by the Land or the roll-in team', async () => {
    await expect(importing('dry-run', latin1(row()), kommune('09772177'))).rejects.toMatchObject({ code: 'permission.denied' })
  })
})
