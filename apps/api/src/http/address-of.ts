import type { FastifyRequest } from 'fastify'

/** Under which address this installation was asked: `https://blaupause.example`. */
export function addressOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`
}
