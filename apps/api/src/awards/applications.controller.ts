import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { ApplicationsReadModel, ApplicationsService, ReviewService, SampleLinksService } from '@blaupause/backend/awards'
import * as wire from '@blaupause/contract/awards'
import { Versioned } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('award-applications')
export class ApplicationsController {
  constructor(
    private readonly service: ApplicationsService,
    private readonly review: ReviewService,
    private readonly readModel: ApplicationsReadModel,
    private readonly links: SampleLinksService,
  ) {}

  @Get()
  @Answers('Applications for a title: the Land’s bodies, or one’s own; last changed first', wire.ApplicationPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.ApplicationQuery }) query: wire.ApplicationQuery) {
    return this.readModel.list(actor, query)
  }

  @Get('queue')
  @Answers('How many applications there are, how many of them are the reader’s to do, and which comes first', wire.AwardQueue)
  queue(@SignedIn() actor: Actor) {
    return this.readModel.queue(actor)
  }

  @Get(':id')
  @Answers('One application with its sample, questions and course', wire.ApplicationView)
  view(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.view(actor, id)
  }

  @Post()
  @HttpCode(200)
  @Answers('Begin an application of one’s own body', Versioned)
  begin(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.BeginApplication }) command: wire.BeginApplication) {
    return this.service.begin(actor, key, command)
  }

  @Post(':id/answers')
  @HttpCode(200)
  @Answers('Say what only the body knows; may be saved half', Versioned)
  answer(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.AnswerApplication }) command: wire.AnswerApplication,
  ) {
    return this.service.answer(actor, id, key, command)
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Answers('Hand in with the number the portal shows today', Versioned)
  submit(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.VersionOfApplication }) command: wire.VersionOfApplication,
  ) {
    return this.service.submit(actor, id, key, command)
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Answers('Take an application back', Versioned)
  withdraw(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.VersionOfApplication }) command: wire.VersionOfApplication,
  ) {
    return this.service.withdraw(actor, id, key, command)
  }

  @Post(':id/return')
  @HttpCode(200)
  @Answers('Something is missing: back to the body', Versioned)
  return(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ReturnApplication }) command: wire.ReturnApplication,
  ) {
    return this.review.return(actor, id, key, command)
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Answers('Complete: draw the sample and review', Versioned)
  accept(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.VersionOfApplication }) command: wire.VersionOfApplication,
  ) {
    return this.review.accept(actor, id, key, command)
  }

  @Post(':id/findings')
  @HttpCode(200)
  @Answers('What was found at procedures of the sample', Versioned)
  record(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.RecordFindings }) command: wire.RecordFindings,
  ) {
    return this.review.record(actor, id, key, command)
  }

  @Post(':id/check-links')
  @HttpCode(200)
  @Answers('Let the link checker look at the sample; a suggestion beside the findings', wire.ApplicationView)
  checkLinks(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.links.check(actor, id)
  }

  @Post(':id/ask')
  @HttpCode(200)
  @Answers('Ask the body back; the clock of the review stands still', Versioned)
  ask(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.AskBack }) command: wire.AskBack) {
    return this.review.ask(actor, id, key, command)
  }

  @Post(':id/reply')
  @HttpCode(200)
  @Answers('Answer the ministry’s question', Versioned)
  answerQuestion(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.AnswerQuestion }) command: wire.AnswerQuestion,
  ) {
    return this.service.answerQuestion(actor, id, key, command)
  }

  @Post(':id/propose')
  @HttpCode(200)
  @Answers('Propose to award or refuse, or after a hearing to revoke or keep', Versioned)
  propose(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ProposeDecision }) command: wire.ProposeDecision,
  ) {
    return this.review.propose(actor, id, key, command)
  }

  @Post(':id/decide')
  @HttpCode(200)
  @Answers('Decide as the second person', Versioned)
  decide(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.DecideApplication }) command: wire.DecideApplication,
  ) {
    return this.review.decide(actor, id, key, command)
  }

  @Post(':id/correct')
  @HttpCode(200)
  @Answers('Say what is written wrongly before it is published', Versioned)
  correct(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.CorrectPreview }) command: wire.CorrectPreview,
  ) {
    return this.service.correct(actor, id, key, command)
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Answers('Publish the title; the ministry after a correction, with the name as it mends it', Versioned)
  publish(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.PublishTitle }) command: wire.PublishTitle,
  ) {
    return this.service.publish(actor, id, key, command)
  }

  @Post(':id/recheck')
  @HttpCode(200)
  @Answers('Looked at again and still on the line: the title stays', Versioned)
  recheck(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.VersionOfApplication }) command: wire.VersionOfApplication,
  ) {
    return this.review.recheck(actor, id, key, command)
  }

  @Post(':id/hearing')
  @HttpCode(200)
  @Answers('Hear the holder before the title is taken back', Versioned)
  openHearing(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.OpenHearing }) command: wire.OpenHearing,
  ) {
    return this.review.openHearing(actor, id, key, command)
  }

  @Post(':id/statement')
  @HttpCode(200)
  @Answers('State the body’s view in a hearing', Versioned)
  stateInHearing(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.StateInHearing }) command: wire.StateInHearing,
  ) {
    return this.service.stateInHearing(actor, id, key, command)
  }
}
