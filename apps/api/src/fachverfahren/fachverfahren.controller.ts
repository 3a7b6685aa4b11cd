import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import { FachverfahrenReadModel, FachverfahrenService } from '@blaupause/backend/fachverfahren'
import * as wire from '@blaupause/contract/fachverfahren'
import { FileReport, ImportQuery } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyRequest } from 'fastify'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { rawBody } from '../http/raw-body.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('fachverfahren')
export class FachverfahrenController {
  constructor(
    private readonly service: FachverfahrenService,
    private readonly readModel: FachverfahrenReadModel,
  ) {}

  @Get()
  @Answers('Which Fachverfahren an authority works with, on a day or in all of its history', wire.FachverfahrenPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.FachverfahrenQuery }) query: wire.FachverfahrenQuery) {
    return this.readModel.list(actor, query)
  }

  @Get('products')
  @Answers('Products in use today, with the number of authorities', wire.ProductPage)
  products(@SignedIn() actor: Actor) {
    return this.readModel.products(actor)
  }

  @Post()
  @HttpCode(200)
  @Answers('Say what an authority works with from a day on', wire.FachverfahrenEntered)
  enter(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.EnterFachverfahren }) command: wire.EnterFachverfahren) {
    return this.service.enter(actor, key, command)
  }

  @Post('import')
  @HttpCode(200)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('A list of many authorities (CSV): dry run, whole, or the rows that fit', FileReport)
  import(@SignedIn() actor: Actor, @IntentKey() key: string, @Query({ schema: ImportQuery }) { mode }: ImportQuery, @Req() request: FastifyRequest) {
    return this.service.import(actor, key, mode, rawBody(request))
  }
}
