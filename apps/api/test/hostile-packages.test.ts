import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { developmentToken } from '@blaupause/backend/identity'
import { createDataSource } from '@blaupause/backend/platform'
import { createKey, enterKey, keyDirectory, signBlueprint, type SigningKey } from '@blaupause/backend/platform/signing'
import { Blueprint, canonicalBytes, writePackage } from '@blaupause/domain/blueprints'
import { hostilePackages, starterBlueprint } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

let api: Api
/** The owner of the database, from whom no row is hidden. */
let owner: DataSource
let [key, other]: SigningKey[] = []
let [content, good]: [Blueprint, string] = [null as never, '']
beforeAll(async () => {
  api = await anInstalledApi()
  owner = await createDataSource(api.database.adminUrl, 1).initialize()
  await api.app.listen(0, '127.0.0.1')
  ;[key, other] = [await createKey(keyDirectory(api.dataDirectory), 'land-good'), await createKey(keyDirectory(api.dataDirectory), 'land-other')]
  content = named(Blueprint.parse(starterBlueprint()), key)
  good = await signed(content)
})
afterAll(async () => {
  await owner?.destroy()
  await api?.close()
})

function named(blueprint: Blueprint, ...keys: SigningKey[]): Blueprint {
  return { ...blueprint, name: 'fremd', version: '1.0.0', signers: keys.map(({ partner, fingerprint }) => ({ partner, name: `Land ${partner}`, fingerprint })) }
}
async function signed(blueprint: Blueprint, ...keys: SigningKey[]): Promise<string> {
  return Buffer.from(
    writePackage({ blueprint, signatures: await Promise.all((keys.length > 0 ? keys : [key!]).map((one) => signBlueprint(one, blueprint))) }),
  ).toString()
}

/** Over a real connection, without a length in its head: what a client of any kind may do. The same few bytes are sent again and again. */
async function send(
  bytes: Uint8Array,
  headers: Record<string, string> = {},
  path = '/blueprint-imports',
): Promise<{ status: number; body: any; text: string }> {
  const token = await developmentToken({ dataDirectory: api.dataDirectory, issuer: api.issuer, role: 'land-he' })
  const { port } = new URL(await api.app.getUrl())
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: `/api/v1${path}`,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID(), ...headers },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => {
            const text = Buffer.concat(parts).toString()
            resolve({ status: answer.statusCode!, body: text === '' ? null : JSON.parse(text), text })
            sending.destroy()
          })
      },
    )
    // The server may hang up on what is too large before all of it is sent; its answer has come by then.
    sending.on('error', (error) =>
      setTimeout(() => {
        reject(error)
      }, 500),
    )
    for (let at = 0; at < bytes.length; at += 65_536) sending.write(bytes.subarray(at, at + 65_536))
    sending.end()
  })
}

/** Rows of every table, whatever it is for; but for what the server publishes by its own clock. */
async function rows(): Promise<Record<string, number>> {
  const tables: { name: string }[] = await owner.query(
    `select format('%I.%I', schemaname, tablename) name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and tablename not like 'published%'`,
  )
  const counts: { name: string; n: number }[] = await owner.query(
    tables.map(({ name }) => `select '${name}' name, count(*)::int n from ${name}`).join(' union all '),
  )
  return Object.fromEntries(counts.map(({ name, n }) => [name, n]))
}

type Hostile = readonly [bytes: Uint8Array, code: string, de: RegExp, en: RegExp]

/** Sends each and expects its refusal in two sentences that somebody can read, and at the end as many rows as before. */
async function refused(...all: readonly Hostile[]): Promise<void> {
  const before = await rows()
  for (const [bytes, code, de, en] of all) {
    const { status, body, text } = await send(bytes)
    expect([status, body.code]).toEqual([code === 'blueprint.too-large' ? 413 : 422, code])
    expect(body.detail).toMatch(de)
    expect(body.detailEn).toMatch(en)
    expect(body.detail).not.toBe(body.detailEn)
    for (const sentence of [body.detail, body.detailEn]) expect(sentence).toMatch(/^[^\p{Cc}{}]{20,1200}\.$/u)
    expect(text.length).toBeLessThan(5000)
  }
  expect(await rows()).toEqual(before)
}

/** Every place of the content at which an object stands, each kind of place once. */
function places(value: unknown, path: readonly (string | number)[] = [], seen = new Set<string>()): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return []
  const kind = path.map((part) => (typeof part === 'number' ? 'n' : part)).join('.') + (('on' in value && value.on) || ('rung' in value && value.rung) || '')
  const here = Array.isArray(value) || seen.has(kind) ? [] : [path]
  seen.add(kind)
  return [...here, ...Object.entries(value).flatMap(([name, inner]) => places(inner, [...path, Array.isArray(value) ? Number(name) : name], seen))]
}

describe('what a stranger sends instead of a package', () => {
  it.each(hostilePackages)('%s', (_, make, code, de, en) => refused([make(good), code, de, en]))

  it('cut off at any of fifty places', async () => {
    const bytes = Buffer.from(good)
    await refused(
      ...Array.from({ length: 50 }, (_, place): Hostile => [
        bytes.subarray(0, Math.max(1, Math.floor((bytes.length * place) / 50))),
        'blueprint.file',
        /bricht nach \d+ Zeichen mittendrin ab/,
        /breaks off after \d+ characters/,
      ]),
    )
  })

  it('with a field the format does not know, at whatever level', async () => {
    const all = places(JSON.parse(good))
    expect(all.length).toBeGreaterThan(30)
    await refused(
      ...all.map((path): Hostile => {
        const altered = JSON.parse(good)
        path.reduce((part, name) => part[name], altered).fremdes = 1
        const place = path.join('.') || '/'
        return [
          canonicalBytes(altered),
          'blueprint.file',
          new RegExp(`Feld „fremdes“ in ${place} gehört nicht`),
          new RegExp(`field "fremdes" in ${place} is no part`),
        ]
      }),
    )
  })

  it('as another medium, or packed on the way', async () => {
    const before = await rows()
    expect(await send(Buffer.from(good), { 'content-type': 'application/json' })).toMatchObject({
      status: 415,
      body: { code: 'request.media-type', detail: expect.stringContaining('application/octet-stream') },
    })
    expect(await send(Buffer.from(good), { 'content-type': 'application/gzip' })).toMatchObject({ status: 415, body: { code: 'request.media-type' } })
    const [, gzip] = hostilePackages.find(([what]) => what === 'gzip')!
    expect(await send(gzip(good), { 'content-encoding': 'gzip' })).toMatchObject({
      status: 422,
      body: { code: 'blueprint.file', detail: expect.stringContaining('mit gzip gepackt') },
    })
    expect(await rows()).toEqual(before)
  })

  it('with signatures that do not stand for it', async () => {
    const stranger = { ...other!, partner: 'land-good' }
    const text = (name: string, change: Partial<Blueprint> = {}) => ({ ...content, ...change, title: { de: name, en: name } })
    const two = named(content, key!, other!)
    const cases: [string, string, RegExp, RegExp][] = [
      [
        'blueprint.signature',
        Buffer.from(writePackage({ blueprint: text('Anders'), signatures: [await signBlueprint(key!, content)] })).toString(),
        /Die Unterschrift von Land land-good passt nicht zum Inhalt/,
        /signature of Land land-good does not match/,
      ],
      [
        'blueprint.signature',
        Buffer.from(writePackage({ blueprint: content, signatures: [] })).toString(),
        /Die Unterschrift von Land land-good passt nicht/,
        /signature of Land land-good/,
      ],
      [
        'blueprint.unsigned',
        Buffer.from(writePackage({ blueprint: text('Ohne', { signers: [] }), signatures: [] })).toString(),
        /niemand unterschrieben/,
        /Nobody has signed/,
      ],
      [
        'blueprint.content',
        await signed(text('Zweimal', { signers: [content.signers[0]!, content.signers[0]!] })),
        /signers\.land-good steht zweimal/,
        /signers\.land-good stands twice/,
      ],
      ['blueprint.signature', await signed(content, key!, key!), /Die Unterschrift von Land land-good passt nicht/, /signature of Land land-good/],
      ['blueprint.signature', await signed(two), /Die Unterschrift von Land land-other passt nicht/, /signature of Land land-other/],
      [
        'blueprint.signature',
        (await signed(two, key!, other!)).replace(/("jws":"[^"]+)(","kid":"[^"]+",)("partner":"land-good")/, `$1$2"partner":"land-dritter"`),
        /Land land-good, land-dritter passt nicht/,
        /land-dritter/,
      ],
      ['blueprint.wrong-partner', await signed(named(content, stranger), stranger), /gehört hier aber zu land-other/, /belongs to land-other here/],
      ['blueprint.file', good.replace(/"kid":"[^"]+"/, '"kid":""'), /signatures\.0\.kid entspricht nicht/, /signatures\.0\.kid does not fit/],
      ['blueprint.file', good.replace(/"jws":"[^"]+"/, '"jws":"not a signature"'), /signatures\.0\.jws entspricht nicht/, /signatures\.0\.jws does not fit/],
    ]
    await refused(...cases.map(([code, file, de, en]): Hostile => [Buffer.from(file), code, de, en]))
  })

  it('with a header that names another algorithm, or none', async () => {
    const { partner, kid, jws } = await signBlueprint(key!, content)
    const [head = '', , tail] = jws.split('.')
    const header = JSON.parse(Buffer.from(head, 'base64url').toString())
    const changes = [
      { alg: 'none' },
      { alg: 'HS256' },
      { alg: undefined },
      { crit: ['exp'], exp: 1 },
      { jwk: { ...header.jwk, crv: 'P-256' } },
      { kid: 'A'.repeat(43) },
    ]
    await refused(
      ...changes.map((change): Hostile => {
        const changed = Buffer.from(JSON.stringify({ ...header, ...change })).toString('base64url')
        return [
          writePackage({ blueprint: content, signatures: [{ partner, kid, jws: `${changed}..${tail}` }] }),
          'blueprint.signature',
          /passt nicht zum Inhalt/,
          /does not match the content/,
        ]
      }),
    )
  })

  it('costs the server little room, also ten at once', async () => {
    const began = Math.max(process.memoryUsage().rss, process.resourceUsage().maxRSS * 1024)
    const large = [
      '50 MB',
      '100,000 nodes',
      'a depth of two million',
      'a key of a megabyte twice, which commands a terminal',
      'a number of a million digits',
    ].map((name) => hostilePackages.find(([what]) => what === name)!)
    const files = large.map(([, make]) => make(good))
    const answers = await Promise.all([...files, ...files].map((bytes) => send(bytes)))
    expect(answers.map(({ status }) => status)).toEqual([...large, ...large].map(([, , code]) => (code === 'blueprint.too-large' ? 413 : 422)))
    // The high-water mark of this process, in which the server runs beside those who send; what they hold themselves is no cost of it.
    const held = files.reduce((sum, bytes) => sum + bytes.length, 0)
    const grown = process.resourceUsage().maxRSS * 1024 - began - held
    expect(grown).toBeLessThan(400_000_000)
    expect((await api.get('land-he', '/me')).status).toBe(200)
  })

  it('does not hinder the good one', async () => {
    await enterKey(keyDirectory(api.dataDirectory), { partner: key!.partner, jwk: key!.publicKey })
    expect(await send(Buffer.from(good))).toMatchObject({ status: 200, body: { state: 'dry-run', blueprint: { name: 'fremd' } } })
  })
})
