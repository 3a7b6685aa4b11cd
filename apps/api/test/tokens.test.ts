import { AUDIENCE, developmentKey, developmentToken } from '@blaupause/backend/identity'
import { generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => void (api = await anApi()))
afterAll(() => api?.close())

const refused = { status: 401, body: { code: 'sign-in.required', status: 401 } }
const me = (token: string) => api.ask(null, 'GET', '/me', { token })
type Claims = { sub?: string; iss?: string; aud?: string; exp?: string; key?: CryptoKey | Uint8Array; alg?: string }

async function token({ sub = 'land-by', iss = api.issuer, aud = AUDIENCE, exp = '5m', key, alg = 'ES256' }: Claims = {}): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg, kid: 'development' })
    .setSubject(sub)
    .setIssuer(iss)
    .setAudience(aud)
    .setIssuedAt()
    .setExpirationTime(exp)
    .sign(key ?? ((await importJWK(await developmentKey(api.dataDirectory), 'ES256')) as CryptoKey))
}

describe('who may come in', () => {
  it('a token of our issuer for this API', async () =>
    expect(await me(await token())).toMatchObject({ status: 200, body: { actor: { role: 'land', land: 'BY' } } }))
  it('the command line’s development token', async () => {
    expect((await me(await developmentToken({ dataDirectory: api.dataDirectory, issuer: api.issuer, role: 'bund' }))).status).toBe(200)
  })
  it('nobody without one', async () => expect(await api.get(null, '/me')).toMatchObject(refused))
  it.each(['Basic bGFuZC1ieTp4', 'Bearer', 'Bearer ', 'Bearer a.b.c', 'bearer x'])('not with %j', async (authorization) => {
    expect(await api.ask(null, 'GET', '/me', { headers: { authorization } })).toMatchObject(refused)
  })
  it('not with an expired one', async () => expect(await me(await token({ exp: '-1m' }))).toMatchObject(refused))
  it('not with one of another issuer', async () => expect(await me(await token({ iss: 'https://anderswo.example/oidc' }))).toMatchObject(refused))
  it('not with one for another audience', async () => expect(await me(await token({ aud: 'blaupause-console' }))).toMatchObject(refused))
  it('not with one signed by a foreign key under our key’s name', async () =>
    expect(await me(await token({ key: (await generateKeyPair('ES256')).privateKey }))).toMatchObject(refused))
  it('not with one signed with the public key as a shared secret', async () => {
    const { x } = await developmentKey(api.dataDirectory)
    expect(await me(await token({ alg: 'HS256', key: Buffer.from(x!) }))).toMatchObject(refused)
  })
  it('not with one without a signature', async () =>
    expect(await me(new UnsecuredJWT({ sub: 'land-by', aud: AUDIENCE, iss: api.issuer }).setExpirationTime('5m').encode())).toMatchObject(refused))
  it('not with an altered one', async () => {
    const [head, , signature] = (await token({ sub: 'betrieb' })).split('.')
    const [, body] = (await token({ sub: 'land-by' })).split('.')
    expect(await me([head, body, signature].join('.'))).toMatchObject(refused)
  })
  it('a valid one whose person holds no role here is told so', async () =>
    expect(await me(await token({ sub: 'niemand' }))).toMatchObject({ status: 403, body: { code: 'sign-in.membership' } }))
  it('what needs no sign-in is open', async () => {
    expect((await api.get(null, '/public/sign-in')).body).toMatchObject({ issuer: api.issuer, resource: AUDIENCE, demo: true })
    expect((await api.app.inject({ url: '/health/ready' })).json()).toEqual({ status: 'ok' })
  })
})
