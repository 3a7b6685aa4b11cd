import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import * as wire from '@blaupause/contract/rollouts'
import { LatestStartsReadModel, ShiftsService, WhyReadModel } from '@blaupause/backend/rollouts'
import { IdParam, IntentKey } from '../http/parameters.js'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class DatesController {
  constructor(
    private readonly shifts: ShiftsService,
    private readonly reasons: WhyReadModel,
    private readonly starts: LatestStartsReadModel,
  ) {}

  @Get('rollouts/latest-starts')
  @Answers('Who must begin when, so that the commitment holds; the tightest first', wire.LatestStartPage)
  latestStarts(@SignedIn() actor: Actor, @Query({ schema: wire.LatestStartQuery }) query: wire.LatestStartQuery) {
    return this.starts.list(actor, query)
  }

  @Get('milestones/:id/why')
  @Answers('Why a step is due when it is: anchor, offset, holidays, waits, shifts', wire.Why)
  why(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.reasons.why(actor, id)
  }

  @Post('milestones/:id/shift/preview')
  @HttpCode(200)
  @Answers('Where another day for a step would lead; nothing is written', wire.ShiftReport)
  preview(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Body({ schema: wire.PreviewShift }) command: wire.PreviewShift) {
    return this.shifts.previewOne(actor, id, command)
  }

  @Post('milestones/:id/shift')
  @HttpCode(200)
  @Answers('Give a step another day; the open steps behind it follow', wire.ShiftReport)
  shift(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ShiftMilestone }) command: wire.ShiftMilestone,
  ) {
    return this.shifts.applyOne(actor, id, key, command)
  }

  @Post('rollouts/shift/preview')
  @HttpCode(200)
  @Answers('The same for many rollouts: all that wait on one party, or steps by id', wire.ShiftReport)
  previewMany(@SignedIn() actor: Actor, @Body({ schema: wire.PreviewShiftMany }) command: wire.PreviewShiftMany) {
    return this.shifts.previewMany(actor, command)
  }

  @Post('rollouts/shift')
  @HttpCode(200)
  @Answers('Move the dates of many rollouts at once, all or nothing', wire.ShiftReport)
  shiftMany(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.ShiftMany }) command: wire.ShiftMany) {
    return this.shifts.applyMany(actor, key, command)
  }
}
