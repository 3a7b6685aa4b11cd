import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { CataloguesReadModel, CataloguesService, ChangesService, CriteriaReadModel, CriteriaService } from '@blaupause/backend/criteria'
import * as wire from '@blaupause/contract/criteria'
import { Created, Versioned } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class CataloguesController {
  constructor(
    private readonly service: CataloguesService,
    private readonly readModel: CataloguesReadModel,
    private readonly changes: ChangesService,
    private readonly criteria: CriteriaReadModel,
    private readonly naming: CriteriaService,
  ) {}

  @Get('criteria-catalogues')
  @Answers('Versions of the catalogue, newest first', wire.CataloguePage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.CatalogueQuery }) query: wire.CatalogueQuery) {
    return this.readModel.list(actor, query)
  }

  @Get('criteria-catalogues/:id')
  @Answers('One version with its criteria and what was said about them', wire.CatalogueView)
  view(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.view(actor, id)
  }

  @Get('criteria-catalogues/:id/compare')
  @Answers('What became of the catalogue since another version', wire.CatalogueComparison)
  compare(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Query({ schema: wire.CompareQuery }) query: wire.CompareQuery) {
    return this.readModel.compare(actor, id, query)
  }

  @Post('criteria-catalogues')
  @HttpCode(200)
  @Answers('Begin a new version', Created)
  draft(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.DraftCatalogue }) command: wire.DraftCatalogue) {
    return this.service.draft(actor, key, command)
  }

  @Post('criteria-catalogues/:id/put')
  @HttpCode(200)
  @Answers('Add or reword a criterion of a draft', Versioned)
  put(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.PutCriterion }) command: wire.PutCriterion) {
    return this.service.put(actor, id, key, command)
  }

  @Post('criteria-catalogues/:id/remove')
  @HttpCode(200)
  @Answers('Take out a criterion that was never published', Versioned)
  remove(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.RemoveCriterion }) command: wire.RemoveCriterion,
  ) {
    return this.service.remove(actor, id, key, command)
  }

  @Post('criteria-catalogues/:id/retire')
  @HttpCode(200)
  @Answers('A criterion no longer counts; it stays with its reason', Versioned)
  retire(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.RetireCriterion }) command: wire.RetireCriterion,
  ) {
    return this.service.retire(actor, id, key, command)
  }

  @Post('criteria-catalogues/:id/consult')
  @HttpCode(200)
  @Answers('Ask the pilots, with a deadline', Versioned)
  consult(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ConsultCatalogue }) command: wire.ConsultCatalogue,
  ) {
    return this.service.consult(actor, id, key, command)
  }

  @Post('criteria-catalogues/:id/revise')
  @HttpCode(200)
  @Answers('Back to the desk', Versioned)
  revise(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ReviseCatalogue }) command: wire.ReviseCatalogue,
  ) {
    return this.service.revise(actor, id, key, command)
  }

  @Post('criteria-catalogues/:id/publish')
  @HttpCode(200)
  @Answers('Publish: ids are frozen from now on', Versioned)
  publish(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.PublishCatalogue }) command: wire.PublishCatalogue,
  ) {
    return this.service.publish(actor, id, key, command)
  }

  @Post('criteria-catalogues/:id/comment')
  @HttpCode(200)
  @Answers('Say what you think of a criterion while it is heard', Created)
  comment(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.CommentCatalogue }) command: wire.CommentCatalogue,
  ) {
    return this.service.comment(actor, id, key, command)
  }

  @Post('catalogue-comments/:id/answer')
  @HttpCode(200)
  @Answers('Answer what was said in the consultation', Created)
  answer(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.AnswerComment }) command: wire.AnswerComment,
  ) {
    return this.service.answer(actor, id, key, command)
  }

  @Get('criterion-changes')
  @Answers('Requests to change the catalogue, newest first', wire.CriterionChangePage)
  changeList(@SignedIn() actor: Actor, @Query({ schema: wire.CriterionChangeQuery }) query: wire.CriterionChangeQuery) {
    return this.changes.list(actor, query)
  }

  @Post('criterion-changes')
  @HttpCode(200)
  @Answers('Ask for a change that a finding or decision calls for', Created)
  propose(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.ProposeChange }) command: wire.ProposeChange) {
    return this.changes.propose(actor, key, command)
  }

  @Post('criterion-changes/:id/decline')
  @HttpCode(200)
  @Answers('Decline a request with a reason', Created)
  decline(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.DeclineChange }) command: wire.DeclineChange,
  ) {
    return this.changes.decline(actor, id, key, command)
  }

  @Get('criteria')
  @Answers('The criteria that can be named', wire.CriterionPage)
  criterionList(@SignedIn() actor: Actor, @Query({ schema: wire.CriterionQuery }) query: wire.CriterionQuery) {
    return this.criteria.list(actor, query)
  }

  @Get('criteria/:id')
  @Answers('One criterion', wire.CriterionView)
  criterion(@SignedIn() actor: Actor, @Param('id') id: string) {
    return this.criteria.one(actor, id)
  }

  @Post('criteria')
  @HttpCode(200)
  @Answers('Name a criterion before a catalogue takes it up; its id is frozen', Created)
  name(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.CreateCriterion }) command: wire.CreateCriterion) {
    return this.naming.create(actor, key, command)
  }

  @Post('criteria/:id/link')
  @HttpCode(200)
  @Answers('Say which steps a criterion concerns', Versioned)
  link(@SignedIn() actor: Actor, @Param('id') id: string, @IntentKey() key: string, @Body({ schema: wire.LinkCriterion }) command: wire.LinkCriterion) {
    return this.naming.link(actor, id, key, command)
  }

  @Get('criteria/:id/trail')
  @Answers('Where a criterion comes from and what became of it', wire.CriterionTrail)
  trail(@SignedIn() actor: Actor, @Param('id') id: string) {
    return this.readModel.trail(actor, id)
  }
}
