import { Controller, Get, Param } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import { LageReadModel } from '@blaupause/backend/insights'
import { Lage } from '@blaupause/contract/insights'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('programmes')
export class InsightsController {
  constructor(private readonly insights: LageReadModel) {}

  @Get(':id/lage')
  @Answers('The state of a programme: pilots × services, what holds up, since Monday', Lage)
  lage(@SignedIn() actor: Actor, @Param('id') id: string) {
    return this.insights.lage(actor, id)
  }
}
