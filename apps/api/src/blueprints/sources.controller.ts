import { Body, Controller, HttpCode, Post } from '@nestjs/common'
import { SourcesService } from '@blaupause/backend/blueprints'
import * as wire from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('blueprint-sources')
export class SourcesController {
  constructor(private readonly sources: SourcesService) {}

  @Post('look')
  @HttpCode(200)
  @Answers('What another installation offers under an address; nothing is kept', wire.SourceView)
  look(@SignedIn() actor: Actor, @Body({ schema: wire.SourceAddress }) command: wire.SourceAddress) {
    return this.sources.look(actor, command)
  }

  @Post('take')
  @HttpCode(200)
  @Answers('Fetch a package by its address and take it in like an upload', wire.ImportView)
  take(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.SourceAddress }) command: wire.SourceAddress) {
    return this.sources.take(actor, key, command)
  }
}
