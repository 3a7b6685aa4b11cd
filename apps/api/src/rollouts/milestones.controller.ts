import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import * as wire from '@blaupause/contract/rollouts'
import { ItemsReadModel, ItemsService, MilestonesReadModel, ReportManyService, RolloutsService } from '@blaupause/backend/rollouts'
import { IdParam, IntentKey } from '../http/parameters.js'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('milestones')
export class MilestonesController {
  constructor(
    private readonly rollouts: RolloutsService,
    private readonly milestones: MilestonesReadModel,
    private readonly many: ReportManyService,
    private readonly items: ItemsService,
    private readonly itemLists: ItemsReadModel,
  ) {}

  @Get()
  @Answers('Milestones the reader may see, by due day', wire.MilestonePage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.MilestoneQuery }) query: wire.MilestoneQuery) {
    return this.milestones.list(actor, query)
  }

  @Get(':id')
  @Answers('One milestone with its wording', wire.MilestoneView)
  view(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.milestones.one(actor, id)
  }

  @Post('report-many')
  @HttpCode(200)
  @Answers('Report many steps at once: whole, page by page, or as a dry run', wire.BulkReport)
  reportMany(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.ReportMany }) command: wire.ReportMany) {
    return this.many.report(actor, key, command)
  }

  @Post(':id/report')
  @HttpCode(200)
  @Answers('Report a step as done', wire.MilestoneView)
  report(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ReportMilestone }) command: wire.ReportMilestone,
  ) {
    return this.rollouts.report(actor, id, key, command)
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Answers('Confirm a gate (another person than the reporter)', wire.MilestoneView)
  confirm(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ConfirmMilestone }) command: wire.ConfirmMilestone,
  ) {
    return this.rollouts.confirm(actor, id, key, command)
  }

  @Post(':id/return')
  @HttpCode(200)
  @Answers('Return a reported step to its owner, with a reason', wire.MilestoneView)
  return(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ReturnMilestone }) command: wire.ReturnMilestone,
  ) {
    return this.rollouts.return(actor, id, key, command)
  }

  @Post(':id/correct')
  @HttpCode(200)
  @Answers('Take a report back', wire.MilestoneView)
  correct(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.CorrectMilestone }) command: wire.CorrectMilestone,
  ) {
    return this.rollouts.correct(actor, id, key, command)
  }

  @Post(':id/wait')
  @HttpCode(200)
  @Answers('Say that a step lies with another party', wire.MilestoneView)
  wait(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.WaitMilestone }) command: wire.WaitMilestone,
  ) {
    return this.rollouts.wait(actor, id, key, command)
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Answers('The other party has acted', wire.MilestoneView)
  resume(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ResumeMilestone }) command: wire.ResumeMilestone,
  ) {
    return this.rollouts.resume(actor, id, key, command)
  }

  @Post(':id/note')
  @HttpCode(200)
  @Answers('Leave a note for those who may read it', wire.MilestoneView)
  note(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.NoteMilestone }) command: wire.NoteMilestone,
  ) {
    return this.rollouts.note(actor, id, key, command)
  }

  @Get(':id/items')
  @Answers('The many small ones of a step, in their order', wire.ItemPage)
  itemsOf(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Query({ schema: wire.ItemQuery }) query: wire.ItemQuery) {
    return this.itemLists.list(actor, id, query)
  }

  @Post(':id/items/tick')
  @HttpCode(200)
  @Answers('Tick or untick many small ones at once: by key, by Gemeinde or by Leistung', wire.MilestoneView)
  tick(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.TickItems }) command: wire.TickItems) {
    return this.items.tick(actor, id, key, command)
  }

  @Post(':id/items/prove')
  @HttpCode(200)
  @Answers('Say that small ones were seen, by somebody else than who ticked them', wire.MilestoneView)
  prove(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.ProveItems }) command: wire.ProveItems) {
    return this.items.prove(actor, id, key, command)
  }

  @Post(':id/object')
  @HttpCode(200)
  @Answers('Object to what somebody else reported for one’s own body', wire.MilestoneView)
  object(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ObjectMilestone }) command: wire.ObjectMilestone,
  ) {
    return this.items.object(actor, id, key, command)
  }
}
