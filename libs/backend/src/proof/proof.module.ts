import { Module, type DynamicModule } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Clock, Commands, type Config } from '../platform/index.js'
import { createFileStore, FileStore } from '../platform/files/index.js'
import { LinkChecker, systemResolver } from '../platform/links/index.js'
import { EvidenceService } from './evidence.service.js'
import { ObservationsService } from './observations.service.js'
import { OverrideService } from './override.service.js'
import { ProofReadModel } from './proof.read-model.js'
import { PvogImportService } from './pvog-import.service.js'

/** Evidence, observations and what they say about going live. Files and link checks as the configuration says. */
@Module({})
export class ProofModule {
  static forRoot(config: Pick<Config, 'files' | 'dataDirectory' | 'linkCheckAllow'>): DynamicModule {
    return {
      module: ProofModule,
      providers: [
        { provide: FileStore, useFactory: () => createFileStore(config) },
        { provide: LinkChecker, useFactory: () => new LinkChecker(systemResolver, config.linkCheckAllow) },
        ProofReadModel,
        EvidenceService,
        OverrideService,
        PvogImportService,
        {
          provide: ObservationsService,
          useFactory: (commands: Commands, source: DataSource, clock: Clock, links: LinkChecker, view: ProofReadModel) =>
            new ObservationsService(commands, source, clock, links, view),
          inject: [Commands, DataSource, Clock, LinkChecker, ProofReadModel],
        },
      ],
      exports: [EvidenceService, ObservationsService, OverrideService, PvogImportService, ProofReadModel],
    }
  }
}
