import { leitfadenHtml, leitfadenOfPackage } from '@blaupause/backend/blueprints'
import { transact } from '@blaupause/backend/platform'
import { createKey, digestOf, keyDirectory, signBlueprint, verifyPackage } from '@blaupause/backend/platform/signing'
import { LeitfadenPage, LeitfadenView } from '@blaupause/contract/blueprints'
import { Blueprint, canonicalBlueprint, writePackage } from '@blaupause/domain/blueprints'
import { SYSTEM } from '@blaupause/domain/identity'
import { makeLeitfaden } from '@blaupause/domain/leitfaden'
import { rolloutPlan, starterBlueprint } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

let api: Api
const starter = '/blueprints/anschluss-eines-onlinedienstes/0.1.0'
const foreign = '/blueprints/aus-der-ferne/1.0.0'
beforeAll(async () => {
  api = await anInstalledApi()
  const plan = rolloutPlan({ name: 'Markt Meitingen' })
  await api.make([{ ...plan, blueprint: { ...plan.blueprint, name: 'anschluss-eines-onlinedienstes', version: '0.1.0' } }])
})
afterAll(() => api?.close())

describe('the Leitfaden over HTTP', () => {
  it('concerns a Kommune by the blueprint that its rollouts follow', async () => {
    const page = LeitfadenPage.parse((await api.get('kommune-meitingen', '/leitfaeden')).body)
    expect(page.items).toMatchObject([{ name: 'anschluss-eines-onlinedienstes', version: '0.1.0', land: 'BY', rollouts: 1, services: [{ id: 'ummeldung' }] }])
    const view = LeitfadenView.parse((await api.get('kommune-meitingen', `${starter}/leitfaden?onlinedienst=ummeldung`)).body)
    expect(view).toMatchObject({ lang: 'de', title: 'Anschluss eines Onlinedienstes', key: 'leitfaden:anschluss-eines-onlinedienstes:BY' })
    const said = JSON.stringify(view.page)
    for (const words of ['BayernPortal', 'Meitingen', 'XMeld 1704', 'In Bayern seit Juli 2024 nicht nötig']) expect(said).toContain(words)
    expect(said).not.toContain('Führerschein')
  })

  it('is a tagged PDF and one HTML file, in both languages, to be saved', async () => {
    const pdf = await api.get('land-by', `${starter}/leitfaden.pdf?land=SL&lang=en`)
    expect(pdf).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': expect.stringContaining('leitfaden-anschluss-eines-onlinedienstes-0.1.0-sl-en.pdf'),
      },
    })
    expect(pdf.text.slice(0, 5)).toBe('%PDF-')
    const html = (await api.get('land-by', `${starter}/leitfaden.html?land=SL`)).text
    expect(html).toContain('Serviceportal Saarland')
    expect(html).toContain('<mark>[Zuständigkeitsfinder]</mark>')
    expect(html).not.toMatch(/(?:src|href)="(?!#|https:\/\/|data:)|@import|url\((?!data:)/)
  })

  it('is refused for what does not exist, is not published, or asks for no service of it', async () => {
    for (const [role, path, status] of [
      ['land-by', '/blueprints/niemand/1.0.0/leitfaden', 404],
      ['land-by', `${starter}/leitfaden?onlinedienst=mondfahrt`, 404],
      ['land-by', `${starter}/leitfaden?onlinedienst=A%20B`, 400],
      ['kommune-meitingen', `${foreign}/leitfaden`, 404],
      [null, `/public${starter}/leitfaden.pdf`, 404],
      [null, `${starter}/leitfaden`, 401],
    ] as const)
      expect([path, (await api.get(role, path)).status]).toEqual([path, status])
  })

  it('of a blueprint that a Land took in is read there with its own names, and by nobody else', async () => {
    const key = await createKey(keyDirectory(api.dataDirectory), 'ein-land')
    const blueprint = {
      ...Blueprint.parse(starterBlueprint()),
      name: 'aus-der-ferne',
      version: '1.0.0',
      signers: [{ partner: key.partner, name: 'Ein Land', fingerprint: key.fingerprint }],
    }
    const body = Buffer.from(writePackage({ blueprint, signatures: [await signBlueprint(key, blueprint)] }))
    expect((await api.ask('land-he', 'POST', '/blueprint-imports', { body, headers: { 'content-type': 'application/octet-stream' } })).status).toBe(200)
    const said = (await api.get('land-he', `${foreign}/leitfaden?land=HE`)).text
    for (const words of ['Hessen-Finder', 'vom Land übernommen', key.fingerprint]) expect(said).toContain(words)
    expect((await api.get('land-by', `${foreign}/leitfaden?land=HE`)).status).toBe(404)
  })

  it('of a package file alone is the document that anybody reads here for that Land, but for what a file does not know: state and days', async () => {
    const key = await createKey(keyDirectory(api.dataDirectory), 'nachbarland')
    const blueprint = {
      ...Blueprint.parse(starterBlueprint()),
      name: 'aus-der-naehe',
      version: '1.0.0',
      signers: [{ partner: key.partner, name: 'Ein Nachbarland', fingerprint: key.fingerprint }],
    }
    const signature = await signBlueprint(key, blueprint)
    const bytes = writePackage({ blueprint, signatures: [signature] })
    await transact(api.source, SYSTEM, 'write', (tx) =>
      tx.query(
        'test',
        `insert into blueprint (id, name, version, state, land, programme, content, digest, signatures, package, made_by, made_at, published_at) values (gen_random_uuid(), $1, '1.0.0', 'published', 'BY', 'bund-bayern', $2, $3, $4, $5, 'test', now(), '2026-03-01T09:00:00Z')`,
        [
          blueprint.name,
          JSON.stringify(blueprint),
          digestOf(canonicalBlueprint(blueprint)),
          JSON.stringify([{ ...signature, signedOn: '2026-02-27' }]),
          Buffer.from(bytes),
        ],
      ),
    )
    const shown = (await api.get(null, `/public/blueprints/${blueprint.name}/1.0.0/leitfaden.html?land=SL`)).text
    const profile = (await api.get('land-he', '/laender/SL/profile')).body.current
    const alone = leitfadenOfPackage(await verifyPackage(bytes, [{ partner: key.partner, jwk: key.publicKey }]), {
      profile,
      language: 'de',
      madeOn: '2026-03-02',
    })
    // This installation holds demo data and has an address; the rest of the page is the same, letter by letter.
    const known = makeLeitfaden({
      ...alone,
      address: 'http://localhost:3471',
      blueprint: { ...alone.blueprint, demo: true },
      edition: {
        ...alone.edition,
        state: 'published',
        publishedOn: '2026-03-01',
        signers: alone.edition.signers.map((one) => ({ ...one, signedOn: '2026-02-27' })),
      },
    })
    const page = (html: string) => html.replaceAll(/https?:\/\/localhost(?::\d+)?/g, 'HERE')
    expect(page(Buffer.from(leitfadenHtml(known)).toString())).toBe(page(shown))
  })
})
