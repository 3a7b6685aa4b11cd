import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import { CostsReadModel, CostsService } from '@blaupause/backend/costs'
import * as wire from '@blaupause/contract/costs'
import { FileReport, ImportQuery } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyRequest } from 'fastify'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { rawBody } from '../http/raw-body.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class CostsController {
  constructor(
    private readonly service: CostsService,
    private readonly readModel: CostsReadModel,
  ) {}

  @Get('costs')
  @Answers('What rollouts cost and who pays', wire.CostPage)
  costs(@SignedIn() actor: Actor, @Query({ schema: wire.CostQuery }) query: wire.CostQuery) {
    return this.readModel.costs(actor, query)
  }

  @Get('costs/sums')
  @Answers('Cost and use per service', wire.ServiceSums)
  sums(@SignedIn() actor: Actor) {
    return this.readModel.sums(actor)
  }

  @Post('costs')
  @HttpCode(200)
  @Answers('Enter a cost with day and source', wire.FigureEntered)
  enterCost(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.EnterCost }) command: wire.EnterCost) {
    return this.service.enterCost(actor, key, command)
  }

  @Get('usage')
  @Answers('Cases per month, and how many came in online', wire.UsagePage)
  usage(@SignedIn() actor: Actor, @Query({ schema: wire.UsageQuery }) query: wire.UsageQuery) {
    return this.readModel.usage(actor, query)
  }

  @Post('usage')
  @HttpCode(200)
  @Answers('Enter a month of use', wire.FigureEntered)
  enterUsage(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.EnterUsage }) command: wire.EnterUsage) {
    return this.service.enterUsage(actor, key, command)
  }

  @Post('usage/import')
  @HttpCode(200)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('Months of use of many rollouts (CSV): dry run, whole, or the rows that fit', FileReport)
  importUsage(@SignedIn() actor: Actor, @IntentKey() key: string, @Query({ schema: ImportQuery }) { mode }: ImportQuery, @Req() request: FastifyRequest) {
    return this.service.importUsage(actor, key, mode, rawBody(request))
  }
}
