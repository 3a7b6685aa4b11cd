import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, reference, rolloutPlan, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, transact } from '../platform/index.js'
import { BestandImportService } from './bestand-import.service.js'
import { BestandUndoService } from './bestand-undo.service.js'
import { createRollouts } from './create-rollouts.js'

let database: FreshDatabase
let source: DataSource
let service: BestandImportService
const clock = fixedClock('2026-03-02T09:00:00.000Z')
const coordination = land('BY', 'koordination')

beforeAll(async () => {
  database = await freshDatabase(reference)
  source = await createDataSource(database.url).initialize()
  service = new BestandImportService(new Commands(source, clock))
  const office = (traeger: string, name: string) => rolloutPlan({ traeger, name })
  await transact(source, SYSTEM, 'write', async (tx) =>
    createRollouts(
      tx,
      [
        office('09772177', 'Markt Meitingen'),
        office('09184139', 'Gemeinde Pullach'),
        { ...office('092735218', 'VG Siegenburg'), behoerde: { ...office('092735218', 'VG Siegenburg').behoerde, id: 'meldebehoerde-092735218' } },
      ],
      randomUUID(),
      clock.now(),
    ),
  )
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const list = (...rows: string[]) => ['Schlüssel;Onlinedienst;Schritt;Datum', ...rows].join('\r\n')
const run = (text: string, mode: 'dry-run' | 'whole' = 'dry-run', encoding: 'utf8' | 'latin1' = 'utf8', key = randomUUID()) =>
  service.import(coordination, key, mode, Buffer.from(text, encoding))
const states = async (traeger: string) =>
  (
    await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ state: string; steps: string[]; started: string | null }>(
        'states',
        `select state, started_on started, (select array_agg(m.state order by position) from milestone m where m.rollout_id = r.id) steps from rollout r where traeger = $1`,
        [traeger],
      ),
    )
  )[0]

describe('Bestand from a list', () => {
  it('a dry run says what would happen and writes nothing', async () => {
    expect(await run(list('09772177;Ummeldung;live;01.10.2025', '09184139;ummeldung;1;2025-11-03'))).toMatchObject({
      mode: 'dry-run',
      total: 2,
      done: 2,
      refused: [],
    })
    expect(await states('09772177')).toMatchObject({ state: 'open' })
  })

  it('refuses row by row with line, column and what to do, in whatever letters and separators the file came', async () => {
    const text = list(
      '0977 2177;Ummeldung;live;01.10.2025',
      '09999999;Ummeldung;live;01.10.2025',
      '09273119;Ummeldung;live;01.10.2025',
      '09772177;Ummeldung;2;01.10.2025',
      '09184139;Fußball;live;01.10.2025',
      '09184139;Ummeldung;99;01.10.2025',
      '09184139;Ummeldung;1;31.02.2026',
      '09184139;Ummeldung;1',
    )
    const refused = (await run(text, 'dry-run', 'latin1')).refused.map(({ line, column, code }) => [line, column, code])
    expect(refused).toEqual([
      [3, 'schlüssel', 'bestand.key'],
      [4, 'schlüssel', 'bestand.responsible'],
      [5, null, 'row.twice'],
      [6, 'onlinedienst', 'bestand.service'],
      [7, 'schritt', 'bestand.step'],
      [8, 'datum', 'row.value'],
      [9, null, 'row.columns'],
    ])
    const {
      refused: [unknown, other],
    } = await run(text)
    expect(unknown).toMatchObject({ detail: expect.stringContaining('09999999') })
    expect(other).toMatchObject({ detail: expect.stringContaining('VG Siegenburg (092735218)') })
    expect((await run(text.replaceAll(';', ',').replaceAll('\r\n', '\n'))).refused).toHaveLength(7)
  })

  it('days in the future and before 2000 are refused', async () => {
    expect((await run(list('09184139;Ummeldung;1;03.03.2026', '09772177;Ummeldung;1;31.12.1999'))).refused.map(({ code }) => code)).toEqual([
      'milestone.future',
      'bestand.early',
    ])
  })

  it('one bad row and nothing at all is taken over', async () => {
    await expect(run(list('09772177;Ummeldung;live;01.10.2025', '09184139;Ummeldung;99;01.10.2025'), 'whole')).rejects.toMatchObject({
      code: 'bulk.refused',
      current: [expect.objectContaining({ line: 3, code: 'bestand.step' })],
    })
    expect(await states('09772177')).toMatchObject({ state: 'open' })
  })

  it('taken over wholly or up to a step; a second time nothing changes', async () => {
    const text = list('09772177;Ummeldung;live;01.10.2025', '09184139;Ummeldung;1;03.11.2025')
    expect(await run(text, 'whole')).toMatchObject({ done: 2, unchanged: 0 })
    expect(await states('09772177')).toMatchObject({ state: 'bestand', steps: ['bestand', 'bestand', 'bestand'] })
    expect(await states('09184139')).toMatchObject({ state: 'running', steps: ['bestand', 'open', 'open'], started: '2025-11-03' })
    expect(await run(text, 'whole')).toMatchObject({ done: 0, unchanged: 2 })
    const [span] = await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ on: string; claimed: boolean }>(
        'span',
        `select lower(effective) "on", claimed from rollout_span s join rollout r on r.id = s.rollout_id where r.traeger = '09772177' and upper_inf(s.recorded) and upper_inf(s.effective)`,
      ),
    )
    expect(span).toMatchObject({ claimed: true })
  })

  it('is taken back rollout by rollout with a reason: wholly it waits for its start again, half-way its days begin today', async () => {
    const undo = new BestandUndoService(new Commands(source, clock))
    const [whole, half] = await Promise.all(
      ['09772177', '09184139'].map(
        async (traeger) =>
          (
            await transact(source, SYSTEM, 'read', (tx) =>
              tx.query<{ id: string; version: number }>('one', 'select id, version from rollout where traeger = $1', [traeger]),
            )
          )[0]!,
      ),
    )
    const back = (one: { id: string; version: number }, actor = coordination) =>
      undo.undo(actor, one.id, randomUUID(), { version: one.version, reason: 'Falsche Zeile in der Liste' })
    await expect(back(whole!, kommune('09772177'))).rejects.toMatchObject({ code: 'permission.denied' })
    expect([(await back(whole!)).steps, (await back(half!)).steps]).toEqual([3, 1])
    expect(await states('09772177')).toMatchObject({ state: 'open', steps: ['open', 'open', 'open'], started: null })
    expect(await states('09184139')).toMatchObject({ state: 'running', steps: ['open', 'open', 'open'] })
    const due = await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ on: string }>(
        'due',
        `select m.due_on "on" from milestone m join rollout r on r.id = m.rollout_id where r.traeger = '09184139' order by m.position`,
      ),
    )
    expect(due.map(({ on }) => on)).toEqual(['2026-03-09', '2026-03-16', '2026-03-30'])
    const [span] = await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ claimed: boolean }>(
        'span',
        `select claimed from rollout_span s join rollout r on r.id = s.rollout_id where r.traeger = '09772177' and upper_inf(s.recorded) and upper_inf(s.effective)`,
      ),
    )
    expect(span).toEqual({ claimed: false })
    await expect(back(whole!)).rejects.toMatchObject({ code: 'thing.changed' })
    expect(await run(list('09772177;Ummeldung;live;01.10.2025'), 'whole')).toMatchObject({ done: 1 })
  })

  it('is for the Land and the roll-in team', async () => {
    await expect(service.import(kommune('09772177'), randomUUID(), 'whole', Buffer.from(list('09772177;Ummeldung;live;01.10.2025')))).rejects.toMatchObject({
      code: 'permission.denied',
    })
  })
})
