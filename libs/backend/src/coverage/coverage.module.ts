import { Module } from '@nestjs/common'
import { CoverageAreasReadModel } from './areas.read-model.js'
import { CoverageReadModel } from './coverage.read-model.js'
import { CoverageCurveReadModel } from './curve.read-model.js'

@Module({
  providers: [CoverageReadModel, CoverageCurveReadModel, CoverageAreasReadModel],
  exports: [CoverageReadModel, CoverageCurveReadModel, CoverageAreasReadModel],
})
export class CoverageModule {}
