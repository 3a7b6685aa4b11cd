import type { FastifyReply } from 'fastify'

/** Sends bytes that somebody uploaded: to be saved, never to be shown or run, under the type that was found in them. */
export function attachment(reply: FastifyReply, { bytes, type, name }: { bytes: Uint8Array; type: string; name: string }): FastifyReply {
  return reply
    .headers({
      'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    })
    .send(Buffer.from(bytes))
}
