import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { RegistryReadModel, RegistryService } from '@blaupause/backend/blueprints'
import * as wire from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('blueprint-registry')
export class RegistryController {
  constructor(
    private readonly readModel: RegistryReadModel,
    private readonly registry: RegistryService,
  ) {}

  @Get()
  @Answers('Published versions, newest first: what changed, and which Länder use them here', wire.RegistryPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.RegistryQuery }) query: wire.RegistryQuery) {
    return this.readModel.list(actor, query)
  }

  @Post(':name/:version/line')
  @HttpCode(200)
  @Answers('Write the publisher’s line in the changelog', wire.WriteLine)
  writeLine(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.WriteLine }) command: wire.WriteLine,
  ) {
    return this.registry.writeLine(actor, name, version, key, command)
  }
}
