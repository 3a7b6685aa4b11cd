import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { WavesReadModel, WavesService } from '@blaupause/backend/waves'
import * as wire from '@blaupause/contract/waves'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class WavesController {
  constructor(
    private readonly waves: WavesService,
    private readonly readModel: WavesReadModel,
  ) {}

  @Get('waves')
  @Answers('Waves of one’s Land or programme', wire.WavePage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.WaveQuery }) query: wire.WaveQuery) {
    return this.readModel.list(actor, query)
  }

  @Get('own-starts')
  @Answers('When one’s own rollouts begin that are planned in waves and not made yet', wire.OwnStartPage)
  ownStarts(@SignedIn() actor: Actor, @Query({ schema: wire.OwnStartQuery }) query: wire.OwnStartQuery) {
    return this.readModel.ownStarts(actor, query)
  }

  @Get('blueprint-imports/:id/waves')
  @Answers('An import in its waves, with its authorities and the Land’s thresholds', wire.WavesOfImport)
  ofImport(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.ofImport(actor, id)
  }

  @Post('blueprint-imports/:id/waves')
  @HttpCode(200)
  @Answers('Plan the waves that have not begun; each authority in exactly one', wire.WavesOfImport)
  plan(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.PlanWaves }) command: wire.PlanWaves) {
    return this.waves.plan(actor, id, key, command)
  }

  @Post('waves/:id/start')
  @HttpCode(200)
  @Answers('Start the next wave', wire.WavesOfImport)
  start(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.ChangeWave }) command: wire.ChangeWave) {
    return this.waves.start(actor, id, key, command)
  }

  @Post('waves/:id/decide')
  @HttpCode(200)
  @Answers('Say go or hold at the gate, with a reason; against figures that say hold, two people say go', wire.WavesOfImport)
  decide(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.DecideGate }) command: wire.DecideGate) {
    return this.waves.decide(actor, id, key, command)
  }

  @Post('waves/:id/move')
  @HttpCode(200)
  @Answers('Put an authority into this wave', wire.WavesOfImport)
  move(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.MoveAuthority }) command: wire.MoveAuthority,
  ) {
    return this.waves.move(actor, id, key, command)
  }

  @Post('waves/:id/cancel')
  @HttpCode(200)
  @Answers('Call off a wave that has not begun', wire.WavesOfImport)
  cancel(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.ChangeWave }) command: wire.ChangeWave) {
    return this.waves.cancel(actor, id, key, command)
  }
}
