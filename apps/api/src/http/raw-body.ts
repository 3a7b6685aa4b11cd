import { DomainError } from '@blaupause/domain/kernel'
import type { FastifyRequest } from 'fastify'

/** The bytes of an upload, as sent; anything but `application/octet-stream` is refused with `request.media-type`. */
export function rawBody({ body }: FastifyRequest): Uint8Array {
  if (!Buffer.isBuffer(body)) throw new DomainError('request.media-type')
  return body
}
