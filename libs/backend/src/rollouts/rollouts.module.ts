import { Module, type OnModuleInit } from '@nestjs/common'
import { ItemsReadModel } from './items.read-model.js'
import { ItemsService } from './items.service.js'
import { MilestonesReadModel } from './milestones.read-model.js'
import { ReportManyService } from './report-many.service.js'
import { RolloutProcessService } from './rollout-process.service.js'
import { RolloutsReadModel } from './rollouts.read-model.js'
import { readPolicies } from './reminder-policies.js'
import { RolloutsService } from './rollouts.service.js'
import { ShiftsService } from './shifts.service.js'
import { LatestStartsReadModel } from './latest-starts.read-model.js'
import { SperrzeitenReadModel } from './sperrzeiten.read-model.js'
import { SperrzeitenService } from './sperrzeiten.service.js'
import { StichtageReadModel } from './stichtage.read-model.js'
import { StichtageService } from './stichtage.service.js'
import { WhyReadModel } from './why.read-model.js'

@Module({
  providers: [
    RolloutsService,
    ReportManyService,
    RolloutsReadModel,
    MilestonesReadModel,
    RolloutProcessService,
    ItemsService,
    ItemsReadModel,
    ShiftsService,
    WhyReadModel,
    LatestStartsReadModel,
    SperrzeitenService,
    SperrzeitenReadModel,
    StichtageService,
    StichtageReadModel,
  ],
  exports: [
    RolloutsService,
    ReportManyService,
    RolloutsReadModel,
    MilestonesReadModel,
    RolloutProcessService,
    ItemsService,
    ItemsReadModel,
    ShiftsService,
    WhyReadModel,
    LatestStartsReadModel,
    SperrzeitenService,
    SperrzeitenReadModel,
    StichtageService,
    StichtageReadModel,
  ],
})
export class RolloutsModule implements OnModuleInit {
  /** A wrong rule ends the start, with its place. */
  onModuleInit(): void {
    readPolicies()
  }
}
