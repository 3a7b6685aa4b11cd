import { DomainError } from '@blaupause/domain/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** `If-Match: "7"` may stand for `version` in the body; when it fails the answer is 412 instead of 409 (RFC 9110, 13.1.1). */
export async function expectVersion(request: FastifyRequest, _reply: FastifyReply): Promise<void> {
  const expected = request.headers['if-match']
  if (expected === undefined || expected === '*' || !isObject(request.body)) return
  const version = /^(?:W\/)?"(\d+)"$/.exec(expected)?.[1]
  if (version === undefined || ('version' in request.body && request.body['version'] !== Number(version))) throw new DomainError('precondition.failed')
  request.body['version'] = Number(version)
}

/** `ETag: "7"` on every answer that is one thing with a version, to be sent back as `If-Match`. */
export async function tagVersion(_request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (reply.statusCode === 200 && isObject(payload) && Number.isInteger(payload['version'])) reply.header('etag', `"${Number(payload['version'])}"`)
  return payload
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
}
