import { Module, type DynamicModule } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { BlueprintKeys } from '../blueprints/keys/blueprint-keys.js'
import { Clock, Instance, type Config } from '../platform/index.js'
import { LinkChecker, systemResolver } from '../platform/links/index.js'
import { PortalClient } from '../platform/portal/index.js'
import { signingToken, type TokenSettings } from '../platform/signing/index.js'
import { ApplicationCourse } from './applications/application-course.js'
import { ApplicationsReadModel } from './applications/applications.read-model.js'
import { ApplicationsService } from './applications/applications.service.js'
import { AwardProcessService } from './applications/award-process.service.js'
import { ReviewService } from './applications/review.service.js'
import { SampleLinksService } from './applications/sample-links.service.js'
import { CounterReadModel } from './counting/counter.read-model.js'
import { CountsReadModel } from './counting/counts.read-model.js'
import { LiveFeedService } from './counting/live-feed.service.js'
import { PortalFetchService } from './counting/portal-fetch.service.js'
import { ProcedureLinksService } from './counting/procedure-links.service.js'
import { ProcedureListReadModel } from './counting/procedure-list.read-model.js'
import { ProceduresService } from './counting/procedures.service.js'
import { ProcedureImportService } from './counting/procedure-import.service.js'
import { ProcedureImportsReadModel } from './counting/procedure-imports.read-model.js'
import { RuleDayService } from './counting/rule-day.service.js'
import { CertificateService } from './titles/certificate.service.js'
import { SignOrdersReadModel } from './titles/sign-orders.read-model.js'
import { CampaignsReadModel, PRODUCT_ADDRESS } from './outreach/campaigns.read-model.js'
import { CampaignsService } from './outreach/campaigns.service.js'
import { CeremoniesReadModel } from './outreach/ceremonies.read-model.js'
import { CeremoniesService } from './outreach/ceremonies.service.js'
import { FunnelReadModel } from './outreach/funnel.read-model.js'
import { RecipientsReadModel } from './outreach/recipients.read-model.js'
import { CorrectionsService } from './published/corrections.service.js'
import { publishedDirectory } from './published/kept-states.js'
import { PublicRecord } from './published/public-record.js'
import { AwardRulesReadModel } from './rules/award-rules.read-model.js'
import { AwardRulesService } from './rules/award-rules.service.js'
import { PublishedStatesReadModel } from './published/published-states.read-model.js'
import { ReportsService } from './published/reports.service.js'
import { SignOrdersService } from './titles/sign-orders.service.js'
import { TitleRegister } from './titles/title-register.js'
import { TitlesReadModel } from './titles/titles.read-model.js'

/** One line each. */
const services = [
  ApplicationCourse,
  ApplicationsReadModel,
  ApplicationsService,
  AwardProcessService,
  AwardRulesReadModel,
  AwardRulesService,
  CampaignsReadModel,
  CampaignsService,
  CeremoniesReadModel,
  CeremoniesService,
  CertificateService,
  CorrectionsService,
  CounterReadModel,
  CountsReadModel,
  FunnelReadModel,
  LiveFeedService,
  ProceduresService,
  ProcedureListReadModel,
  ProcedureImportService,
  ProcedureImportsReadModel,
  RecipientsReadModel,
  PublishedStatesReadModel,
  ReportsService,
  ReviewService,
  RuleDayService,
  SignOrdersReadModel,
  SignOrdersService,
  TitleRegister,
  TitlesReadModel,
]

/** How often the published state is looked at: a withdrawn title shows within a minute, with room. */
const PUBLISHED_EVERY_MS = 15_000

/** Titles that a Land grants: what is counted, who applies, who holds one. Signed with the keys that sign blueprints. */
@Module({})
export class AwardsModule {
  static forRoot({
    dataDirectory,
    publicUrl,
    signing = null,
    linkCheckAllow,
    portal = null,
  }: Pick<Config, 'dataDirectory' | 'publicUrl' | 'linkCheckAllow' | 'portal'> & { signing?: TokenSettings | null }): DynamicModule {
    return {
      module: AwardsModule,
      providers: [
        { provide: BlueprintKeys, useFactory: () => new BlueprintKeys(dataDirectory, signing && signingToken(signing)) },
        { provide: LinkChecker, useFactory: () => new LinkChecker(systemResolver, linkCheckAllow) },
        {
          provide: SampleLinksService,
          useFactory: (source: DataSource, clock: Clock, links: LinkChecker, view: ApplicationsReadModel) => new SampleLinksService(source, clock, links, view),
          inject: [DataSource, Clock, LinkChecker, ApplicationsReadModel],
        },
        {
          provide: ProcedureLinksService,
          useFactory: (source: DataSource, links: LinkChecker) => new ProcedureLinksService(source, links),
          inject: [DataSource, LinkChecker],
        },
        {
          provide: PortalFetchService,
          useFactory: (source: DataSource) => new PortalFetchService(source, portal && new PortalClient(portal)),
          inject: [DataSource],
        },
        {
          provide: PublicRecord,
          useFactory: (source: DataSource, instance: Instance, clock: Clock) =>
            new PublicRecord(source, instance, clock, { directory: publishedDirectory(dataDirectory), everyMs: PUBLISHED_EVERY_MS }),
          inject: [DataSource, Instance, Clock],
        },
        { provide: PRODUCT_ADDRESS, useValue: publicUrl },
        ...services,
      ],
      exports: [...services, SampleLinksService, ProcedureLinksService, PortalFetchService, PublicRecord],
    }
  }
}
