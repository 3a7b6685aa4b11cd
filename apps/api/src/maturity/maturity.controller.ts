import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common'
import { MaturityService } from '@blaupause/backend/maturity'
import { Created } from '@blaupause/contract/http'
import * as wire from '@blaupause/contract/maturity'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class MaturityController {
  constructor(private readonly service: MaturityService) {}

  @Get('maturity-models')
  @Answers('Versions of the maturity model, oldest first', wire.MaturityModels)
  models(@SignedIn() _: Actor) {
    return this.service.models()
  }

  @Get('maturity-ratings')
  @Answers('How mature services are, newest first', wire.MaturityRatingPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.MaturityRatingQuery }) query: wire.MaturityRatingQuery) {
    return this.service.list(actor, query)
  }

  @Post('maturity-ratings')
  @HttpCode(200)
  @Answers('Rate a service by the model of its day', Created)
  rate(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.RateMaturity }) command: wire.RateMaturity) {
    return this.service.rate(actor, key, command)
  }
}
