import { Controller, Get, Query } from '@nestjs/common'
import { UpkeepReadModel } from '@blaupause/backend/process'
import { UpkeepPage, UpkeepQuery } from '@blaupause/contract/process'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('upkeep')
export class UpkeepController {
  constructor(private readonly readModel: UpkeepReadModel) {}

  @Get()
  @Answers('What the house does by the clock: last run, next run', UpkeepPage)
  list(@SignedIn() actor: Actor, @Query({ schema: UpkeepQuery }) query: UpkeepQuery) {
    return this.readModel.list(actor, query)
  }
}
