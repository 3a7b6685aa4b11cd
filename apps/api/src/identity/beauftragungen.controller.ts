import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { BeauftragungenReadModel, BeauftragungenService } from '@blaupause/backend/identity'
import * as wire from '@blaupause/contract/identity'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from './signed-in.js'

@Controller('beauftragungen')
export class BeauftragungenController {
  constructor(
    private readonly beauftragungen: BeauftragungenService,
    private readonly readModel: BeauftragungenReadModel,
  ) {}

  @Get()
  @Answers('Who lets whom act for it, newest first', wire.BeauftragungPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.BeauftragungQuery }) query: wire.BeauftragungQuery) {
    return this.readModel.list(actor, query)
  }

  @Get('partners')
  @Answers('With whom the reader could agree', wire.BeauftragungPartners)
  partners(@SignedIn() actor: Actor) {
    return this.readModel.partners(actor)
  }

  @Get(':id')
  @Answers('One Beauftragung', wire.BeauftragungView)
  one(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.one(actor, id)
  }

  @Post()
  @HttpCode(200)
  @Answers('Let another body act for one’s own, or ask to act for another', wire.BeauftragungView)
  create(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.CreateBeauftragung }) command: wire.CreateBeauftragung) {
    return this.beauftragungen.create(actor, key, command)
  }

  @Post(':id/grant')
  @HttpCode(200)
  @Answers('Consent to what was asked for', wire.BeauftragungView)
  grant(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.GrantBeauftragung }) command: wire.GrantBeauftragung,
  ) {
    return this.beauftragungen.grant(actor, id, key, command)
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Answers('End it, by either side; holds at once', wire.BeauftragungView)
  revoke(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.RevokeBeauftragung }) command: wire.RevokeBeauftragung,
  ) {
    return this.beauftragungen.revoke(actor, id, key, command)
  }
}
