import { Global, Module, type DynamicModule } from '@nestjs/common'
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm'
import { DataSource } from 'typeorm'
import { OutboxNotifier } from '../process/outbox-notifier.js'
import { Clock, ShiftedClock, SystemClock } from './clock.js'
import { Commands } from './commands.js'
import { createDataSource } from './data-source.js'
import { Instance } from './instance.js'
import { SystemState } from './system-state.js'

/** Database, clock and commands: what every context stands on. Global, because each of them needs all three. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(options: { databaseUrl: string; poolSize?: number; clock?: Clock; clockAheadMs?: number }): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({}),
          dataSourceFactory: async () => createDataSource(options.databaseUrl, options.poolSize).initialize(),
        }),
      ],
      providers: [
        { provide: Clock, useValue: options.clock ?? (options.clockAheadMs ? new ShiftedClock(options.clockAheadMs) : new SystemClock()) },
        {
          provide: Commands,
          useFactory: (source: DataSource, clock: Clock, outbox: OutboxNotifier) => new Commands(source, clock, () => outbox.notify()),
          inject: [getDataSourceToken(), Clock, OutboxNotifier],
        },
        OutboxNotifier,
        Instance,
        SystemState,
      ],
      exports: [Clock, Commands, Instance, SystemState],
    }
  }
}
