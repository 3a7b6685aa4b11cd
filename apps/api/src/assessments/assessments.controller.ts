import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import {
  AssessmentActionsService,
  AssessmentFilesService,
  AssessmentsReadModel,
  AssessmentsService,
  AssessmentTermsService,
} from '@blaupause/backend/assessments'
import * as wire from '@blaupause/contract/assessments'
import { Created, Versioned } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Answers, AnswersBytes } from '../http/answers.js'
import { attachment } from '../http/attachment.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { rawBody } from '../http/raw-body.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class AssessmentsController {
  constructor(
    private readonly service: AssessmentsService,
    private readonly readModel: AssessmentsReadModel,
    private readonly files: AssessmentFilesService,
    private readonly terms: AssessmentTermsService,
    private readonly actionsDone: AssessmentActionsService,
  ) {}

  @Get('assessments')
  @Answers('Assessments the reader may see, last changed first', wire.AssessmentPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.AssessmentQuery }) query: wire.AssessmentQuery) {
    return this.readModel.list(actor, query)
  }

  @Get('assessment-actions')
  @Answers('What must be done because a criterion was not reached', wire.AssessmentActionPage)
  actions(@SignedIn() actor: Actor, @Query({ schema: wire.AssessmentActionQuery }) query: wire.AssessmentActionQuery) {
    return this.readModel.actions(actor, query)
  }

  @Get('me/assessment-tasks')
  @Answers('Ratings, reviews and actions that wait for the reader', wire.AssessmentTasks)
  tasks(@SignedIn() actor: Actor) {
    return this.readModel.tasks(actor)
  }

  @Get('assessments/:id')
  @Answers('One assessment with what is asked and what was said', wire.AssessmentView)
  view(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.view(actor, id)
  }

  @Get('assessments/:id/rounds')
  @Answers('This round beside an earlier one', wire.RoundComparison)
  rounds(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Query({ schema: wire.RoundQuery }) query: wire.RoundQuery) {
    return this.readModel.rounds(actor, id, query)
  }

  @Get('assessments/:id/others')
  @Answers('How others stand, without names or by consent', wire.OthersComparison)
  others(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.others(actor, id)
  }

  @Post('assessments')
  @HttpCode(200)
  @Answers('Begin the next round', Created)
  begin(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.BeginAssessment }) command: wire.BeginAssessment) {
    return this.service.begin(actor, key, command)
  }

  @Post('assessments/:id/rate')
  @HttpCode(200)
  @Answers('Save ratings, as many as there are', Versioned)
  rate(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.RateAssessment }) command: wire.RateAssessment,
  ) {
    return this.service.rate(actor, id, key, command)
  }

  @Post('assessments/:id/files')
  @HttpCode(200)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('Lay a file beside a rating: PDF, picture, text, table or document up to 10 MB', wire.RatingFileView)
  addFile(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Query({ schema: wire.AddRatingFileQuery }) query: wire.AddRatingFileQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.files.add(actor, id, key, query, rawBody(request))
  }

  @Get('assessments/:id/files/:file')
  @AnswersBytes('The bytes of a file beside a rating, to be saved under its name')
  async file(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Param('file', IdParam) file: string, @Res() reply: FastifyReply) {
    return attachment(reply, await this.files.content(actor, id, file))
  }

  @Post('assessments/:id/files/:file/remove')
  @HttpCode(200)
  @Answers('Take a file away; it may be brought back', Created)
  removeFile(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Param('file', IdParam) file: string, @IntentKey() key: string) {
    return this.files.remove(actor, id, file, key)
  }

  @Post('assessments/:id/files/:file/restore')
  @HttpCode(200)
  @Answers('Bring a removed file back', Created)
  restoreFile(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Param('file', IdParam) file: string, @IntentKey() key: string) {
    return this.files.restore(actor, id, file, key)
  }

  @Post('assessments/:id/submit')
  @HttpCode(200)
  @Answers('Hand in', Versioned)
  submit(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.SubmitAssessment }) command: wire.SubmitAssessment,
  ) {
    return this.service.submit(actor, id, key, command)
  }

  @Post('assessments/:id/withdraw')
  @HttpCode(200)
  @Answers('Take the hand-in back', Versioned)
  withdraw(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.WithdrawAssessment }) command: wire.WithdrawAssessment,
  ) {
    return this.service.withdraw(actor, id, key, command)
  }

  @Post('assessments/:id/review')
  @HttpCode(200)
  @Answers('Accept criterion by criterion, or ask for a change with a reason', Versioned)
  review(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ReviewAssessment }) command: wire.ReviewAssessment,
  ) {
    return this.service.review(actor, id, key, command)
  }

  @Post('assessments/:id/exempt')
  @HttpCode(200)
  @Answers('A criterion is not asked until a day', Versioned)
  exempt(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ExemptCriterion }) command: wire.ExemptCriterion,
  ) {
    return this.service.exempt(actor, id, key, command)
  }

  @Post('assessments/:id/readmit')
  @HttpCode(200)
  @Answers('An exempted criterion is asked again', Versioned)
  readmit(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ReadmitCriterion }) command: wire.ReadmitCriterion,
  ) {
    return this.service.readmit(actor, id, key, command)
  }

  @Post('assessments/:id/decide')
  @HttpCode(200)
  @Answers('End the review: decided, or back with reasons', Versioned)
  decide(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.DecideAssessment }) command: wire.DecideAssessment,
  ) {
    return this.service.decide(actor, id, key, command)
  }

  @Post('assessments/:id/challenge')
  @HttpCode(200)
  @Answers('The body disagrees', Versioned)
  challenge(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ChallengeAssessment }) command: wire.ChallengeAssessment,
  ) {
    return this.service.challenge(actor, id, key, command)
  }

  @Post('assessments/:id/resolve')
  @HttpCode(200)
  @Answers('A second person answers the challenge', Versioned)
  resolve(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ResolveChallenge }) command: wire.ResolveChallenge,
  ) {
    return this.service.resolve(actor, id, key, command)
  }

  @Post('assessments/:id/share')
  @HttpCode(200)
  @Answers('Whether others may see the figures under the name of the body', Versioned)
  share(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ShareAssessment }) command: wire.ShareAssessment,
  ) {
    return this.service.share(actor, id, key, command)
  }

  @Post('assessment-actions/:id/finish')
  @HttpCode(200)
  @Answers('An action is done', Created)
  finish(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.FinishAction }) command: wire.FinishAction,
  ) {
    return this.actionsDone.finish(actor, id, key, command)
  }

  @Post('assessment-actions/:id/reopen')
  @HttpCode(200)
  @Answers('An action is not done after all', Created)
  reopen(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string) {
    return this.actionsDone.reopen(actor, id, key)
  }

  @Get('assessment-terms')
  @Answers('What programmes decided about the times of their assessments, newest first, and the proposal', wire.AssessmentTermsPage)
  listTerms(@SignedIn() actor: Actor, @Query({ schema: wire.AssessmentTermsQuery }) query: wire.AssessmentTermsQuery) {
    return this.terms.list(actor, query)
  }

  @Post('assessment-terms')
  @HttpCode(200)
  @Answers('Decide on the times of rounds that begin from now on', Created)
  setTerms(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.SetAssessmentTerms }) command: wire.SetAssessmentTerms) {
    return this.terms.set(actor, key, command)
  }
}
