import { Module, type DynamicModule } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { BlockersModule } from '../blockers/index.js'
import { Clock, type Config } from '../platform/index.js'
import { createFileStore, FileStore } from '../platform/files/index.js'
import { createMail, Mail } from '../platform/mail/index.js'
import { AttachmentsService } from './attachments.service.js'
import { MinutesFeed } from './minutes-feed.js'
import { MinutesService } from './minutes.service.js'
import { OutcomesService } from './outcomes.service.js'
import { WorkshopProcessService } from './workshop-process.service.js'
import { CalendarService } from './calendar.service.js'
import { WorkshopTrailReadModel } from './workshop-trail.read-model.js'
import { WorkshopsReadModel } from './workshops.read-model.js'
import { WorkshopsService } from './workshops.service.js'

/** Workshops, their minutes and what came of them. Files and mail as the configuration says. */
@Module({})
export class WorkshopsModule {
  static forRoot(config: Pick<Config, 'databaseUrl' | 'dataDirectory' | 'publicUrl' | 'files' | 'mail'>): DynamicModule {
    const services = [WorkshopsService, WorkshopsReadModel, WorkshopTrailReadModel, OutcomesService, MinutesService, AttachmentsService]
    return {
      module: WorkshopsModule,
      imports: [BlockersModule.forRoot(config)],
      providers: [
        { provide: FileStore, useFactory: () => createFileStore(config) },
        { provide: Mail, useFactory: () => createMail(config) },
        { provide: MinutesFeed, useFactory: (source: DataSource) => new MinutesFeed(source, config.databaseUrl), inject: [DataSource] },
        {
          provide: WorkshopProcessService,
          useFactory: (source: DataSource, clock: Clock, mail: Mail) =>
            new WorkshopProcessService(source, clock, mail, config.publicUrl, config.mail?.from ?? null),
          inject: [DataSource, Clock, Mail],
        },
        {
          provide: CalendarService,
          useFactory: (source: DataSource, clock: Clock) => new CalendarService(source, clock, config.publicUrl, config.mail?.from ?? null),
          inject: [DataSource, Clock],
        },
        ...services,
      ],
      exports: [...services, WorkshopProcessService, CalendarService],
    }
  }
}
