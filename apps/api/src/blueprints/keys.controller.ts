import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import { KeysService } from '@blaupause/backend/blueprints'
import * as wire from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyRequest } from 'fastify'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { rawBody } from '../http/raw-body.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('blueprint-keys')
export class KeysController {
  constructor(private readonly keys: KeysService) {}

  @Get()
  @Answers('The keys that signatures and imports rest on', wire.KeysView)
  list(@SignedIn() actor: Actor) {
    return this.keys.list(actor)
  }

  @Post('rotate')
  @HttpCode(200)
  @Answers('Put another key in the place of one’s own', wire.KeysView)
  rotate(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.RotateKey }) command: wire.RotateKey) {
    return this.keys.rotate(actor, key, command)
  }

  @Post('trust')
  @HttpCode(200)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('Trust for one’s Land the key that signed this package and has the fingerprint read out', wire.KeysView)
  trust(
    @SignedIn() actor: Actor,
    @IntentKey() key: string,
    @Query({ schema: wire.TrustKeyQuery }) { fingerprint }: wire.TrustKeyQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.keys.trust(actor, key, fingerprint, rawBody(request))
  }

  @Post(':kid/revoke')
  @HttpCode(200)
  @Answers('Take a key back from a day on', wire.KeysView)
  revoke(@SignedIn() actor: Actor, @Param('kid') kid: string, @IntentKey() key: string, @Body({ schema: wire.RevokeKey }) command: wire.RevokeKey) {
    return this.keys.revoke(actor, kid, key, command)
  }
}
