import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import {
  CounterReadModel,
  CountsReadModel,
  ProcedureImportService,
  ProcedureImportsReadModel,
  ProcedureListReadModel,
  ProceduresService,
} from '@blaupause/backend/awards'
import * as wire from '@blaupause/contract/awards'
import { ImportQuery } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Answers, AnswersBytes } from '../http/answers.js'
import { attachment } from '../http/attachment.js'
import { IntentKey } from '../http/parameters.js'
import { rawBody } from '../http/raw-body.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('procedures')
export class ProceduresController {
  constructor(
    private readonly imports: ProcedureImportService,
    private readonly taken: ProcedureImportsReadModel,
    private readonly counts: CountsReadModel,
    private readonly counters: CounterReadModel,
    private readonly procedures: ProcedureListReadModel,
    private readonly entries: ProceduresService,
  ) {}

  @Get()
  @Answers('The procedures of a body with their proof, what leads nowhere first', wire.ProcedurePage)
  ofBody(@SignedIn() actor: Actor, @Query({ schema: wire.ProcedureQuery }) query: wire.ProcedureQuery) {
    return this.procedures.list(actor, query)
  }

  @Post()
  @HttpCode(200)
  @Answers('Enter a procedure of one’s own body by hand; it counts once the portal shows it', wire.ProcedureEntered)
  enter(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.EnterProcedure }) command: wire.EnterProcedure) {
    return this.entries.enter(actor, key, command)
  }

  @Post('change')
  @HttpCode(200)
  @Answers('Replace an entry made by hand', wire.ProcedureEntered)
  change(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.ChangeProcedure }) command: wire.ChangeProcedure) {
    return this.entries.replace(actor, key, command)
  }

  @Post('remove')
  @HttpCode(200)
  @Answers('Take an entry made by hand away', wire.ProcedureEntered)
  remove(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.RemoveProcedure }) command: wire.RemoveProcedure) {
    return this.entries.remove(actor, key, command)
  }

  @Get('file')
  @AnswersBytes('The procedures of a body as CSV, in the columns that an import reads')
  async file(@SignedIn() actor: Actor, @Query({ schema: wire.ProcedureFileQuery }) { body }: wire.ProcedureFileQuery, @Res() reply: FastifyReply) {
    await attachment(reply, await this.procedures.csv(actor, body))
  }

  @Get('counter/:body')
  @Answers('How far one body is, what counts next for it, and how it got there', wire.Counter)
  counter(@SignedIn() actor: Actor, @Param('body') body: string) {
    return this.counters.view(actor, body)
  }

  @Post('import')
  @HttpCode(200)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('Take in what the portal shows: CSV or JSON, may be packed with gzip; whole for each body that it names', wire.ProcedureReport)
  import(@SignedIn() actor: Actor, @IntentKey() key: string, @Query({ schema: ImportQuery }) { mode }: ImportQuery, @Req() request: FastifyRequest) {
    return this.imports.import(actor, key, mode, rawBody(request))
  }

  @Get('imports')
  @Answers('What was taken in of the portal, newest first', wire.ProcedureImportPage)
  imported(@SignedIn() actor: Actor, @Query({ schema: wire.ProcedureImportQuery }) query: wire.ProcedureImportQuery) {
    return this.taken.list(actor, query)
  }

  @Get('counts')
  @Answers('How many Online-Verfahren count of each body, newest count', wire.BodyCountPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.BodyCountQuery }) query: wire.BodyCountQuery) {
    return this.counts.list(actor, query)
  }
}
