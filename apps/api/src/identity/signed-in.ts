import { createParamDecorator, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import { Memberships } from '@blaupause/backend/identity'
import type { FastifyRequest } from 'fastify'
import { AccessTokens } from './access-tokens.js'

type SignedInRequest = FastifyRequest & { actor?: Actor }

/** Marks a route that needs no sign-in. */
export const Public = () => SetMetadata('public', true)

/** The actor of the request: put there by the guard. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<SignedInRequest>().actor!)

/** Checks the bearer token and looks up what its subject may do here, before anything else happens. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
    private readonly memberships: Memberships,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>('public', [context.getHandler(), context.getClass()])) return true
    const request = context.switchToHttp().getRequest<SignedInRequest>()
    const [scheme, token] = (request.headers.authorization ?? '').split(' ')
    if (scheme?.toLowerCase() !== 'bearer' || !token) throw new DomainError('sign-in.required')
    request.actor = await this.memberships.actor(await this.tokens.subject(token))
    return true
  }
}
