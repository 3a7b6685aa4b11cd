import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { SignOrdersService, TitlesReadModel } from '@blaupause/backend/awards'
import * as wire from '@blaupause/contract/awards'
import { Created } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('titles')
export class TitlesController {
  constructor(
    private readonly titles: TitlesReadModel,
    private readonly signs: SignOrdersService,
  ) {}

  @Get() @Answers('Titles given here, newest first', wire.TitlePage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.TitleQuery }) query: wire.TitleQuery) {
    return this.titles.list(actor, query)
  }

  @Get(':id') @Answers('One title with what is signed of it', wire.TitleView)
  one(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.titles.one(actor, id)
  }

  @Post(':id/sign') @HttpCode(200) @Answers('Note how far the sign for the town hall is', Created)
  move(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.MoveSign }) command: wire.MoveSign) {
    return this.signs.move(actor, id, key, command)
  }
}
