import { Controller, Get, Query } from '@nestjs/common'
import { CoverageAreasReadModel, CoverageCurveReadModel, CoverageReadModel } from '@blaupause/backend/coverage'
import {
  Coverage,
  CoverageAreaQuery,
  CoverageAreas,
  CoverageCurve,
  CoverageCurveQuery,
  CoverageQuery,
  CoverageRowPage,
  CoverageRowQuery,
} from '@blaupause/contract/coverage'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('coverage')
export class CoverageController {
  constructor(
    private readonly figures: CoverageReadModel,
    private readonly curves: CoverageCurveReadModel,
    private readonly maps: CoverageAreasReadModel,
  ) {}

  @Get()
  @Answers('How many of the responsible authorities are live, on any day and as known then, in all and by part', Coverage)
  coverage(@SignedIn() actor: Actor, @Query({ schema: CoverageQuery }) query: CoverageQuery) {
    return this.figures.coverage(actor, query)
  }

  @Get('authorities')
  @Answers('The responsible authorities behind a figure, each with its state', CoverageRowPage)
  rows(@SignedIn() actor: Actor, @Query({ schema: CoverageRowQuery }) query: CoverageRowQuery) {
    return this.figures.rows(actor, query)
  }

  @Get('curve')
  @Answers('Coverage over time, one point a week', CoverageCurve)
  curve(@SignedIn() actor: Actor, @Query({ schema: CoverageCurveQuery }) query: CoverageCurveQuery) {
    return this.curves.curve(actor, query)
  }

  @Get('areas')
  @Answers('Inhabitants by Gemeinde, Kreis or Land whose responsible authority is live', CoverageAreas)
  areas(@SignedIn() actor: Actor, @Query({ schema: CoverageAreaQuery }) query: CoverageAreaQuery) {
    return this.maps.areas(actor, query)
  }
}
