import { Module, type DynamicModule } from '@nestjs/common'
import { APP_GUARD } from '@nestjs/core'
import { AwardRulesReadModel } from '@blaupause/backend/awards'
import { AUDIENCE, BeauftragungenReadModel, BeauftragungenService, developmentKey, Memberships } from '@blaupause/backend/identity'
import { InsightsModule } from '@blaupause/backend/insights'
import type { Config } from '@blaupause/backend/platform'
import { createLocalJWKSet, createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import { BeauftragungenController } from './beauftragungen.controller.js'
import { AccessTokens } from './access-tokens.js'
import { ISSUER, MeController, type Issuer } from './me.controller.js'
import { SignedInGuard } from './signed-in.js'

/** Sign-in: any OpenID issuer, or the development provider of this process. Every route asks for a token unless marked public. */
@Module({})
export class IdentityModule {
  static forRoot(config: Config): DynamicModule {
    const issuer: Issuer = { url: config.oidcIssuer ?? `${config.publicUrl}/oidc`, clientId: 'blaupause-console', development: !config.oidcIssuer }
    return {
      module: IdentityModule,
      imports: [InsightsModule],
      controllers: [MeController, BeauftragungenController],
      providers: [
        AwardRulesReadModel,
        Memberships,
        BeauftragungenService,
        BeauftragungenReadModel,
        { provide: ISSUER, useValue: issuer },
        { provide: AccessTokens, useFactory: async () => new AccessTokens({ issuer: issuer.url, audience: AUDIENCE, keys: await keysOf(issuer, config) }) },
        { provide: APP_GUARD, useClass: SignedInGuard },
      ],
    }
  }
}

/** The issuer's keys: by discovery, refreshed by the library; the development provider's own without a detour over HTTP. */
async function keysOf(issuer: Issuer, config: Config): Promise<JWTVerifyGetKey> {
  if (issuer.development) {
    const { d: _private, ...key } = await developmentKey(config.dataDirectory)
    return createLocalJWKSet({ keys: [key] })
  }
  const discovery = await fetch(`${issuer.url.replace(/\/$/, '')}/.well-known/openid-configuration`)
  const { jwks_uri } = (await discovery.json()) as { jwks_uri: string }
  return createRemoteJWKSet(new URL(jwks_uri))
}
