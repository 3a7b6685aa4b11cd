import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import { CountsReadModel, ProcedureImportService } from '@blaupause/backend/awards'
import * as wire from '@blaupause/contract/awards'
import { ImportQuery } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyRequest } from 'fastify'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { rawBody } from '../http/raw-body.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('procedures')
export class ProceduresController {
  constructor(
    private readonly imports: ProcedureImportService,
    private readonly counts: CountsReadModel,
  ) {}

  @Post('import') @HttpCode(200) @ApiConsumes('application/octet-stream') @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('Take in what the portal shows: CSV or JSON, may be packed with gzip; whole for each body that it names', wire.ProcedureReport)
  import(@SignedIn() actor: Actor, @IntentKey() key: string, @Query({ schema: ImportQuery }) { mode }: ImportQuery, @Req() request: FastifyRequest) {
    return this.imports.import(actor, key, mode, rawBody(request))
  }

  @Get('counts') @Answers('How many Online-Verfahren count of each body, newest count', wire.BodyCountPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.BodyCountQuery }) query: wire.BodyCountQuery) {
    return this.counts.list(actor, query)
  }
}
