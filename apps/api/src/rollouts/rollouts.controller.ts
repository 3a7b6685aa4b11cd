import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import * as wire from '@blaupause/contract/rollouts'
import { MilestonesReadModel, ReportManyService, RolloutsReadModel, RolloutsService } from '@blaupause/backend/rollouts'
import { IdParam, IntentKey } from '../http/parameters.js'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class RolloutsController {
  constructor(
    private readonly rollouts: RolloutsService,
    private readonly readModel: RolloutsReadModel,
    private readonly milestones: MilestonesReadModel,
    private readonly many: ReportManyService,
  ) {}

  @Get('rollouts')
  @Answers('Rollouts: authority × Onlinedienst', wire.RolloutPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.RolloutQuery }) query: wire.RolloutQuery) {
    return this.readModel.list(actor, query)
  }

  @Get('rollouts/:id')
  @Answers('One rollout with its steps and notes', wire.RolloutView)
  view(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.view(actor, id)
  }

  @Post('rollouts/:id/start')
  @HttpCode(200)
  @Answers('Start a rollout; its days are counted from here', wire.RolloutStarted)
  start(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.StartRollout }) command: wire.StartRollout) {
    return this.rollouts.start(actor, id, key, command)
  }

  @Get('events')
  @Answers('What was recorded, newest first', wire.EventPage)
  events(@SignedIn() actor: Actor, @Query({ schema: wire.EventQuery }) query: wire.EventQuery) {
    return this.milestones.events(actor, query)
  }

  @Get('operations')
  @Answers('One’s own bulk commands, newest first', wire.OperationPage)
  operations(@SignedIn() actor: Actor, @Query({ schema: wire.OperationQuery }) query: wire.OperationQuery) {
    return this.many.operations(actor, query)
  }

  @Get('operations/:id')
  @Answers('How far a bulk command has come', wire.OperationView)
  operation(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.many.operation(actor, id)
  }
}
