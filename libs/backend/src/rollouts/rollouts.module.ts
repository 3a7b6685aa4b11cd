import { Module, type OnModuleInit } from '@nestjs/common'
import { MilestonesReadModel } from './milestones.read-model.js'
import { ReportManyService } from './report-many.service.js'
import { RolloutProcessService } from './rollout-process.service.js'
import { RolloutsReadModel } from './rollouts.read-model.js'
import { readPolicies } from './reminder-policies.js'
import { RolloutsService } from './rollouts.service.js'

@Module({
  providers: [RolloutsService, ReportManyService, RolloutsReadModel, MilestonesReadModel, RolloutProcessService],
  exports: [RolloutsService, ReportManyService, RolloutsReadModel, MilestonesReadModel, RolloutProcessService],
})
export class RolloutsModule implements OnModuleInit {
  /** A wrong rule ends the start, with its place. */
  onModuleInit(): void {
    readPolicies()
  }
}
