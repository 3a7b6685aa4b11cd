import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import { StichtageReadModel, StichtageService } from '@blaupause/backend/rollouts'
import { Created } from '@blaupause/contract/http'
import * as wire from '@blaupause/contract/rollouts'
import { IdParam, IntentKey } from '../http/parameters.js'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

/** Days on which a party takes something, in named calendars of a Land. Entered and ended, never deleted. */
@Controller()
export class StichtageController {
  constructor(
    private readonly stichtage: StichtageService,
    private readonly readModel: StichtageReadModel,
  ) {}

  @Get('stichtag-calendars')
  @Answers('Named calendars of Stichtage by Land; what nobody has confirmed stands as a proposal', wire.StichtagCalendarPage)
  calendars(@SignedIn() actor: Actor, @Query({ schema: wire.StichtagCalendarQuery }) query: wire.StichtagCalendarQuery) {
    return this.readModel.calendars(actor, query)
  }

  @Get('stichtage')
  @Answers('Stichtage that were entered, the earliest first', wire.StichtagPage)
  days(@SignedIn() actor: Actor, @Query({ schema: wire.StichtagQuery }) query: wire.StichtagQuery) {
    return this.readModel.days(actor, query)
  }

  @Post('stichtage')
  @HttpCode(200)
  @Answers('Enter a day on which a party takes something, with its source', Created)
  add(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.AddStichtag }) command: wire.AddStichtag) {
    return this.stichtage.add(actor, key, command)
  }

  @Post('stichtage/:id/end')
  @HttpCode(200)
  @Answers('A Stichtag does not hold any more; it stays in the list', Created)
  end(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.EndStichtag }) command: wire.EndStichtag) {
    return this.stichtage.end(actor, id, key, command)
  }
}
