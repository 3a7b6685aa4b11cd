import type { FastifyReply, FastifyRequest } from 'fastify'

/** `If-Match: "7"` may stand for `version` in the body; when it fails the answer is 412 instead of 409. */
export async function expectVersion(request: FastifyRequest, _reply: FastifyReply): Promise<void> {
  const version = /^(?:W\/)?"(\d+)"$/.exec(request.headers['if-match'] ?? '')?.[1]
  if (version !== undefined && isObject(request.body) && !('version' in request.body)) request.body['version'] = Number(version)
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
}
