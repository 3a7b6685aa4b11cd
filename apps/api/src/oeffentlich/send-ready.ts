import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ready } from './rendered.js'

/** The strictest that a page of text, pictures and one form needs. */
export const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Sends what is ready, packed as the reader takes it, and nothing to whoever has it. */
export function sendReady(request: FastifyRequest, reply: FastifyReply, { status, type, tag, lasting, plain, gzip, br }: Ready): FastifyReply {
  reply.status(status).headers({
    'content-type': type,
    etag: tag,
    vary: 'accept-encoding',
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=20, stale-while-revalidate=20, stale-if-error=86400',
    'content-security-policy': type.startsWith('image/svg') ? "default-src 'none'; style-src 'unsafe-inline'" : POLICY,
    'cross-origin-resource-policy': type.startsWith('image/') ? 'cross-origin' : 'same-origin',
    ...(/json|csv|turtle/.test(type) ? { 'access-control-allow-origin': '*' } : {}),
  })
  if (request.headers['if-none-match'] === tag) return reply.status(304).send()
  const accepts = String(request.headers['accept-encoding'] ?? '')
  if (br && /\bbr\b/.test(accepts)) return reply.header('content-encoding', 'br').send(br)
  if (gzip && /\bgzip\b/.test(accepts)) return reply.header('content-encoding', 'gzip').send(gzip)
  return reply.send(plain)
}
