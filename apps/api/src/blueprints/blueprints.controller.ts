import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { AttestationReadModel, BlueprintsReadModel, BlueprintsService } from '@blaupause/backend/blueprints'
import * as wire from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('blueprints')
export class BlueprintsController {
  constructor(
    private readonly blueprints: BlueprintsService,
    private readonly readModel: BlueprintsReadModel,
    private readonly attestation: AttestationReadModel,
  ) {}

  @Get()
  @Answers('Blueprints: published ones, and drafts of one’s own Land or programme', wire.BlueprintPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.BlueprintQuery }) query: wire.BlueprintQuery) {
    return this.readModel.list(actor, query)
  }

  @Get(':name/:version')
  @Answers('One blueprint to read, with what stands against signing it', wire.BlueprintView)
  one(@SignedIn() actor: Actor, @Param('name') name: string, @Param('version') version: string) {
    return this.readModel.one(actor, name, version)
  }

  @Get(':name/:version/attestation')
  @Answers('What it attests, computed again from the record as of its day', wire.AttestationView)
  recompute(@SignedIn() actor: Actor, @Param('name') name: string, @Param('version') version: string) {
    return this.attestation.of(actor, name, version)
  }

  @Post('derive')
  @HttpCode(200)
  @Answers('Derive a draft from a programme’s rollouts', wire.BlueprintView)
  derive(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.DeriveBlueprint }) command: wire.DeriveBlueprint) {
    return this.blueprints.derive(actor, key, command)
  }
}
