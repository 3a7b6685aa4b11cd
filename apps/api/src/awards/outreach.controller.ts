import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import { CampaignsReadModel, CampaignsService, CeremoniesReadModel, CeremoniesService, FunnelReadModel, RecipientsReadModel } from '@blaupause/backend/awards'
import * as wire from '@blaupause/contract/awards'
import { Created } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyReply } from 'fastify'
import { Answers, AnswersBytes } from '../http/answers.js'
import { attachment } from '../http/attachment.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class OutreachController {
  constructor(
    private readonly funnels: FunnelReadModel,
    private readonly campaigns: CampaignsService,
    private readonly sent: CampaignsReadModel,
    private readonly recipientLists: RecipientsReadModel,
    private readonly ceremonies: CeremoniesService,
    private readonly events: CeremoniesReadModel,
  ) {}

  @Get('award-funnel')
  @Answers('How many bodies of the Land stand where on the way to its title', wire.AwardFunnel)
  funnel(@SignedIn() actor: Actor) {
    return this.funnels.funnel(actor)
  }

  @Get('award-funnel/file')
  @AnswersBytes('The same as CSV: each figure with definition, day and source')
  async figures(@SignedIn() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    await attachment(reply, await this.funnels.figuresFile(actor))
  }

  @Get('award-bodies')
  @Answers('Bodies of the Land by where they stand', wire.FunnelBodyPage)
  bodies(@SignedIn() actor: Actor, @Query({ schema: wire.FunnelBodyQuery }) query: wire.FunnelBodyQuery) {
    return this.funnels.bodies(actor, query)
  }

  @Get('award-bodies/file')
  @AnswersBytes('The same as CSV, whole')
  async file(@SignedIn() actor: Actor, @Query({ schema: wire.FunnelChoiceQuery }) query: wire.FunnelChoiceQuery, @Res() reply: FastifyReply): Promise<void> {
    await attachment(reply, await this.funnels.file(actor, query))
  }

  @Get('award-bodies/choices')
  @Answers('What that list can be cut by, and how many bodies each cut would leave', wire.FunnelChoices)
  choices(@SignedIn() actor: Actor, @Query({ schema: wire.FunnelChoiceQuery }) query: wire.FunnelChoiceQuery) {
    return this.funnels.choices(actor, query)
  }

  @Get('campaigns')
  @Answers('Campaigns of the Land with what came of them, newest first', wire.CampaignPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.CampaignQuery }) query: wire.CampaignQuery) {
    return this.sent.list(actor, query)
  }

  @Get('campaigns/:id')
  @Answers('One campaign; before it is sent, with a preview of the letter', wire.CampaignView)
  campaign(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.sent.one(actor, id)
  }

  @Get('campaigns/:id/recipients')
  @Answers('Whom it went to, with their number then and now', wire.RecipientPage)
  recipients(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Query({ schema: wire.RecipientQuery }) query: wire.RecipientQuery) {
    return this.recipientLists.list(actor, id, query)
  }

  @Get('campaigns/:id/file')
  @AnswersBytes('Whom it went to, as CSV with the letter to each')
  async recipientFile(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Res() reply: FastifyReply): Promise<void> {
    await attachment(reply, await this.recipientLists.file(actor, id))
  }

  @Get('campaigns/:id/recipients/:body/letter')
  @Answers('The letter as one of them reads it', wire.LetterPreview)
  letter(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Param('body') body: string) {
    return this.recipientLists.letter(actor, id, body)
  }

  @Post('campaigns/:id/recipients/:body/answer')
  @HttpCode(200)
  @Answers('Enter what one of them answered by post or telephone', Created)
  answerFor(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('body') body: string,
    @IntentKey() key: string,
    @Body({ schema: wire.AnswerLetter }) command: wire.AnswerLetter,
  ) {
    return this.campaigns.answerFor(actor, id, body, key, command)
  }

  @Post('campaigns')
  @HttpCode(200)
  @Answers('Draft a letter to bodies by where they stand', Created)
  draft(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.DraftCampaign }) command: wire.DraftCampaign) {
    return this.campaigns.draft(actor, key, command)
  }

  @Post('campaigns/:id/send')
  @HttpCode(200)
  @Answers('Fix the recipients and send', Created)
  send(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.SendCampaign }) command: wire.SendCampaign) {
    return this.campaigns.send(actor, id, key, command)
  }

  @Get('award-letters')
  @Answers('Letters of the Land that one’s own body got', wire.LetterPage)
  letters(@SignedIn() actor: Actor, @Query({ schema: wire.LetterQuery }) query: wire.LetterQuery) {
    return this.sent.letters(actor, query)
  }

  @Post('award-letters/:id/answer')
  @HttpCode(200)
  @Answers('Answer a letter of the Land', Created)
  answer(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.AnswerLetter }) command: wire.AnswerLetter,
  ) {
    return this.campaigns.answer(actor, id, key, command)
  }

  @Get('ceremonies')
  @Answers('Events at which titles are handed over, newest first', wire.CeremonyPage)
  ceremonyList(@SignedIn() actor: Actor, @Query({ schema: wire.CeremonyQuery }) query: wire.CeremonyQuery) {
    return this.events.list(actor, query)
  }

  @Get('ceremonies/:id')
  @Answers('One event: who is honoured, how many could be, speaking notes', wire.CeremonyView)
  event(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.events.one(actor, id)
  }

  @Get('ceremonies/:id/candidates')
  @Answers('Who holds the title on its day and is not on its list', wire.CeremonyCandidatePage)
  candidates(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Query({ schema: wire.CeremonyCandidateQuery }) query: wire.CeremonyCandidateQuery) {
    return this.events.candidates(actor, id, query)
  }

  @Get('ceremonies/:id/press-kit')
  @AnswersBytes('Press texts, speaking notes, tables of the honoured and of the figures, and how to use them, as one archive')
  async pressKit(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Res() reply: FastifyReply): Promise<void> {
    await attachment(reply, { ...(await this.events.pressKit(actor, id)), type: 'application/zip' })
  }

  @Post('ceremonies')
  @HttpCode(200)
  @Answers('Plan an event; its list begins with the titles since the last one', Created)
  plan(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.PlanCeremony }) command: wire.PlanCeremony) {
    return this.ceremonies.plan(actor, key, command)
  }

  @Post('ceremonies/:id/honoured')
  @HttpCode(200)
  @Answers('Set whom an event honours', Created)
  honour(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.HonourBodies }) command: wire.HonourBodies,
  ) {
    return this.ceremonies.honour(actor, id, key, command)
  }
}
