import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import {
  AttachmentsService,
  CalendarService,
  OutcomesService,
  WorkshopTrailReadModel,
  WorkshopsReadModel,
  WorkshopsService,
} from '@blaupause/backend/workshops'
import { Created, Versioned } from '@blaupause/contract/http'
import * as workshops from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Answers } from '../http/answers.js'
import { attachment } from '../http/attachment.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { rawBody } from '../http/raw-body.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class WorkshopsController {
  constructor(
    private readonly service: WorkshopsService,
    private readonly readModel: WorkshopsReadModel,
    private readonly trails: WorkshopTrailReadModel,
    private readonly outcomes: OutcomesService,
    private readonly attachments: AttachmentsService,
    private readonly calendar: CalendarService,
  ) {}

  @Get('workshop-series')
  @Answers('Series of workshops', workshops.SeriesPage)
  series(@SignedIn() actor: Actor, @Query({ schema: workshops.SeriesQuery }) query: workshops.SeriesQuery) {
    return this.readModel.series(actor, query)
  }

  @Get('workshop-series/:id')
  @Answers('One series with what it brought and what is open', workshops.SeriesView)
  oneSeries(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.oneSeries(actor, id)
  }

  @Post('workshop-series')
  @HttpCode(200)
  @Answers('Begin a series', Created)
  createSeries(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: workshops.CreateSeries }) command: workshops.CreateSeries) {
    return this.service.createSeries(actor, key, command)
  }

  @Get('workshops')
  @Answers('Workshops, newest first', workshops.WorkshopPage)
  list(@SignedIn() actor: Actor, @Query({ schema: workshops.WorkshopQuery }) query: workshops.WorkshopQuery) {
    return this.readModel.list(actor, query)
  }

  @Get('workshops/:id')
  @Answers('One workshop with what it left behind', workshops.WorkshopView)
  view(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.view(actor, id)
  }

  @Get('workshops/:id/trail')
  @Answers('What became of a workshop: criteria, their ratings, blueprints', workshops.WorkshopTrail)
  trail(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.trails.trail(actor, id)
  }

  @Post('workshops')
  @HttpCode(200)
  @Answers('Plan a workshop', Created)
  create(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: workshops.CreateWorkshop }) command: workshops.CreateWorkshop) {
    return this.service.create(actor, key, command)
  }

  @Post('workshops/:id/change')
  @HttpCode(200)
  @Answers('Change a workshop that is ahead; those invited learn of what their calendar shows', Versioned)
  change(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: workshops.ChangeWorkshop }) command: workshops.ChangeWorkshop,
  ) {
    return this.service.change(actor, id, key, command)
  }

  @Post('workshops/:id/move')
  @HttpCode(200)
  @Answers('Move a workshop to another day; those invited get the entry anew', Versioned)
  move(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: workshops.MoveWorkshop }) command: workshops.MoveWorkshop,
  ) {
    return this.service.move(actor, id, key, command)
  }

  @Post('workshops/:id/invite')
  @HttpCode(200)
  @Answers('Invite those at the table', Versioned)
  invite(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: workshops.ChangeState }) command: workshops.ChangeState,
  ) {
    return this.service.invite(actor, id, key, command)
  }

  @Post('workshops/:id/cancel')
  @HttpCode(200)
  @Answers('Cancel a workshop, with the reason', Versioned)
  cancel(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: workshops.CancelWorkshop }) command: workshops.CancelWorkshop,
  ) {
    return this.service.cancel(actor, id, key, command)
  }

  @Post('workshops/:id/hold')
  @HttpCode(200)
  @Answers('The workshop has taken place', Versioned)
  hold(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: workshops.ChangeState }) command: workshops.ChangeState,
  ) {
    return this.service.hold(actor, id, key, command)
  }

  @Post('workshops/:id/attend')
  @HttpCode(200)
  @Answers('Who was there', Versioned)
  attend(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: workshops.AttendWorkshop }) command: workshops.AttendWorkshop,
  ) {
    return this.service.attend(actor, id, key, command)
  }

  @Post('workshops/:id/time')
  @HttpCode(200)
  @Answers('How long an item of the agenda took', Versioned)
  time(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: workshops.UseTime }) command: workshops.UseTime) {
    return this.service.useTime(actor, id, key, command)
  }

  @Post('workshops/:id/outcomes')
  @HttpCode(200)
  @Answers('Record a finding, decision, task, blocker, question or quotation', Versioned)
  recordOutcome(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: workshops.RecordOutcome }) command: workshops.RecordOutcome,
  ) {
    return this.outcomes.record(actor, id, key, command)
  }

  @Post('workshops/:id/attachments')
  @HttpCode(200)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('Attach a file: PDF, picture, text, table or document up to 10 MB', workshops.Attachment)
  attach(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Query({ schema: workshops.AttachmentQuery }) query: workshops.AttachmentQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.attachments.add(actor, id, key, query, rawBody(request))
  }

  @Post('workshops/:id/attachments/:attachment/remove')
  @HttpCode(200)
  @Answers('Take a file away; it can be brought back', Created)
  removeFile(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('attachment', IdParam) file: string,
    @IntentKey() key: string,
    @Body({ schema: workshops.ShowAttachment }) _: object,
  ) {
    return this.attachments.remove(actor, id, file, key)
  }

  @Post('workshops/:id/attachments/:attachment/restore')
  @HttpCode(200)
  @Answers('Bring a file back', Created)
  restoreFile(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('attachment', IdParam) file: string,
    @IntentKey() key: string,
    @Body({ schema: workshops.ShowAttachment }) _: object,
  ) {
    return this.attachments.restore(actor, id, file, key)
  }

  @Get('workshops/:id/attachments/:attachment')
  @Answers('The bytes of an attached file', workshops.Attachment)
  async attached(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Param('attachment', IdParam) file: string, @Res() reply: FastifyReply) {
    return attachment(reply, await this.attachments.content(actor, id, file))
  }

  @Get('workshops/:id/calendar')
  @Answers('The calendar entry for one’s own organisation (iCalendar, RFC 5545)', z.string().meta({ contentMediaType: 'text/calendar' }))
  async entry(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { content, name } = await this.calendar.file(actor, id)
    await reply
      .headers({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      })
      .send(content)
  }
}
