import { Module, type DynamicModule } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Clock, Commands, Instance } from '../platform/index.js'
import { AffectedReadModel } from './affected.read-model.js'
import { BlockersReadModel } from './blockers.read-model.js'
import { BlockerClockService } from './blocker-clock.service.js'
import { BlockersService } from './blockers.service.js'
import { CompareBlockers } from './compare-blockers.js'
import { GuestLinksService } from './guest-links.service.js'
import { GuestTokens } from '../platform/signing/index.js'
import { OrganisationsReadModel } from './organisations.read-model.js'
import { OwnersReadModel } from './owners.read-model.js'
import { WaitingTimesReadModel } from './waiting-times.read-model.js'

@Module({})
export class BlockersModule {
  /** `dataDirectory`: where the secret of the guest links lies; `publicUrl`: where such a link leads. */
  static forRoot({ dataDirectory, publicUrl }: { dataDirectory: string; publicUrl: string }): DynamicModule {
    const services = [
      BlockersService,
      BlockerClockService,
      BlockersReadModel,
      AffectedReadModel,
      OwnersReadModel,
      OrganisationsReadModel,
      CompareBlockers,
      WaitingTimesReadModel,
    ]
    const guests = {
      provide: GuestLinksService,
      inject: [Commands, DataSource, Clock, Instance],
      useFactory: (commands: Commands, source: DataSource, clock: Clock, instance: Instance) =>
        new GuestLinksService(commands, source, clock, instance, new GuestTokens(dataDirectory), publicUrl),
    }
    return { module: BlockersModule, providers: [...services, guests], exports: [...services, GuestLinksService] }
  }
}
