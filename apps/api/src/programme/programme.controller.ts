import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { ProgrammesReadModel, ProposeService } from '@blaupause/backend/programme'
import { PilotPage, PilotQuery, ProgrammePage, ProgrammeQuery, ProposeRollouts, RolloutsProposed } from '@blaupause/contract/programme'
import { Programme } from '@blaupause/domain/programme'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class ProgrammeController {
  constructor(
    private readonly programmes: ProgrammesReadModel,
    private readonly proposals: ProposeService,
  ) {}

  @Get('programmes')
  @Answers('Programmes with partners, pilots, commitments and duties, each with its source', ProgrammePage)
  list(@SignedIn() actor: Actor, @Query({ schema: ProgrammeQuery }) query: ProgrammeQuery) {
    return this.programmes.page(actor, query)
  }

  @Get('programmes/:id')
  @Answers('One programme', Programme)
  one(@SignedIn() actor: Actor, @Param('id') id: string) {
    return this.programmes.one(actor, id)
  }

  @Post('programmes/:id/propose-rollouts')
  @HttpCode(200)
  @Answers('Make the rollouts that follow from the commitments; what is there stays', RolloutsProposed)
  propose(@SignedIn() actor: Actor, @Param('id') id: string, @IntentKey() key: string, @Body({ schema: ProposeRollouts }) command: ProposeRollouts) {
    return this.proposals.propose(actor, id, key, command)
  }

  @Get('pilots')
  @Answers('Pilots with their authorities per service, or who is responsible instead', PilotPage)
  pilots(@SignedIn() actor: Actor, @Query({ schema: PilotQuery }) query: PilotQuery) {
    return this.programmes.pilots(actor, query)
  }
}
