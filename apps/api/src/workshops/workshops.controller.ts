import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { CriteriaService } from '@blaupause/backend/criteria'
import { WorkshopsReadModel, WorkshopsService } from '@blaupause/backend/workshops'
import * as criteria from '@blaupause/contract/criteria'
import { Created, Versioned } from '@blaupause/contract/http'
import * as workshops from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class WorkshopsController {
  constructor(
    private readonly service: WorkshopsService,
    private readonly readModel: WorkshopsReadModel,
    private readonly criteria: CriteriaService,
  ) {}

  @Get('workshop-series') @Answers('Series of workshops', workshops.SeriesPage)
  series(@SignedIn() actor: Actor, @Query({ schema: workshops.SeriesQuery }) query: workshops.SeriesQuery) {
    return this.readModel.series(actor, query)
  }

  @Post('workshop-series') @HttpCode(200) @Answers('Begin a series', Created)
  createSeries(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: workshops.CreateSeries }) command: workshops.CreateSeries) {
    return this.service.createSeries(actor, key, command)
  }

  @Get('workshops') @Answers('Workshops, newest first', workshops.WorkshopPage)
  list(@SignedIn() actor: Actor, @Query({ schema: workshops.WorkshopQuery }) query: workshops.WorkshopQuery) {
    return this.readModel.list(actor, query)
  }

  @Get('workshops/:id') @Answers('One workshop with what it left behind', workshops.WorkshopView)
  view(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.view(actor, id)
  }

  @Post('workshops') @HttpCode(200) @Answers('Plan a workshop', Created)
  create(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: workshops.CreateWorkshop }) command: workshops.CreateWorkshop) {
    return this.service.create(actor, key, command)
  }

  @Post('workshops/:id/outcomes') @HttpCode(200) @Answers('Record a finding, decision, task or question', Versioned)
  recordOutcome(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: workshops.RecordOutcome }) command: workshops.RecordOutcome) {
    return this.service.recordOutcome(actor, id, key, command)
  }

  @Get('criteria') @Answers('The catalogue of criteria', criteria.CriterionPage)
  listCriteria(@SignedIn() actor: Actor, @Query({ schema: criteria.CriterionQuery }) query: criteria.CriterionQuery) {
    return this.criteria.list(actor, query)
  }

  @Get('criteria/:id') @Answers('One criterion', criteria.CriterionView)
  criterion(@SignedIn() actor: Actor, @Param('id') id: string) {
    return this.criteria.one(actor, id)
  }

  @Post('criteria') @HttpCode(200) @Answers('Add a criterion; its id is frozen', Created)
  createCriterion(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: criteria.CreateCriterion }) command: criteria.CreateCriterion) {
    return this.criteria.create(actor, key, command)
  }

  @Post('criteria/:id/link') @HttpCode(200) @Answers('Say which steps a criterion concerns', Versioned)
  link(@SignedIn() actor: Actor, @Param('id') id: string, @IntentKey() key: string, @Body({ schema: criteria.LinkCriterion }) command: criteria.LinkCriterion) {
    return this.criteria.link(actor, id, key, command)
  }
}
