import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SourceNewsService } from '@blaupause/backend/blueprints'
import { createKey, enterKey, keyDirectory, signBlueprint, type SigningKey } from '@blaupause/backend/platform/signing'
import { transact } from '@blaupause/backend/platform'
import { Blueprint, writePackage } from '@blaupause/domain/blueprints'
import { SYSTEM } from '@blaupause/domain/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, anInstalledApi, type Api } from './an-api.js'

/** Two installations on one machine: the publisher listens on a port, the taker may fetch from it. */
let [publisher, taker]: Api[] = []
let [there, key, starter]: [string, SigningKey, Blueprint] = ['', null as never, null as never]
const servers: Server[] = []
beforeAll(async () => {
  publisher = await anInstalledApi({ publicUrl: 'http://127.0.0.1:3471' })
  await publisher.app.listen(0, '127.0.0.1')
  there = await publisher.app.getUrl()
  taker = await anInstalledApi({ publicUrl: 'http://127.0.0.1:3472', blueprintSources: { any: true, hosts: new Set([new URL(there).host]) } })
  starter = Blueprint.parse((await publisher.get('land-by', '/blueprints/anschluss-eines-onlinedienstes/0.1.0')).body.blueprint)
  key = await createKey(keyDirectory(publisher.dataDirectory), 'stmd')
  await enterKey(keyDirectory(taker.dataDirectory), { partner: 'andernorts', jwk: key.publicKey })
  await publish('1.0.0')
})
afterAll(async () => {
  await publisher?.close()
  await taker?.close()
  servers.forEach((server) => server.close().closeAllConnections())
})

async function publish(version: string): Promise<void> {
  const blueprint: Blueprint = { ...starter, name: 'plan', version, signers: [{ partner: 'andernorts', name: 'Ein Land', fingerprint: key.fingerprint }] }
  const signature = { ...(await signBlueprint(key, blueprint)), partner: 'andernorts' }
  await inPublisher(
    `insert into blueprint (id, name, version, state, land, programme, content, digest, signatures, package, made_by, made_at, published_at) values (gen_random_uuid(), 'plan', $1, 'published', 'BY', 'bund-bayern', $2, $1, $3, $4, 'test', now(), now())`,
    [
      version,
      JSON.stringify(blueprint),
      JSON.stringify([{ ...signature, signedOn: '2026-03-01' }]),
      Buffer.from(writePackage({ blueprint, signatures: [signature] })),
    ],
  )
}
function inPublisher(sql: string, values: unknown[] = []) {
  return transact(publisher!.source, SYSTEM, 'write', (tx) => tx.query('test', sql, values))
}
const take = (address: string, role = 'land-he') => taker!.post(role, '/blueprint-sources/take', { address })
const look = (address: string, role = 'land-he') => taker!.post(role, '/blueprint-sources/look', { address })
const news = () =>
  transact(taker!.source, SYSTEM, 'read', (tx) =>
    tx.query<{ kind: string; title: string }>(
      'test',
      `select kind, title from notification where subject_kind = 'blueprint-import' and closed_at is null order by kind`,
    ),
  )

/** A host that is allowed and answers as it likes. */
async function odd(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  ;(taker!.config.blueprintSources!.hosts as Set<string>).add(host)
  return `http://${host}`
}

describe('a package by its address', () => {
  it('is chosen from what another installation offers', async () => {
    for (const typed of [there, `${there}/`, `${there}/oeffentlich/blaupausen`])
      expect((await look(typed)).body).toMatchObject({
        host: new URL(there).host,
        package: false,
        editions: [{ name: 'plan', version: '1.0.0', state: 'published', address: `${there}/api/v1/public/blueprints/plan/1.0.0` }],
      })
    expect((await look(`${there}/blaupausen/plan/1.0.0/schritt/go-live`)).body).toMatchObject({ package: true, editions: [] })
    expect((await look(there, 'kommune-meitingen')).body.code).toBe('permission.denied')
  })

  it('is fetched, verified and tried out like an upload, from the address of the file as of the page', async () => {
    const { status, body } = await take(`${there}/api/v1/public/blueprints/plan/1.0.0`)
    expect([status, body.state, body.blueprint.name, body.signers[0].trusted]).toEqual([200, 'dry-run', 'plan', true])
    expect((await take(`${there}/oeffentlich/blaupausen/plan#v1.0.0`)).body.digest).toBe(body.digest)
    expect(await transact(taker!.source, SYSTEM, 'read', (tx) => tx.query('test', 'select distinct source from blueprint_import'))).toEqual([{ source: there }])
    expect((await taker!.get('land-he', '/blueprint-imports?count=exact')).body.total).toBe(2)
  })

  it('has its page from then on, for the Land that took it and for no other', async () => {
    expect((await taker!.get('land-he', '/blueprints/plan/1.0.0')).body).toMatchObject({
      name: 'plan',
      state: 'published',
      taken: true,
      blueprint: { version: '1.0.0' },
    })
    expect((await taker!.get('land-by', '/blueprints/plan/1.0.0')).status).toBe(404)
  })

  it.each([
    ['is no address', () => 'ftp://blaupause.example/x', 422, 'source.address'],
    ['holds credentials', () => there.replace('://', '://stmd:geheim@'), 422, 'source.credentials'],
    ['leads inside', () => 'http://127.0.0.1:1/api/v1/public/blueprints/plan/1.0.0', 422, 'source.inside'],
    ['leads inside by a name', () => 'https://localhost/api/v1/public/blueprints/plan/1.0.0', 422, 'source.inside'],
    ['is not encrypted', () => 'http://blaupause.bayern.de/api/v1/public/blueprints/plan/1.0.0', 422, 'source.https'],
    ['has nothing there', () => `${there}/api/v1/public/blueprints/plan/9.9.9`, 404, 'source.missing'],
    ['is a web page', () => odd((_, response) => response.end('<!doctype html>')).then((at) => `${at}/plan.html`), 422, 'source.no-package'],
    ['is no package', () => odd((_, response) => response.end('{"a":1}')).then((at) => `${at}/plan.json`), 422, 'blueprint.file'],
    ['begins with a mark of its byte order', () => odd((_, response) => response.end('\uFEFF{"a":1}')).then((at) => `${at}/plan.json`), 422, 'blueprint.file'],
    [
      'is too large',
      () =>
        odd((_, response) => {
          response.writeHead(200)
          const more = setInterval(() => response.write(Buffer.alloc(500_000, 123)), 1)
          response.on('close', () => {
            clearInterval(more)
          })
        }).then((at) => `${at}/plan.json`),
      413,
      'source.too-large',
    ],
    [
      'redirects inside',
      () => odd((_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end()).then((at) => `${at}/plan.json`),
      422,
      'source.inside',
    ],
    [
      'redirects for ever',
      () => odd((_, response) => response.writeHead(302, { location: '/plan.json' }).end()).then((at) => `${at}/plan.json`),
      502,
      'source.redirects',
    ],
    ['does not answer', () => odd((_, response) => response.destroy()).then((at) => `${at}/plan.json`), 502, 'source.unreachable'],
  ])('that %s is refused with its own sentence, and nothing is written', async (_, address, status, code) => {
    const before = (await taker!.get('land-he', '/blueprint-imports?count=exact')).body.total
    expect(await take(await address())).toMatchObject({
      status,
      body: { code, detail: expect.stringMatching(/\S\.$/), detailEn: expect.stringMatching(/\S\.$/) },
    })
    expect((await taker!.get('land-he', '/blueprint-imports?count=exact')).body.total).toBe(before)
  })

  it('of a host that answers, but is no installation, offers nothing; what the operator did not allow is not asked', async () => {
    expect((await look(await odd((_, response) => response.end('[]')))).body.code).toBe('source.no-list')
    const strict = await anApi({ blueprintSources: { any: false, hosts: new Set(['blaupause.example.de']) } })
    expect((await strict.post('land-he', '/blueprint-sources/look', { address: 'blaupause.bayern.de' })).body).toMatchObject({
      code: 'source.host',
      detail: expect.stringContaining('BLUEPRINT_SOURCES'),
    })
    await strict.close()
  })
})

describe('the registries from which something was taken', () => {
  const ask = () => taker!.app.get(SourceNewsService).ask(taker!.clock.now())
  it('are asked for a newer version, which the Land is told once', async () => {
    expect(await ask()).toEqual({ asked: 1, silent: 0, told: 0 })
    await publish('1.1.0')
    expect(await ask()).toEqual({ asked: 1, silent: 0, told: 1 })
    await ask()
    expect(await news()).toEqual([{ kind: 'blueprint-import-newer', title: 'Anschluss eines Onlinedienstes 1.0.0 → 1.1.0' }])
    expect((await taker!.get('land-he', '/notifications')).body.items).toMatchObject([
      { kind: 'blueprint-import-newer', subject: { kind: 'blueprint-import' } },
    ])
  })

  it('say that a version is discouraged, and once it is recommended again, neither the inbox nor the import says so any more', async () => {
    const [import_] = (await taker!.get('land-he', '/blueprint-imports')).body.items
    const retired = async () => (await taker!.get('land-he', `/blueprint-imports/${import_.id}`)).body.retired
    const became = (state: string, why: string | null) =>
      inPublisher(`update blueprint set state = $1, retired = $2 where version = '1.0.0' and name = 'plan'`, [state, why])
    await became('deprecated', '{"on":"2026-03-02","reason":"Wird geprüft","replacement":null}')
    await ask()
    expect((await news()).map(({ kind }) => kind)).toEqual(['blueprint-import-deprecated', 'blueprint-import-newer'])
    expect(await retired()).toEqual({ state: 'deprecated', on: '2026-03-02', reason: 'Wird geprüft', replacement: null })
    await became('published', null)
    await ask()
    expect((await news()).map(({ kind }) => kind)).toEqual(['blueprint-import-newer'])
    expect(await retired()).toBeNull()
  })

  it('say that a version was withdrawn, which then cannot be taken from there; what the Land has taken since is no news', async () => {
    await take(`${there}/blaupausen/plan/1.1.0`)
    await inPublisher(
      `update blueprint set state = 'withdrawn', retired = '{"on":"2026-03-02","reason":"Die Frist war falsch","replacement":{"name":"plan","version":"1.1.0"}}' where version = '1.0.0' and name = 'plan'`,
    )
    expect((await take(`${there}/blaupausen/plan/1.0.0`)).body).toMatchObject({
      code: 'source.withdrawn',
      detail: expect.stringContaining('Die Frist war falsch'),
    })
    await ask()
    expect((await news()).map(({ kind }) => kind)).toEqual(['blueprint-import-withdrawn'])
  })

  it('stop what was taken before: an import of a withdrawn version is released no more', async () => {
    const taken = (await taker!.get('land-he', '/blueprint-imports')).body.items.filter(
      ({ blueprint }: { blueprint: { version: string } }) => blueprint.version === '1.0.0',
    )
    expect(taken).toHaveLength(2)
    for (const { id, version, questions } of taken) {
      const answers = Object.fromEntries(
        questions.map(({ id: question, proposal, options }: { id: string; proposal: string; options: { id: string }[] }) => [
          question,
          proposal || options[0]!.id.replace(/^name$/, 'name:Zentrale Stelle'),
        ]),
      )
      const answered = await taker!.post('land-he', `/blueprint-imports/${id}/answers`, { version, answers })
      expect(answered.status).toBe(200)
      expect(await taker!.post('land-he-leitung', `/blueprint-imports/${id}/approve`, { version: version + 1 })).toMatchObject({
        status: 409,
        body: { code: 'blueprint.withdrawn', detail: expect.stringContaining('Die Frist war falsch') },
      })
    }
    expect((await news()).map(({ kind }) => kind)).toEqual(['blueprint-import-withdrawn'])
  })

  it('that do not answer are asked again another day', async () => {
    await publisher!.app.close()
    expect(await ask()).toEqual({ asked: 1, silent: 1, told: 0 })
  })
})
