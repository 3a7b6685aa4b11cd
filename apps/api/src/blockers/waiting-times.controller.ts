import { Controller, Get, Param, Query } from '@nestjs/common'
import { OrganisationsReadModel, WaitingTimesReadModel } from '@blaupause/backend/blockers'
import * as wire from '@blaupause/contract/blockers'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class WaitingTimesController {
  constructor(
    private readonly waits: WaitingTimesReadModel,
    private readonly organisations: OrganisationsReadModel,
  ) {}

  @Get('organisations')
  @Answers('Organisations one can wait for, each by its one name', wire.OrganisationPage)
  known(@SignedIn() actor: Actor, @Query({ schema: wire.OrganisationsQuery }) query: wire.OrganisationsQuery) {
    return this.organisations.list(actor, query)
  }

  @Get('rollouts/:id/waits')
  @Answers('How long a rollout waited on whom, and what holds it', wire.RolloutWaits)
  ofRollout(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.waits.ofRollout(actor, id)
  }

  @Get('waiting-times')
  @Answers('Waiting summed by party, organisation, service or Land', wire.WaitingTimes)
  summed(@SignedIn() actor: Actor, @Query({ schema: wire.WaitingTimesQuery }) query: wire.WaitingTimesQuery) {
    return this.waits.summed(actor, query)
  }
}
