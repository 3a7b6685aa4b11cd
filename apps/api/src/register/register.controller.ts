import { Controller, Get, Param, Query } from '@nestjs/common'
import { TerritoriesReadModel } from '@blaupause/backend/register'
import { OnQuery, TerritoryCounts, TerritoryHistory, TerritoryPage, TerritoryQuery } from '@blaupause/contract/register'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class RegisterController {
  constructor(private readonly territories: TerritoriesReadModel) {}

  @Get('laender') @Answers('Gemeinden per Land, counted in the register of a day', TerritoryCounts)
  laender(@SignedIn() actor: Actor, @Query({ schema: OnQuery }) { on }: OnQuery) {
    return this.territories.counts(actor, on)
  }

  @Get('traeger') @Answers('Bodies of the register: search by name or key', TerritoryPage)
  traeger(@SignedIn() actor: Actor, @Query({ schema: TerritoryQuery }) query: TerritoryQuery) {
    return this.territories.list(actor, query)
  }

  @Get('traeger/:key') @Answers('All versions of one key, latest first', TerritoryHistory)
  async history(@SignedIn() actor: Actor, @Param('key') key: string) {
    return { items: await this.territories.history(actor, key) }
  }
}
