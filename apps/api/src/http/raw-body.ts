import { DomainError, withoutTurns } from '@blaupause/domain/kernel'
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'

/** The bytes of an upload, as sent; anything but `application/octet-stream` is refused with `request.media-type`. */
export function rawBody({ body }: FastifyRequest): Uint8Array {
  if (!Buffer.isBuffer(body)) throw new DomainError('request.media-type', { type: 'application/octet-stream' })
  return body
}

/** Bytes where a schema expects JSON are another media type, not a body that does not fit. No text that comes in can turn the direction of what is written beside it. */
export const jsonBody: PipeTransform = {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    if (type === 'body' && Buffer.isBuffer(value)) throw new DomainError('request.media-type', { type: 'application/json' })
    return type === 'body' ? turnedBack(value) : value
  },
}

function turnedBack(value: unknown): unknown {
  if (typeof value === 'string') return withoutTurns(value)
  if (Array.isArray(value)) return value.map(turnedBack)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, turnedBack(one)])) : value
}
