import { Module } from '@nestjs/common'
import { MilestonesReadModel } from './milestones.read-model.js'
import { RolloutProcessService } from './rollout-process.service.js'
import { RolloutsReadModel } from './rollouts.read-model.js'
import { RolloutsService } from './rollouts.service.js'

@Module({
  providers: [RolloutsService, RolloutsReadModel, MilestonesReadModel, RolloutProcessService],
  exports: [RolloutsService, RolloutsReadModel, MilestonesReadModel, RolloutProcessService],
})
export class RolloutsModule {}
