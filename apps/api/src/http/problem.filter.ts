import { randomUUID } from 'node:crypto'
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import { isOutage } from '@blaupause/backend/platform'
import { DomainError, refusals, refusalSentence, type RefusalCode } from '@blaupause/domain/kernel'
import type { Problem } from '@blaupause/contract/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { InvalidRequest } from './invalid-request.js'

/** Every refusal leaves as RFC 9457 problem details with a stable code and both languages; anything else gets a number for the operator. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem')

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>()
    const request = host.switchToHttp().getRequest<FastifyRequest>()
    const problem = this.problem(request.headers['if-match'] === undefined ? error : preconditionFailed(error), request.url)
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer')
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send({ ...problem, instance: request.url.split('?')[0] })
  }

  private problem(error: unknown, url: string): Problem {
    if (error instanceof DomainError) return { ...problemOf(error.code, error.details), ...(error.current !== undefined && { current: error.current }) }
    if (error instanceof InvalidRequest)
      return { ...problemOf('request.invalid', { 'reason.de': list(error, 'message'), 'reason.en': list(error, 'messageEn') }), errors: error.errors }
    const status = statusOf(error)
    if (status === 415) return problemOf('request.media-type', { type: 'application/json' })
    if (status === 404) return problemOf('thing.unknown')
    if (status === 401) return problemOf('sign-in.required')
    // What is uploaded here is one package: it cannot be split.
    if (status === 413) return problemOf(/^\/api\/v1\/blueprint-(imports|keys)/.test(url) ? 'blueprint.too-large' : 'request.too-large')
    if (status === 400 && isMalformed(error))
      return problemOf('request.invalid', { 'reason.de': 'das ist kein gültiges JSON', 'reason.en': 'this is no valid JSON' })
    if (status !== null && status < 500) return { ...problemOf('request.invalid', { reason: (error as Error).message }), status }
    if (isUnstorable(error))
      return problemOf('request.invalid', { 'reason.de': 'ein Zeichen, das kein Text enthalten kann', 'reason.en': 'a character that no text can hold' })
    if (isOutage(error)) return problemOf('server.unavailable')
    if (isDenied(error)) {
      this.log.warn(`Refused by the database: ${(error as Error).message}`)
      return problemOf('permission.denied', { who: 'Land / Kommune' })
    }
    const id = randomUUID()
    this.log.error(`${id} ${error instanceof Error ? error.stack : String(error)}`)
    return problemOf('server.error', { id })
  }
}

export function problemOf(code: RefusalCode, details: Readonly<Record<string, string | number>> = {}): Problem {
  return {
    type: `urn:blaupause:problem:${code}`,
    title: code,
    status: refusals[code].status,
    code,
    detail: refusalSentence(code, 'de', details),
    detailEn: refusalSentence(code, 'en', details),
  }
}

function list({ errors }: InvalidRequest, language: 'message' | 'messageEn'): string {
  return errors.map((fault) => `${fault.pointer || '/'}: ${fault[language]}`).join('; ')
}

/** Whoever named the state by `If-Match` learns that this is what failed. */
function preconditionFailed(error: unknown): unknown {
  return error instanceof DomainError && error.code === 'thing.changed'
    ? Object.assign(new DomainError('precondition.failed'), { current: error.current })
    : error
}

/** U+0000 or half a surrogate pair: the database holds neither (SQLSTATE 22021, 22P05, and 22P02 inside JSON). */
function isUnstorable(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === '22021' || error.code === '22P05' || (error.code === '22P02' && /type json/.test(error.message)))
  )
}

/** Fastify could not read the body as JSON, or it names `__proto__`. */
function isMalformed(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof Error && /JSON|prototype property/i.test(error.message))
}

/** The last lock: the role has no grant, its row-level security refused the row, or it may only read. */
function isDenied(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '42501' || error.code === '25006')
}

/** Fastify's own errors (malformed JSON, too large) are no HttpException but carry `statusCode`. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus()
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null
}
