import type { IncomingMessage, ServerResponse } from 'node:http'
import { randomBytes } from 'node:crypto'
import { AUDIENCE, demoRoles, developmentKey } from '@blaupause/backend/identity'
import type { FastifyInstance } from 'fastify'
import Provider from 'oidc-provider'
import { page } from './development-pages.js'

const PREFIX = '/oidc'

/**
 * A real OpenID provider inside the API process, for development and demos only: authorization code with PKCE, JWT access
 * tokens, refresh tokens. Its users are the demo roles; `login_hint` signs one in at once. Never mounted in production.
 */
export async function mountDevelopmentProvider(server: FastifyInstance, options: { publicUrl: string; dataDirectory: string }): Promise<void> {
  const issuer = `${options.publicUrl}${PREFIX}`
  const provider = new Provider(issuer, {
    jwks: { keys: [(await developmentKey(options.dataDirectory)) as never] },
    clients: [
      {
        client_id: 'blaupause-console',
        token_endpoint_auth_method: 'none',
        application_type: 'web',
        id_token_signed_response_alg: 'ES256',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${options.publicUrl}/anmeldung`],
        post_logout_redirect_uris: [`${options.publicUrl}/`],
      },
    ],
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: demoRoles.find((role) => role.id === id)?.name }) }),
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({ audience: AUDIENCE, scope: 'api', accessTokenFormat: 'jwt', accessTokenTTL: 300, jwt: { sign: { alg: 'ES256' } } }),
      },
    },
    ttl: { Session: 86_400, Grant: 86_400, RefreshToken: 86_400, IdToken: 300, Interaction: 600 },
    issueRefreshToken: async () => true,
    interactions: { url: (_, interaction) => `${PREFIX}/anmeldung/${interaction.uid}` },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ accountId: ctx.oidc.session!.accountId!, clientId: ctx.oidc.client!.clientId })
      grant.addOIDCScope('openid')
      grant.addResourceScope(AUDIENCE, 'api')
      await grant.save()
      return grant
    },
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = page('Anmeldung nicht möglich', `<p>${escape(out.error_description ?? out.error)}</p><p><a href="/">Zur Startseite</a></p>`)
    },
  })

  server.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith(`${PREFIX}/`)) return
    reply.hijack()
    const req = request.raw as IncomingMessage & { originalUrl?: string }
    if (req.url!.startsWith(`${PREFIX}/anmeldung/`)) return void (await signInPage(provider, req, reply.raw))
    req.originalUrl = req.url!
    req.url = req.url!.slice(PREFIX.length)
    await provider.callback()(req, reply.raw)
  })
}

/** Signs the hinted role in, or asks which one. Choosing is a link with a hint: the same page, no form and no script. */
async function signInPage(provider: Provider, req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    const { params } = await provider.interactionDetails(req, res)
    const chosen = new URL(req.url!, 'http://localhost').searchParams.get('rolle') ?? params['login_hint']
    const role = demoRoles.find(({ id }) => id === chosen)
    if (role) return await provider.interactionFinished(req, res, { login: { accountId: role.id } })
    const choices = demoRoles.map(({ id, name }) => `<li><a href="?rolle=${id}">${escape(name)}</a></li>`).join('')
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page('Als wen möchten Sie arbeiten?', `<ul>${choices}</ul>`))
  } catch {
    res.writeHead(302, { location: '/' }).end()
  }
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
