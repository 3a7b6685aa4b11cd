import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { AUDIENCE } from '@blaupause/backend/identity'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
let origin: string
let endpoints: Record<string, string>
beforeAll(async () => {
  const port = await freePort()
  origin = `http://localhost:${port}`
  api = await anApi({ port, publicUrl: origin })
  await api.app.listen(port, 'localhost')
  endpoints = (await (await fetch(`${origin}/oidc/.well-known/openid-configuration`)).json()) as Record<string, string>
})
afterAll(() => api?.close())

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** A browser as far as sign-in needs one: cookies, forms that send themselves, redirects followed until they leave the provider. */
class Browser {
  private readonly cookies = new Map<string, string>()

  async open(url: string, form?: URLSearchParams): Promise<{ url: URL; answer: Response }> {
    const answer = await fetch(url, {
      ...(form && { method: 'POST', body: form }),
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      this.cookies.set(name!, value!)
    }
    const location = answer.headers.get('location')
    if (!location) {
      const page = await answer.clone().text()
      if (!page.includes('forms[0].submit()')) return { url: new URL(url), answer }
      const fields = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]): [string, string] => [name!, value!])
      return this.open(/action="([^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&'), new URLSearchParams(fields))
    }
    const next = new URL(location, url)
    return next.pathname.startsWith('/oidc/') ? this.open(next.href) : { url: next, answer }
  }
}

const verifier = randomBytes(32).toString('base64url')
const challenge = createHash('sha256').update(verifier).digest('base64url')

function authorizeUrl(parameters: Record<string, string> = {}): string {
  const all = {
    client_id: 'blaupause-console',
    redirect_uri: `${origin}/anmeldung`,
    response_type: 'code',
    scope: 'openid api',
    resource: AUDIENCE,
    state: 's1',
    nonce: 'n1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    login_hint: 'land-by',
    ...parameters,
  }
  return `${endpoints['authorization_endpoint']}?${new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString()}`
}

async function tokens(parameters: Record<string, string>): Promise<{ status: number; body: Record<string, string> }> {
  const answer = await fetch(endpoints['token_endpoint']!, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'blaupause-console', redirect_uri: `${origin}/anmeldung`, ...parameters }),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, string> }
}

const redeem = (code: string, code_verifier = verifier) => tokens({ grant_type: 'authorization_code', code, code_verifier, resource: AUDIENCE })
const codeOf = async (browser: Browser, parameters = {}) => (await browser.open(authorizeUrl(parameters))).url.searchParams.get('code')!
const roleOf = async (token: string) =>
  ((await (await fetch(`${origin}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })).json()) as { actor?: { subject: string } }).actor?.subject

describe('signing in through the browser', () => {
  it('the hinted role comes back with a code, the code gives tokens, the token opens the API', async () => {
    const { url } = await new Browser().open(authorizeUrl())
    expect(url.origin + url.pathname).toBe(`${origin}/anmeldung`)
    expect(url.searchParams.get('state')).toBe('s1')
    const { status, body } = await redeem(url.searchParams.get('code')!)
    expect({ status, type: body['token_type'] }).toEqual({ status: 200, type: 'Bearer' })
    expect(decodeJwt(body['access_token']!)).toMatchObject({ sub: 'land-by', aud: AUDIENCE, iss: `${origin}/oidc` })
    expect(decodeJwt(body['id_token']!)).toMatchObject({ sub: 'land-by', aud: 'blaupause-console', nonce: 'n1' })
    expect(await roleOf(body['access_token']!)).toBe('land-by')
  })

  it('an access token holds five minutes and is renewed by the refresh token', async () => {
    const { body } = await redeem(await codeOf(new Browser()))
    const { iat, exp } = decodeJwt(body['access_token']!)
    expect(exp! - iat!).toBe(300)
    const renewed = await tokens({ grant_type: 'refresh_token', refresh_token: body['refresh_token']!, resource: AUDIENCE })
    expect(await roleOf(renewed.body['access_token']!)).toBe('land-by')
  })

  it('the id token does not open the API', async () => {
    const { body } = await redeem(await codeOf(new Browser()))
    expect(await roleOf(body['id_token']!)).toBeUndefined()
  })

  it('the same browser changes its role when it asks to sign in anew', async () => {
    const browser = new Browser()
    await codeOf(browser)
    const { body } = await redeem(await codeOf(browser, { login_hint: 'kommune-kelheim', prompt: 'login' }))
    expect(await roleOf(body['access_token']!)).toBe('kommune-kelheim')
  })

  it('without a hint it asks who, in a page without script', async () => {
    const { answer } = await new Browser().open(authorizeUrl({ login_hint: '' }))
    const page = await answer.text()
    expect(page).toContain('?rolle=kommune-meitingen')
    expect(page).not.toMatch(/<script|\son\w+=/i)
  })
})

describe('what the provider refuses', () => {
  it('a request without PKCE', async () => {
    const { url } = await new Browser().open(authorizeUrl({ code_challenge: '', code_challenge_method: '' }))
    expect([url.searchParams.get('error'), url.searchParams.get('code')]).toEqual(['invalid_request', null])
  })

  it('a foreign return address: it stays with the provider', async () => {
    const { url, answer } = await new Browser().open(authorizeUrl({ redirect_uri: 'https://anderswo.example/anmeldung' }))
    expect([url.origin, answer.status]).toEqual([origin, 400])
  })

  it('a code with another verifier, and a code used twice', async () => {
    const code = await codeOf(new Browser())
    expect(await redeem(code, randomBytes(32).toString('base64url'))).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    const again = await codeOf(new Browser())
    expect((await redeem(again)).status).toBe(200)
    expect(await redeem(again)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  it('a role that does not exist: it asks instead', async () => {
    const { url } = await new Browser().open(authorizeUrl({ login_hint: 'root' }))
    expect(url.pathname).toMatch(/^\/oidc\/anmeldung\//)
  })
})
