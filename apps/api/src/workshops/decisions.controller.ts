import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { OutcomesService, WorkshopsReadModel } from '@blaupause/backend/workshops'
import * as wire from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class DecisionsController {
  constructor(
    private readonly service: OutcomesService,
    private readonly readModel: WorkshopsReadModel,
  ) {}

  @Get('decisions')
  @Answers('Decisions of workshops with their votes, newest first', wire.DecisionPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.DecisionQuery }) query: wire.DecisionQuery) {
    return this.readModel.decisions(actor, query)
  }

  @Get('decisions/:id')
  @Answers('One decision', wire.DecisionRow)
  one(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.decision(actor, id)
  }

  @Post('decisions/:id/vote')
  @HttpCode(200)
  @Answers('Vote for one’s own organisation; who runs the workshop notes the votes of others', wire.OutcomeChanged)
  vote(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.CastVote }) command: wire.CastVote) {
    return this.service.vote(actor, id, key, command)
  }

  @Post('decisions/:id/determine')
  @HttpCode(200)
  @Answers('Determine the result', wire.OutcomeChanged)
  determine(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.Determine }) _: object) {
    return this.service.determine(actor, id, key)
  }

  @Post('workshop-outcomes/:id/settle')
  @HttpCode(200)
  @Answers('A task is done, a question answered', wire.OutcomeChanged)
  settle(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.SettleOutcome }) command: wire.SettleOutcome,
  ) {
    return this.service.settle(actor, id, key, command)
  }

  @Post('workshop-outcomes/:id/reopen')
  @HttpCode(200)
  @Answers('A task was not done after all', wire.OutcomeChanged)
  reopen(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.ReopenOutcome }) _: object) {
    return this.service.reopen(actor, id, key)
  }

  @Post('workshop-outcomes/:id/release')
  @HttpCode(200)
  @Answers('Let one’s words be shown, or take them back', wire.OutcomeChanged)
  release(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ReleaseQuote }) command: wire.ReleaseQuote,
  ) {
    return this.service.release(actor, id, key, command)
  }
}
