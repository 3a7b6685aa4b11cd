import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import { EvidenceService, ProofReadModel } from '@blaupause/backend/proof'
import * as wire from '@blaupause/contract/proof'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Answers, AnswersBytes } from '../http/answers.js'
import { attachment } from '../http/attachment.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { rawBody } from '../http/raw-body.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('evidence')
export class EvidenceController {
  constructor(
    private readonly service: EvidenceService,
    private readonly readModel: ProofReadModel,
  ) {}

  @Get()
  @Answers('What people attached to steps as proof, newest first', wire.EvidencePage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.EvidenceQuery }) query: wire.EvidenceQuery) {
    return this.readModel.evidence(actor, query)
  }

  @Post()
  @HttpCode(200)
  @Answers('Attach a link, an identifier, a certificate or where a document lies; a revision supersedes', wire.EvidenceView)
  add(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.AddEvidence }) command: wire.AddEvidence) {
    return this.service.add(actor, key, command)
  }

  @Post('files')
  @HttpCode(200)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('Attach a file: PDF, picture, text, table or document up to 10 MB', wire.EvidenceView)
  addFile(@SignedIn() actor: Actor, @IntentKey() key: string, @Query({ schema: wire.AddFileQuery }) query: wire.AddFileQuery, @Req() request: FastifyRequest) {
    return this.service.addFile(actor, key, query, rawBody(request))
  }

  @Get(':id/content')
  @AnswersBytes('The bytes of an attached file, to be saved under its name')
  async content(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Res() reply: FastifyReply) {
    return attachment(reply, await this.service.content(actor, id))
  }
}
