import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { LocalChangesReadModel, LocalChangesService, TakeUpService } from '@blaupause/backend/blueprints'
import * as wire from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('local-changes')
export class LocalChangesController {
  constructor(
    private readonly changes: LocalChangesService,
    private readonly readModel: LocalChangesReadModel,
    private readonly takingUp: TakeUpService,
  ) {}

  @Get()
  @Answers('What a Land does otherwise than blueprints say, newest first', wire.LocalChangePage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.LocalChangeQuery }) query: wire.LocalChangeQuery) {
    return this.readModel.list(actor, query)
  }

  @Post()
  @HttpCode(200)
  @Answers('Make or edit a local change, with its reason', wire.LocalChangeView)
  make(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.MakeLocalChange }) command: wire.MakeLocalChange) {
    return this.changes.make(actor, key, command)
  }

  @Post('preview')
  @HttpCode(200)
  @Answers('What a local change would do to an example authority; writes nothing', wire.LocalPreview)
  preview(@SignedIn() actor: Actor, @Body({ schema: wire.PreviewLocalChange }) command: wire.PreviewLocalChange) {
    return this.readModel.preview(actor, command)
  }

  @Post('take-up/preview')
  @HttpCode(200)
  @Answers('Which rollouts would take up the local changes in force; writes nothing', wire.TakeUpReport)
  previewTakeUp(@SignedIn() actor: Actor, @Body({ schema: wire.PreviewTakeUp }) command: wire.PreviewTakeUp) {
    return this.takingUp.preview(actor, command)
  }

  @Post('take-up')
  @HttpCode(200)
  @Answers('Rollouts that have not begun take up the local changes in force', wire.TakeUpReport)
  takeUp(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.TakeUp }) command: wire.TakeUp) {
    return this.takingUp.apply(actor, key, command)
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Answers('Confirm a local change that touches a gate (another person than who made it)', wire.LocalChangeView)
  confirm(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ConfirmLocalChange }) command: wire.ConfirmLocalChange,
  ) {
    return this.changes.confirm(actor, id, key, command)
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Answers('Take a local change back: the publisher’s step holds again', wire.LocalChangeView)
  takeBack(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.TakeBackLocalChange }) command: wire.TakeBackLocalChange,
  ) {
    return this.changes.takeBack(actor, id, key, command)
  }
}
