import { Controller, Get, Param, Query } from '@nestjs/common'
import { ProgrammesReadModel } from '@blaupause/backend/programme'
import { PilotPage, PilotQuery, ProgrammePage } from '@blaupause/contract/programme'
import { Programme } from '@blaupause/domain/programme'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class ProgrammeController {
  constructor(private readonly programmes: ProgrammesReadModel) {}

  @Get('programmes') @Answers('Programmes with partners, pilots, commitments and duties, each with its source', ProgrammePage)
  async list(@SignedIn() actor: Actor) {
    return { items: await this.programmes.list(actor), nextCursor: null, demo: false }
  }

  @Get('programmes/:id') @Answers('One programme', Programme)
  one(@SignedIn() actor: Actor, @Param('id') id: string) {
    return this.programmes.one(actor, id)
  }

  @Get('pilots') @Answers('Pilots with their authorities per service, or who is responsible instead', PilotPage)
  async pilots(@SignedIn() actor: Actor, @Query({ schema: PilotQuery }) { programme }: PilotQuery) {
    const ids = programme ? [programme] : (await this.programmes.list(actor)).map(({ id }) => id)
    const matrices = await Promise.all(ids.map(async (id) => (await this.programmes.matrix(actor, id)).map((pilot) => ({ programme: id, ...pilot }))))
    return { items: matrices.flat(), nextCursor: null, demo: false }
  }
}
