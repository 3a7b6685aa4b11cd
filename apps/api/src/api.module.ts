import { Module, type DynamicModule } from '@nestjs/common'
import { CriteriaModule } from '@blaupause/backend/criteria'
import { WorkshopsModule } from '@blaupause/backend/workshops'
import { InsightsModule } from '@blaupause/backend/insights'
import { RolloutsModule } from '@blaupause/backend/rollouts'
import { PlatformModule, type Config } from '@blaupause/backend/platform'
import { HealthController } from './health/health.controller.js'
import { IdentityModule } from './identity/identity.module.js'
import { MilestonesController } from './rollouts/milestones.controller.js'
import { InsightsController } from './insights/insights.controller.js'
import { RolloutsController } from './rollouts/rollouts.controller.js'
import { WorkshopsController } from './workshops/workshops.controller.js'

@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot(config), IdentityModule.forRoot(config), RolloutsModule, InsightsModule, WorkshopsModule, CriteriaModule],
      controllers: [HealthController, InsightsController, MilestonesController, RolloutsController, WorkshopsController],
    }
  }
}
