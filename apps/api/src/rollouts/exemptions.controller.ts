import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import * as wire from '@blaupause/contract/rollouts'
import { ExemptionsReadModel, ExemptionsService } from '@blaupause/backend/rollouts'
import { IdParam, IntentKey } from '../http/parameters.js'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

/** Exceptions: asked for on a rollout, decided by another person at the Land, ended by decision or by themselves. */
@Controller()
export class ExemptionsController {
  constructor(
    private readonly exemptions: ExemptionsService,
    private readonly readModel: ExemptionsReadModel,
  ) {}

  @Get('exemptions')
  @Answers('Exceptions the reader may see, newest first', wire.ExemptionPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.ExemptionQuery }) query: wire.ExemptionQuery) {
    return this.readModel.list(actor, query)
  }

  @Get('exemptions/:id')
  @Answers('One exception', wire.ExemptionView)
  one(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.one(actor, id)
  }

  @Post('rollouts/:id/exempt')
  @HttpCode(200)
  @Answers('Ask that an authority be left out of a rollout', wire.ExemptionView)
  request(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.RequestExemption }) command: wire.RequestExemption,
  ) {
    return this.exemptions.request(actor, id, key, command)
  }

  @Post('rollouts/:id/readmit')
  @HttpCode(200)
  @Answers('End an exception: the rollout goes on where it stood', wire.ExemptionView)
  readmit(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ReadmitRollout }) command: wire.ReadmitRollout,
  ) {
    return this.exemptions.readmit(actor, id, key, command)
  }

  @Post('rollouts/:id/accept')
  @HttpCode(200)
  @Answers('Abnahme: the authority accepts what was delivered', wire.RolloutAccepted)
  accept(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.AcceptRollout }) command: wire.AcceptRollout,
  ) {
    return this.exemptions.accept(actor, id, key, command)
  }

  @Post('exemptions/:id/approve')
  @HttpCode(200)
  @Answers('Agree to an exception (another person at the Land than the requester)', wire.ExemptionView)
  approve(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ApproveExemption }) command: wire.ApproveExemption,
  ) {
    return this.exemptions.approve(actor, id, key, command)
  }

  @Post('exemptions/:id/decline')
  @HttpCode(200)
  @Answers('Decline an exception, or withdraw one’s own request', wire.ExemptionView)
  decline(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.DeclineExemption }) command: wire.DeclineExemption,
  ) {
    return this.exemptions.decline(actor, id, key, command)
  }
}
