import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import { ImportAnswersService, ImportRemediesService, ImportsService } from '@blaupause/backend/blueprints'
import * as wire from '@blaupause/contract/blueprints'
import { Created } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyRequest } from 'fastify'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { rawBody } from '../http/raw-body.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('blueprint-imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly remedies: ImportRemediesService,
    private readonly answers: ImportAnswersService,
  ) {}

  @Get()
  @Answers('Imports of one’s Land, newest first', wire.ImportPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.ImportQuery }) query: wire.ImportQuery) {
    return this.imports.list(actor, query)
  }

  @Get('answers')
  @Answers('What one’s Land has answered to its sources, newest first', wire.ImportAnswerPage)
  remembered(@SignedIn() actor: Actor, @Query({ schema: wire.ImportAnswerQuery }) query: wire.ImportAnswerQuery) {
    return this.answers.list(actor, query)
  }

  @Post('answers/:id/forget')
  @HttpCode(200)
  @Answers('Propose an answer no more', Created)
  forget(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string) {
    return this.answers.forget(actor, id, key)
  }

  @Get(':id')
  @Answers('One import: who signed, what fits, what is asked, how far it is', wire.ImportView)
  one(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.imports.one(actor, id)
  }

  @Post()
  @HttpCode(200)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('Upload a package: signatures are checked, the dry run is computed, no rollout is written', wire.ImportView)
  upload(@SignedIn() actor: Actor, @IntentKey() key: string, @Req() request: FastifyRequest) {
    return this.imports.upload(actor, key, rawBody(request))
  }

  @Post(':id/answers')
  @HttpCode(200)
  @Answers('Answer the questions of a dry run', wire.ImportView)
  answer(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.AnswerImport }) command: wire.AnswerImport,
  ) {
    return this.imports.answer(actor, id, key, command)
  }

  @Post(':id/repeat')
  @HttpCode(200)
  @Answers('Compute the dry run anew with the facts of today; answers stay', wire.ImportView)
  repeat(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.RepeatImport }) command: wire.RepeatImport,
  ) {
    return this.remedies.repeat(actor, id, key, command)
  }

  @Post(':id/name')
  @HttpCode(200)
  @Answers('Enter a missing name in the Land profile and compute the dry run anew', wire.ImportView)
  name(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.NameForImport }) command: wire.NameForImport,
  ) {
    return this.remedies.name(actor, id, key, command)
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Answers('Approve a dry run (another person than the uploader)', wire.ImportView)
  approve(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ApproveImport }) command: wire.ApproveImport,
  ) {
    return this.imports.approve(actor, id, key, command)
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Answers('Give up an import before it starts', wire.ImportView)
  cancel(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ApproveImport }) command: wire.ApproveImport,
  ) {
    return this.imports.cancel(actor, id, key, command)
  }

  @Post(':id/start')
  @HttpCode(200)
  @Answers('Make the rollouts, page by page', wire.ImportView)
  start(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.StartImport }) command: wire.StartImport) {
    return this.imports.start(actor, id, key, command)
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Answers('Go on where an import stopped', wire.ImportView)
  resume(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.imports.resume(actor, id)
  }
}
