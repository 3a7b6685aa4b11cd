import type { AddressInfo } from 'node:net'
import { developmentToken } from '@blaupause/backend/identity'
import { transact } from '@blaupause/backend/platform'
import { SYSTEM } from '@blaupause/domain/identity'
import type { WorkshopView } from '@blaupause/contract/workshops'
import { MOST_TEXT } from '@blaupause/domain/workshops'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createApi } from '../src/create-api.js'
import { Writer } from './a-writer.js'
import { anInstalledApi, type Api } from './an-api.js'

/** Ten at the table, at a browser each: seven bodies and organisations, three of them twice. */
const writers = [
  'land-by',
  'land-by-leitung',
  'bund',
  'kommune-meitingen',
  'kommune-meitingen',
  'kommune-kelheim',
  'kommune-siegenburg',
  'kommune-augsburg',
  'kommune-augsburg',
  'dienstleister-a',
] as const
const keys: Readonly<Record<string, string>> = {
  'land-by': 'stmd',
  'land-by-leitung': 'stmd',
  bund: 'bmds',
  'kommune-meitingen': '09772177',
  'kommune-kelheim': '09273',
  'kommune-siegenburg': '092735218',
  'kommune-augsburg': '09761000',
  'dienstleister-a': 'hersteller-a',
}
const table = [...new Set(Object.values(keys))].map((key) => ({ key, name: `Stelle ${key}`, vote: key !== 'hersteller-a' }))

let api: Api
let second: NestFastifyApplication
let urls: string[]
let series: string
beforeAll(async () => {
  api = await anInstalledApi()
  // Two processes of the API on one database: what one takes, readers of the other hear.
  second = await createApi(api.config)
  urls = await Promise.all(
    [api.app, second].map(async (app) => {
      await app.listen(0, '127.0.0.1')
      return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`
    }),
  )
  series = (await api.post('land-by', '/workshop-series', { programme: 'bund-bayern', title: 'Workshops Bayern', goal: '' })).body.id
})
afterAll(async () => {
  await second?.close()
  await api?.close()
})

const view = async (id: string) => (await api.get('land-by', `/workshops/${id}`)).body as WorkshopView
const act = async (id: string, verb: string, body: object = {}) =>
  api.post('land-by', `/workshops/${id}/${verb}`, { version: (await view(id)).version, ...body })
const token = (role: string) => developmentToken({ dataDirectory: api.dataDirectory, issuer: api.issuer, role })
const code = ({ status, body }: { status: number; body: { code?: string } | null }) => `${status} ${body?.code ?? ''}`

/** A workshop whose minutes are open; answers its id and the items of its agenda. */
async function open(): Promise<{ id: string; items: string[] }> {
  const id = (
    await api.post('land-by', '/workshops', {
      series,
      title: 'Niederschrift zu zehnt',
      on: '2026-03-02',
      from: '09:00',
      to: '12:00',
      place: 'Augsburg',
      participants: table,
      agenda: [
        { title: 'Eins', planned: 30 },
        { title: 'Zwei', planned: 30 },
      ],
    })
  ).body.id as string
  const { status, text } = await act(id, 'minutes/open')
  expect(status, text).toBe(200)
  return { id, items: (await view(id)).agenda.map((item) => item.id) }
}
const send = (role: string, id: string, update: Uint8Array) =>
  api.post(role, `/workshops/${id}/minutes/updates`, { update: Buffer.from(update).toString('base64') })
function written(name: string, text: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getText(name).insert(0, text)
  return Y.encodeStateAsUpdate(doc)
}

describe('ten people typing at once, on two processes, some losing the line', () => {
  it('lose no line, and all end up with the same minutes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            who: fc.nat(writers.length - 1),
            item: fc.nat(1),
            words: fc.array(fc.constantFrom('Zertifikat', 'Eintrag', 'Prüfung', 'Links'), { minLength: 1, maxLength: 4 }),
            position: fc.nat(400),
            drops: fc.nat(5),
            own: fc.boolean(),
          }),
          { minLength: 24, maxLength: 36 },
        ),
        async (lines) => {
          const { id, items } = await open()
          const people = await Promise.all(writers.map(async (role, index) => new Writer({ url: urls[index % 2]!, token: await token(role), workshop: id })))
          await Promise.all(people.map((one) => one.connect()))
          const expected: { name: string; line: string }[] = []
          await Promise.all(
            people.map(async (one, who) => {
              for (const [index, { item, words, position, drops, own }] of lines.entries()) {
                if (lines[index]!.who !== who) continue
                // Who runs the workshop writes into what others said as well.
                const key = own || who > 2 ? keys[writers[who]!]! : table[index % table.length]!.key
                const name = `${items[item]!}/${key}`
                const line = `[${who}.${index} ${words.join(' ')}]`
                if (drops === 0) one.disconnect()
                // A line is typed in one go or piece by piece, while others type before, behind and at the same place.
                let cursor = one.cursor(name, position)
                for (const typed of drops % 2 ? [line] : line.match(/.{1,4}/gs)!) {
                  cursor = one.type(name, cursor, typed)
                  const flushing = one.flush()
                  if (drops === 1) one.disconnect()
                  await flushing
                }
                expected.push({ name, line })
                if (!one.online) await one.connect()
              }
            }),
          )
          await Promise.all(
            people.map(async (one) => {
              if (!one.online) await one.connect()
              await one.flush()
            }),
          )
          const texts = (doc: Y.Doc) =>
            Object.fromEntries(items.flatMap((item) => table.map(({ key }) => [`${item}/${key}`, doc.getText(`${item}/${key}`).toString()])))
          await vi.waitFor(
            () => {
              for (const one of people) expect(texts(one.doc)).toEqual(texts(people[0]!.doc))
            },
            { timeout: 20_000 },
          )
          const fresh = new Y.Doc()
          Y.applyUpdate(fresh, Buffer.from((await api.get('land-by', `/workshops/${id}/minutes`)).body.update, 'base64'))
          expect(texts(fresh)).toEqual(texts(people[0]!.doc))
          for (const { name, line } of expected) expect(texts(fresh)[name]).toContain(line)
          const total = Object.values(texts(fresh)).join('').length
          expect(total).toBe(expected.reduce((sum, { line }) => sum + line.length, 0))
          const [{ n } = { n: -1 }] = await transact(api.source, SYSTEM, 'read', (tx) =>
            tx.query<{ n: number }>('events', `select count(*)::int n from event where subject_id = $1`, [id]),
          )
          expect(n).toBe(2)
          expect((await act(id, 'minutes/close')).status).toBe(200)
          await vi.waitFor(() => expect(people.map(({ closed }) => closed)).toEqual(people.map(() => true)), { timeout: 20_000 })
          expect((await view(id)).minutes.items.reduce((sum, { text }) => sum + text.length, 0)).toBe(total)
          people.forEach((one) => one.disconnect())
        },
      ),
      { numRuns: 3, endOnFailure: true },
    )
  }, 120_000)
})

describe('minutes', () => {
  it('of a workshop that has not begun are not open', async () => {
    const id = (await api.post('land-by', '/workshops', { series, title: 'Noch nicht', on: '2026-03-20', place: 'Augsburg', participants: table })).body.id
    expect(code(await act(id, 'minutes/open'))).toBe('409 workshop.too-early')
    expect(code(await send('land-by', id, written('a/b', 'x')))).toBe('409 workshop.state')
  })
  it('take what an organisation said from itself and from who runs the workshop, from nobody else', async () => {
    const {
      id,
      items: [item],
    } = await open()
    expect((await send('kommune-meitingen', id, written(`${item}/09772177`, 'Wir sagen'))).status).toBe(200)
    expect((await send('land-by', id, written(`${item}/09273`, 'Kelheim sagt'))).status).toBe(200)
    expect(code(await send('kommune-meitingen', id, written(`${item}/09273`, 'Kelheim sagt nicht')))).toBe('403 minutes.foreign')
    expect(code(await send('kommune-wetterau', id, written(`${item}/06440`, 'x')))).toBe('404 thing.unknown')
    expect(code(await send('pruefung', id, written(`${item}/09273`, 'x')))).toMatch(/^403/)
    expect(code(await send('land-by', id, written('kein Punkt/09273', 'x')))).toBe('403 minutes.foreign')
    const fresh = new Y.Doc()
    Y.applyUpdate(fresh, Buffer.from((await api.get('land-by', `/workshops/${id}/minutes`)).body.update, 'base64'))
    expect(fresh.getText(`${item}/09273`).toString()).toBe('Kelheim sagt')
  })
  it('refuse a change that deletes what others said', async () => {
    const {
      id,
      items: [item],
    } = await open()
    await send('land-by', id, written(`${item}/09273`, 'Kelheim sagt'))
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Buffer.from((await api.get('land-by', `/workshops/${id}/minutes`)).body.update, 'base64'))
    const before = Y.encodeStateVector(doc)
    doc.getText(`${item}/09273`).delete(0, 7)
    expect(code(await send('kommune-meitingen', id, Y.encodeStateAsUpdate(doc, before)))).toBe('403 minutes.foreign')
  })
  it.each([
    ['garbage', () => Buffer.from('kein Yjs, sondern Text')],
    ['nothing of use', () => Buffer.from([255, 255, 255, 255, 255, 255, 255, 1])],
    ['a cut change', (name: string) => written(name, 'lang genug, um abgeschnitten zu werden').slice(0, 20)],
  ])('refuse %s with a sentence', async (_, bytes) => {
    const {
      id,
      items: [item],
    } = await open()
    const answer = await send('land-by', id, bytes(`${item}/09273`))
    expect(code(answer)).toBe('422 minutes.bytes')
    expect(answer.body.detail).toMatch(/unlesbar/)
    expect((await send('land-by', id, written(`${item}/09273`, 'danach geht es weiter'))).status).toBe(200)
  })
  it('refuse any bytes that are no plain text, and stay as they were', async () => {
    const {
      id,
      items: [item],
    } = await open()
    await send('land-by', id, written(`${item}/09273`, 'bleibt'))
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 3, maxLength: 200 }), async (bytes) => {
        const { status } = await send('land-by', id, bytes)
        // A change that changes nothing is no fault.
        expect([200, 403, 409, 422]).toContain(status)
      }),
      { numRuns: 60 },
    )
    const rich = new Y.Doc()
    rich.getText(`${item}/09273`).insertEmbed(0, { image: 'x' })
    expect(code(await send('land-by', id, Y.encodeStateAsUpdate(rich)))).toBe('422 minutes.bytes')
    const bold = new Y.Doc()
    bold.getText(`${item}/09273`).insert(0, 'fett', { bold: true })
    expect(code(await send('land-by', id, Y.encodeStateAsUpdate(bold)))).toBe('422 minutes.bytes')
    const map = new Y.Doc()
    map.getMap(`${item}/09273`).set('x', 1)
    expect(code(await send('land-by', id, Y.encodeStateAsUpdate(map)))).toBe('422 minutes.bytes')
    const fresh = new Y.Doc()
    Y.applyUpdate(fresh, Buffer.from((await api.get('land-by', `/workshops/${id}/minutes`)).body.update, 'base64'))
    expect(fresh.getText(`${item}/09273`).toString()).toBe('bleibt')
  })
  it('ask for everything again where a change in between is missing', async () => {
    const {
      id,
      items: [item],
    } = await open()
    const doc = new Y.Doc()
    const text = doc.getText(`${item}/09273`)
    text.insert(0, 'erst ')
    const after = Y.encodeStateVector(doc)
    text.insert(5, 'dann')
    expect(code(await send('land-by', id, Y.encodeStateAsUpdate(doc, after)))).toBe('409 minutes.gap')
    expect((await send('land-by', id, Y.encodeStateAsUpdate(doc))).status).toBe(200)
  })
  it('have a size: of one change, and of what one organisation says', async () => {
    const {
      id,
      items: [item],
    } = await open()
    expect(code(await send('land-by', id, written(`${item}/09273`, 'x'.repeat(MOST_TEXT + 1))))).toBe('413 minutes.size')
    expect((await send('land-by', id, written(`${item}/09273`, 'x'.repeat(100_000)))).status).toBeGreaterThanOrEqual(400)
    expect((await send('land-by', id, written(`${item}/09273`, 'x'.repeat(MOST_TEXT)))).status).toBe(200)
  })
  it('closed take no further text but an addendum, are compacted, and lie in the archive under their hash', async () => {
    const {
      id,
      items: [item],
    } = await open()
    // What the font of the file has no shape for, must not keep the minutes from being closed.
    const said = 'Wir haben erst nach vier Wochen davon erfahren. 👩‍👩‍👧 שלום Z\u0351\u036B'
    await send('kommune-meitingen', id, written(`${item}/09772177`, said))
    await act(id, 'outcomes', { kind: 'decision', text: 'Am selben Tag beantragen.', steps: [], options: ['dafür', 'dagegen'], effectiveOn: '2026-04-01' })
    expect(code(await act(id, 'minutes/close'))).toBe('409 workshop.decisions-open')
    const decision = (await view(id)).outcomes[0]!
    const [yes, no] = decision.decision!.options.map((option) => option.id)
    for (const [role, option] of [
      ['kommune-meitingen', no],
      ['kommune-kelheim', yes],
      ['kommune-augsburg', yes],
      ['land-by', yes],
    ] as const)
      await api.post(role, `/decisions/${decision.id}/vote`, { option, ...(option === no && { dissent: 'Nicht ohne Redaktion.' }) })
    await api.post('land-by', `/decisions/${decision.id}/determine`, {})
    expect(code(await api.post('kommune-meitingen', `/workshops/${id}/minutes/close`, { version: (await view(id)).version }))).toBe('403 permission.denied')
    expect((await act(id, 'minutes/close')).status).toBe(200)
    const closed = await view(id)
    expect(closed).toMatchObject({
      state: 'closed',
      minutes: { items: [{ item, key: '09772177', text: said }], hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(code(await send('kommune-meitingen', id, written(`${item}/09772177`, 'zu spät')))).toBe('409 workshop.minutes-closed')
    expect(code(await act(id, 'outcomes', { kind: 'finding', text: 'zu spät', steps: [] }))).toBe('409 workshop.minutes-closed')
    expect(
      await transact(api.source, SYSTEM, 'read', (tx) => tx.query('left', 'select count(*)::int n from minutes_update where workshop_id = $1', [id])),
    ).toEqual([{ n: 0 }])
    const pdf = await api.get('kommune-kelheim', `/workshops/${id}/minutes/pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.text.startsWith('%PDF-')).toBe(true)
    expect((await api.post('kommune-meitingen', `/workshops/${id}/minutes/addenda`, { text: 'Es waren fünf Wochen.' })).status).toBe(200)
    const after = await view(id)
    expect(after.addenda).toMatchObject([{ organisation: 'Stelle 09772177', text: 'Es waren fünf Wochen.' }])
    expect(after.minutes.items).toEqual(closed.minutes.items)
    expect(after.minutes.hash).not.toBe(closed.minutes.hash)
    expect(code(await api.get('land-he', `/workshops/${id}/minutes`))).toBe('404 thing.unknown')
  })
  it('are not followed by whoever is not at the table', async () => {
    const { id } = await open()
    expect(code(await api.get('kommune-wetterau', `/workshops/${id}/minutes/stream`))).toBe('404 thing.unknown')
  })
})
