import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import { SperrzeitenReadModel, SperrzeitenService } from '@blaupause/backend/rollouts'
import { Created } from '@blaupause/contract/http'
import * as wire from '@blaupause/contract/rollouts'
import { IdParam, IntentKey } from '../http/parameters.js'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

/** Times in which offices are left in peace. Set and ended, never deleted. */
@Controller('sperrzeiten')
export class SperrzeitenController {
  constructor(
    private readonly sperrzeiten: SperrzeitenService,
    private readonly readModel: SperrzeitenReadModel,
  ) {}

  @Get()
  @Answers('Sperrzeiten that were set, the latest first', wire.SperrzeitPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.SperrzeitQuery }) query: wire.SperrzeitQuery) {
    return this.readModel.list(actor, query)
  }

  @Post()
  @HttpCode(200)
  @Answers('Leave a body, or offices of a Land, in peace from one day to another', wire.SperrzeitSet)
  set(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.SetSperrzeit }) command: wire.SetSperrzeit) {
    return this.sperrzeiten.set(actor, key, command)
  }

  @Post(':id/end')
  @HttpCode(200)
  @Answers('End a Sperrzeit before its time; it stays in the list', Created)
  end(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.EndSperrzeit }) command: wire.EndSperrzeit) {
    return this.sperrzeiten.end(actor, id, key, command)
  }
}
