import { Module, type DynamicModule } from '@nestjs/common'
import { AssessmentsModule } from '@blaupause/backend/assessments'
import { AwardsModule } from '@blaupause/backend/awards'
import { ProfileFeedModule } from '@blaupause/backend/catalogue'
import { WavesModule } from '@blaupause/backend/waves'
import { WorkshopsModule } from '@blaupause/backend/workshops'
import { PlatformModule, type Config } from '@blaupause/backend/platform'
import { NotificationsModule } from '@blaupause/backend/notifications'
import { ProcessModule } from '@blaupause/backend/process'
import { RolloutsModule } from '@blaupause/backend/rollouts'
import { BlockersModule } from '@blaupause/backend/blockers'
import { BlueprintsModule } from '@blaupause/backend/blueprints'
import { ProofModule } from '@blaupause/backend/proof'
import { Deadlines } from './deadlines.js'
import { ImportKeeper } from './imports/import-keeper.js'
import { WORKER_OPTIONS } from './worker-options.js'

/** The Temporal door of the product. It serves no user. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    const { databaseUrl, temporalAddress, poolSize } = config
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({ databaseUrl, poolSize }),
        ProfileFeedModule.forRoot({ databaseUrl }),
        RolloutsModule,
        AssessmentsModule.forRoot(config),
        AwardsModule.forRoot(config),
        WavesModule,
        WorkshopsModule.forRoot(config),
        NotificationsModule,
        ProcessModule,
        BlueprintsModule.forRoot(config),
        BlockersModule.forRoot(config),
        ProofModule.forRoot(config),
      ],
      providers: [{ provide: WORKER_OPTIONS, useValue: { databaseUrl, temporalAddress, poolSize } }, Deadlines, ImportKeeper],
    }
  }
}
