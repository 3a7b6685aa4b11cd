import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { CorrectionsService } from '@blaupause/backend/awards'
import * as wire from '@blaupause/contract/awards'
import { Created } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class PublishedController {
  constructor(private readonly corrections: CorrectionsService) {}

  @Get('award-reports') @Answers('What the public says is wrong, newest first', wire.ReportPage)
  reports(@SignedIn() actor: Actor, @Query({ schema: wire.ReportQuery }) query: wire.ReportQuery) {
    return this.corrections.reports(actor, query)
  }

  @Post('award-reports/:id/close') @HttpCode(200) @Answers('A report was dealt with', Created)
  close(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string) {
    return this.corrections.close(actor, id, key)
  }

  @Post('award-corrections') @HttpCode(200) @Answers('Enter a correction, which is published with its day', Created)
  enter(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.EnterCorrection }) command: wire.EnterCorrection) {
    return this.corrections.enter(actor, key, command)
  }
}
