import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import { ObservationsService, OverrideService, ProofReadModel, PvogImportService } from '@blaupause/backend/proof'
import { ImportQuery } from '@blaupause/contract/http'
import * as wire from '@blaupause/contract/proof'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyRequest } from 'fastify'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { rawBody } from '../http/raw-body.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class ObservationsController {
  constructor(
    private readonly observations: ObservationsService,
    private readonly overrides: OverrideService,
    private readonly pvog: PvogImportService,
    private readonly readModel: ProofReadModel,
  ) {}

  @Get('observations')
  @Answers('What was seen of services that are said to be live, newest first', wire.ObservationPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.ObservationQuery }) query: wire.ObservationQuery) {
    return this.readModel.observations(actor, query)
  }

  @Post('observations')
  @HttpCode(200)
  @Answers('What a second person saw', wire.ProofView)
  record(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.RecordObservation }) command: wire.RecordObservation) {
    return this.observations.record(actor, key, command)
  }

  @Post('observations/check')
  @HttpCode(200)
  @Answers('Look at the address of one rollout now', wire.ProofView)
  check(@SignedIn() actor: Actor, @Body({ schema: wire.CheckLink }) command: wire.CheckLink) {
    return this.observations.check(actor, command)
  }

  @Post('observations/import')
  @HttpCode(200)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('An export of the open PVOG data (CSV) as observations: dry run, whole, or the rows that fit', wire.PvogReport)
  import(@SignedIn() actor: Actor, @IntentKey() key: string, @Query({ schema: ImportQuery }) { mode }: ImportQuery, @Req() request: FastifyRequest) {
    return this.pvog.import(actor, key, mode, rawBody(request))
  }

  @Get('rollouts/:id/proof')
  @Answers('All that speaks for and against one rollout being live', wire.ProofView)
  proof(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.view(actor, id)
  }

  @Post('milestones/:id/override')
  @HttpCode(200)
  @Answers('Ask to count a go-live as proven although proof is missing or contradicts', wire.ProofView)
  override(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.RequestOverride }) command: wire.RequestOverride,
  ) {
    return this.overrides.request(actor, id, key, command)
  }

  @Post('milestones/:id/override/agree')
  @HttpCode(200)
  @Answers('Agree to an override, as the second person', wire.ProofView)
  agree(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.AgreeOverride }) command: wire.AgreeOverride,
  ) {
    return this.overrides.agree(actor, id, key, command)
  }
}
