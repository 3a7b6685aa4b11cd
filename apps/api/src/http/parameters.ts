import { randomUUID } from 'node:crypto'
import { createParamDecorator, ParseUUIDPipe, type ExecutionContext } from '@nestjs/common'
import { DomainError } from '@blaupause/domain/kernel'
import type { FastifyRequest } from 'fastify'
import { InvalidRequest } from './invalid-request.js'

/** An id in the path. What is no UUID cannot exist: 404, the same answer as for an unknown one. */
export const IdParam = new ParseUUIDPipe({ exceptionFactory: () => new DomainError('thing.unknown') })

/** The key of the user's intent (`Idempotency-Key`); a request without one is a new intent. */
export const IntentKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'] ?? randomUUID()
  if (typeof key !== 'string' || !/^[\w.:-]{8,100}$/.test(key))
    throw new InvalidRequest([
      { pointer: '', message: 'Idempotency-Key: 8–100 Zeichen aus [A-Za-z0-9_.:-]', messageEn: 'Idempotency-Key: 8–100 characters of [A-Za-z0-9_.:-]' },
    ])
  return key
})
