import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** A file ends in an extension; the version at the end of a blueprint's address (1.0.0) is none. */
const file = /\.[a-z]\w*$/i

/** Paths that are no page of the console: of the public ones only the registry of blueprints is, and where a guest answers. */
const doors = /^\/(api|oidc|health|metrics|assets|oeffentlich(?!\/(?:blaupausen|antwort)(?:\/|\?|$)))(\/|\?|$)/

/**
 * Serves the built console. index.html is written per request with a fresh nonce, so that the content security policy
 * needs no `unsafe-inline`. Pages asked for under another host name go to the public address, where sign-in works.
 */
export async function mountConsole(server: FastifyInstance, options: { directory: string; publicUrl: string; issuerOrigin: string | null }): Promise<void> {
  const index = join(options.directory, 'index.html')
  if (!existsSync(index)) return
  const host = new URL(options.publicUrl).host
  await server.register(fastifyStatic, { root: join(options.directory, 'assets'), prefix: '/assets/', immutable: true, maxAge: '365d', preCompressed: true })
  await server.register(fastifyStatic, { root: options.directory, index: false, wildcard: false, globIgnore: ['assets/**'], decorateReply: false })
  server.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?')[0]!
    if (request.method !== 'GET' || doors.test(path) || (file.test(path) && path !== '/index.html')) return
    if (request.headers.host && request.headers.host !== host) return reply.redirect(`${options.publicUrl}${request.url}`)
    const nonce = randomBytes(18).toString('base64')
    const html = await readFile(index, 'utf8')
    return reply
      .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': policy(nonce, options.issuerOrigin) })
      .send(html.replaceAll('__NONCE__', nonce))
  })
}

function policy(nonce: string, issuerOrigin: string | null): string {
  const connect = ["'self'", ...(issuerOrigin ? [issuerOrigin] : [])].join(' ')
  return `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src ${connect}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'`
}
