import type { Actor } from '@blaupause/domain/identity'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, reference, rolloutPlan, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LageReadModel } from '../insights/index.js'
import { createDataSource, Instance, SystemState, transact } from '../platform/index.js'
import { createRollouts } from '../rollouts/index.js'
import { LagezettelReadModel, LagezettelService } from './index.js'

const clock = fixedClock()
const bavaria = land('BY')
const bund: Actor = { ...SYSTEM, subject: 'bund', role: 'bund', programmes: ['bund-bayern', 'bund-hessen'] }
let database: FreshDatabase
let source: DataSource
let sheets: LagezettelReadModel
let files: LagezettelService

beforeAll(async () => {
  database = await freshDatabase(reference)
  source = await createDataSource(database.url, 4).initialize()
  const [instance, system] = [new Instance(source), new SystemState(source, clock)]
  sheets = new LagezettelReadModel(source, clock, instance, system, new LageReadModel(source, clock, instance, system))
  files = new LagezettelService(sheets, clock)
  await transact(source, SYSTEM, 'write', async (tx) =>
    createRollouts(
      tx,
      [
        rolloutPlan({ name: '09772177', pilot: '09772177', state: 'bestand' }),
        ...['09273137', '09273147', '092735218'].map((traeger) => rolloutPlan({ name: traeger, traeger, pilot: '09273' })),
      ],
      'made',
      clock.now(),
    ),
  )
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

describe('a Lagezettel', () => {
  it('of a programme is its Lage on one page, of a Land those of its programmes', async () => {
    expect(await sheets.sheet(bund, 'bund-bayern')).toMatchObject({
      kind: 'programme',
      name: 'Bund–Bayern',
      blocks: [{ total: 4, live: 1, proven: 0 }],
      populationOn: '2024-12-31',
    })
    expect(await sheets.sheet(bavaria, 'BY')).toMatchObject({ kind: 'land', name: 'Bayern', blocks: [{ name: 'Bund–Bayern', total: 4 }] })
  })
  it('of a Kreis has a row for each authority in it, of a Kommune its rollouts', async () => {
    const kreis = await sheets.sheet(bavaria, '09273')
    expect(kreis).toMatchObject({ kind: 'kreis', name: 'Landratsamt Kelheim', blocks: [{ total: 3, live: 0 }] })
    expect(kreis.blocks[0]!.rows).toHaveLength(3)
    expect(await sheets.sheet(bavaria, '09772177')).toMatchObject({
      kind: 'kommune',
      name: 'Markt Meitingen',
      blocks: [{ total: 1, live: 1 }],
      rollouts: [{ mark: 'bestand' }],
    })
  })
  it('of another body is not for a Kommune, nor is there one of a body without rollouts', async () => {
    expect(await sheets.sheet(kommune('09772177'), '09772177')).toMatchObject({ kind: 'kommune' })
    for (const [actor, scope] of [
      [kommune('09772177'), '09273'],
      [kommune('09772177'), 'bund-bayern'],
      [kommune('09772177'), 'BY'],
      [kommune('09772177'), 'alle'],
      [bavaria, '09162000'],
      [bavaria, '99999'],
      [bund, 'bund-mond'],
    ] as const)
      await expect(sheets.sheet(actor, scope)).rejects.toMatchObject({ code: 'thing.unknown' })
  })
})

describe('its file', () => {
  it.each(['bund-bayern', 'BY', '09273', '09772177'])('of %s is one page of tagged PDF for people and their readers, in both languages', async (scope) => {
    for (const language of ['de', 'en'] as const) {
      const { bytes, name } = await files.pdf(bund, scope, language, 'https://blaupause.example')
      const text = Buffer.from(bytes).toString('latin1')
      expect(name).toBe(`lagezettel-${scope}-2026-03-02.pdf`)
      expect(text.startsWith('%PDF-1.')).toBe(true)
      expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      for (const mark of ['/MarkInfo', '/StructTreeRoot', `/Lang (${language})`, 'pdfuaid'])
        expect({ mark, found: text.includes(mark) }).toEqual({ mark, found: true })
    }
  })
})
