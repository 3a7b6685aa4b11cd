import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { FindingDetailReadModel, FindingFilesService, FindingNotesService, FindingReportService, FindingsReadModel } from '@blaupause/backend/findings'
import {
  FactorRolloutQuery,
  FindingDetail,
  FindingFileQuery,
  FindingRolloutPage,
  FindingRolloutQuery,
  FindingsQuery,
  FindingsView,
  NoteFinding,
} from '@blaupause/contract/findings'
import { Created } from '@blaupause/contract/http'
import { allFactors, type Factor } from '@blaupause/domain/findings'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Answers, AnswersBytes } from '../http/answers.js'
import { attachment } from '../http/attachment.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

/** What is no factor cannot be found: 404. */
const FactorParam = {
  transform: (value: string): Factor => {
    const factor = allFactors.find((one) => one === value)
    if (!factor) throw new DomainError('thing.unknown')
    return factor
  },
}

@Controller('findings')
export class FindingsController {
  constructor(
    private readonly list: FindingsReadModel,
    private readonly details: FindingDetailReadModel,
    private readonly files: FindingFilesService,
    private readonly notes: FindingNotesService,
    private readonly reports: FindingReportService,
  ) {}

  @Get()
  @Answers('What makes a roll-out fast: the declared criteria for one service, ranked by a rule that stands beside them', FindingsView)
  findings(@SignedIn() actor: Actor, @Query({ schema: FindingsQuery }) query: FindingsQuery) {
    return this.list.findings(actor, query)
  }

  @Get('report/pdf')
  @AnswersBytes('The findings of a service as a report with rule, definitions, rows and sources (tagged PDF, PDF/UA-1)')
  async pdf(
    @SignedIn() actor: Actor,
    @Query({ schema: FindingFileQuery }) query: FindingFileQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await attachment(reply, await this.reports.report(actor, 'pdf', query, `${request.protocol}://${request.host}`))
  }

  @Get('report/html')
  @AnswersBytes('The same report as one HTML file')
  async html(
    @SignedIn() actor: Actor,
    @Query({ schema: FindingFileQuery }) query: FindingFileQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await attachment(reply, await this.reports.report(actor, 'html', query, `${request.protocol}://${request.host}`))
  }

  @Get('factors/:factor/rollouts')
  @Answers('The rollouts behind a level of what was looked at beside the criteria', FindingRolloutPage)
  factor(@SignedIn() actor: Actor, @Param('factor', FactorParam) factor: Factor, @Query({ schema: FactorRolloutQuery }) query: FactorRolloutQuery) {
    return this.details.factorRollouts(actor, factor, query)
  }

  @Get(':criterion')
  @Answers('One criterion: groups, curves, tests, steps, and where it comes from', FindingDetail)
  one(@SignedIn() actor: Actor, @Param('criterion') criterion: string, @Query({ schema: FindingsQuery }) { onlinedienst }: FindingsQuery) {
    return this.details.detail(actor, criterion, onlinedienst)
  }

  @Get(':criterion/rollouts')
  @Answers('The rollouts behind a finding that the reader may see', FindingRolloutPage)
  rollouts(@SignedIn() actor: Actor, @Param('criterion') criterion: string, @Query({ schema: FindingRolloutQuery }) query: FindingRolloutQuery) {
    return this.details.rollouts(actor, criterion, query)
  }

  @Post(':criterion/note')
  @HttpCode(200)
  @Answers('Note a finding for the next blueprint of a programme, as it stands today', Created)
  note(@SignedIn() actor: Actor, @Param('criterion') criterion: string, @IntentKey() key: string, @Body({ schema: NoteFinding }) command: NoteFinding) {
    return this.notes.note(actor, criterion, key, command)
  }

  @Post('notes/:id/withdraw')
  @HttpCode(200)
  @Answers('Take a note back before the next blueprint is derived', Created)
  withdraw(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string) {
    return this.notes.withdraw(actor, id, key)
  }

  @Get(':criterion/csv')
  @AnswersBytes('The curves of a criterion as a table')
  async csv(
    @SignedIn() actor: Actor,
    @Param('criterion') criterion: string,
    @Query({ schema: FindingFileQuery }) query: FindingFileQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await attachment(reply, await this.files.csv(actor, criterion, query))
  }

  @Get(':criterion/svg')
  @AnswersBytes('The curves of a criterion as a drawing')
  async svg(
    @SignedIn() actor: Actor,
    @Param('criterion') criterion: string,
    @Query({ schema: FindingFileQuery }) query: FindingFileQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await attachment(reply, await this.files.svg(actor, criterion, query))
  }
}
