import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { CorrectionsService, PublishedStatesReadModel, ReportsService } from '@blaupause/backend/awards'
import * as wire from '@blaupause/contract/awards'
import { Created } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class PublishedController {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly reported: ReportsService,
    private readonly states: PublishedStatesReadModel,
  ) {}

  @Get('award-reports')
  @Answers('What the public says is wrong, newest first', wire.ReportPage)
  reports(@SignedIn() actor: Actor, @Query({ schema: wire.ReportQuery }) query: wire.ReportQuery) {
    return this.reported.list(actor, query)
  }

  @Post('award-reports/:id/close')
  @HttpCode(200)
  @Answers('Deal with a report: correct it, answer it, or drop it; corrections and answers are public', Created)
  close(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.CloseReport }) command: wire.CloseReport) {
    return this.reported.close(actor, id, key, command)
  }

  @Get('award-corrections')
  @Answers('The public log of the own Land: corrections and answers to reports, newest first', wire.CorrectionPage)
  log(@SignedIn() actor: Actor, @Query({ schema: wire.CorrectionQuery }) query: wire.CorrectionQuery) {
    return this.corrections.list(actor, query)
  }

  @Post('award-corrections')
  @HttpCode(200)
  @Answers('Enter a correction, which is published with its day', Created)
  enter(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.EnterCorrection }) command: wire.EnterCorrection) {
    return this.corrections.enter(actor, key, command)
  }

  @Get('award-states')
  @Answers('Every state that was published of the own Land’s award, newest first', wire.PublishedStatePage)
  published(@SignedIn() actor: Actor, @Query({ schema: wire.PublishedStateQuery }) query: wire.PublishedStateQuery) {
    return this.states.list(actor, query)
  }

  @Get('award-states/changes')
  @Answers('What differs between two published states', wire.StateChanges)
  changes(@SignedIn() actor: Actor, @Query({ schema: wire.StateChangesQuery }) query: wire.StateChangesQuery) {
    return this.states.changes(actor, query)
  }
}
