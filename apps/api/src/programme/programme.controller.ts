import { Controller, Get, Param, Query } from '@nestjs/common'
import { ProgrammesReadModel } from '@blaupause/backend/programme'
import { PilotPage, PilotQuery, ProgrammePage, ProgrammeQuery } from '@blaupause/contract/programme'
import { Programme } from '@blaupause/domain/programme'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class ProgrammeController {
  constructor(private readonly programmes: ProgrammesReadModel) {}

  @Get('programmes') @Answers('Programmes with partners, pilots, commitments and duties, each with its source', ProgrammePage)
  list(@SignedIn() actor: Actor, @Query({ schema: ProgrammeQuery }) query: ProgrammeQuery) {
    return this.programmes.page(actor, query)
  }

  @Get('programmes/:id') @Answers('One programme', Programme)
  one(@SignedIn() actor: Actor, @Param('id') id: string) {
    return this.programmes.one(actor, id)
  }

  @Get('pilots') @Answers('Pilots with their authorities per service, or who is responsible instead', PilotPage)
  pilots(@SignedIn() actor: Actor, @Query({ schema: PilotQuery }) query: PilotQuery) {
    return this.programmes.pilots(actor, query)
  }
}
