import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import { ImportListService } from '@blaupause/backend/blueprints'
import * as wire from '@blaupause/contract/blueprints'
import { Created } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyRequest } from 'fastify'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { rawBody } from '../http/raw-body.js'
import { SignedIn } from '../identity/signed-in.js'

/** The Land's own list with an import: who was further on already. */
@Controller('blueprint-imports/:id/list')
export class ImportListsController {
  constructor(private readonly lists: ImportListService) {}

  @Get()
  @Answers('The list with an import, as it is read now', wire.ImportList)
  one(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.lists.one(actor, id)
  }

  @Post()
  @HttpCode(200)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('Keep a list (CSV) with a dry run; its columns are suggested to be steps', wire.ImportList)
  upload(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Query({ schema: wire.ImportListQuery }) query: wire.ImportListQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.lists.upload(actor, id, key, query, rawBody(request))
  }

  @Post('mapping')
  @HttpCode(200)
  @Answers('Say what the columns are and whom a line means', wire.ImportList)
  map(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.MapImportList }) command: wire.MapImportList) {
    return this.lists.map(actor, id, key, command)
  }

  @Post('drop')
  @HttpCode(200)
  @Answers('Give the list up', Created)
  drop(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.DropImportList }) command: wire.DropImportList,
  ) {
    return this.lists.drop(actor, id, key, command)
  }
}
