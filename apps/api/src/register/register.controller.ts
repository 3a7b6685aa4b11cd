import { Controller, Get, Param, Query } from '@nestjs/common'
import { TerritoriesReadModel } from '@blaupause/backend/register'
import { LandPage, LandQuery, TerritoryHistory, TerritoryPage, TerritoryQuery } from '@blaupause/contract/register'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class RegisterController {
  constructor(private readonly territories: TerritoriesReadModel) {}

  @Get('laender')
  @Answers('The Länder with their Gemeinden on a day, counted in the register', LandPage)
  laender(@SignedIn() actor: Actor, @Query({ schema: LandQuery }) query: LandQuery) {
    return this.territories.laender(actor, query)
  }

  @Get('traeger')
  @Answers('Bodies of the register: search by name or key', TerritoryPage)
  traeger(@SignedIn() actor: Actor, @Query({ schema: TerritoryQuery }) query: TerritoryQuery) {
    return this.territories.list(actor, query)
  }

  @Get('traeger/:key')
  @Answers('All versions of one key, latest first', TerritoryHistory)
  async history(@SignedIn() actor: Actor, @Param('key') key: string) {
    return { items: await this.territories.history(actor, key) }
  }
}
