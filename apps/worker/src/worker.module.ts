import { Module, type DynamicModule } from '@nestjs/common'
import { PlatformModule, type Config } from '@blaupause/backend/platform'
import { ProcessModule } from '@blaupause/backend/process'
import { RolloutsModule } from '@blaupause/backend/rollouts'
import { BlueprintsModule } from '@blaupause/backend/blueprints'
import { Deadlines } from './deadlines.js'
import { ImportKeeper } from './imports/import-keeper.js'
import { WORKER_OPTIONS } from './worker-options.js'

/** The Temporal door of the product. It serves no user. */
@Module({})
export class WorkerModule {
  static forRoot({ databaseUrl, temporalAddress, poolSize, dataDirectory }: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot({ databaseUrl, poolSize }), RolloutsModule, ProcessModule, BlueprintsModule.forRoot({ dataDirectory })],
      providers: [{ provide: WORKER_OPTIONS, useValue: { databaseUrl, temporalAddress, poolSize } }, Deadlines, ImportKeeper],
    }
  }
}
