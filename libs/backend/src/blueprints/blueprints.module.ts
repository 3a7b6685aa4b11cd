import { Module, type DynamicModule } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Clock, type Config } from '../platform/index.js'
import { blueprintSources, SourceReader } from '../platform/links/index.js'
import { createMail, Mail } from '../platform/mail/index.js'
import { signingToken, type TokenSettings } from '../platform/signing/index.js'
import { AttestationReadModel } from './authoring/attestation.read-model.js'
import { BlueprintKeys } from './keys/blueprint-keys.js'
import { BlueprintCourse } from './agreement/blueprint-course.js'
import { BlueprintCommentsService } from './agreement/blueprint-comments.service.js'
import { BlueprintsReadModel } from './editions/blueprints.read-model.js'
import { BlueprintsService } from './authoring/blueprints.service.js'
import { ConsultationService } from './agreement/consultation.service.js'
import { DraftFindingsReadModel } from './authoring/draft-findings.read-model.js'
import { DraftsService } from './authoring/drafts.service.js'
import { ImportRunService } from './imports/import-run.service.js'
import { ImportsService } from './imports/imports.service.js'
import { importServices } from './imports/import-services.js'
import { KeysService } from './keys/keys.service.js'
import { LeitfadenService } from './leitfaden/leitfaden.service.js'
import { LocalChangesReadModel } from './local/local-changes.read-model.js'
import { LocalChangesService } from './local/local-changes.service.js'
import { TakeUpService } from './local/take-up.service.js'
import { PublicationLettersService } from './agreement/publication-letters.service.js'
import { PublicationProcessService } from './agreement/publication-process.service.js'
import { RetirementService } from './agreement/retirement.service.js'
import { SignOffService } from './agreement/sign-off.service.js'
import { PUBLIC_URL, RegistryReadModel } from './registry/registry.read-model.js'
import { RegistryService } from './registry/registry.service.js'
import { SourceNewsService } from './sources/source-news.service.js'
import { SourcesService } from './sources/sources.service.js'
import { SubscriptionsService } from './registry/subscriptions.service.js'

/** One line each. */
const services = [
  BlueprintsReadModel,
  BlueprintsService,
  BlueprintCourse,
  BlueprintCommentsService,
  ConsultationService,
  DraftFindingsReadModel,
  DraftsService,
  ImportRunService,
  ImportsService,
  ...importServices,
  KeysService,
  LeitfadenService,
  LocalChangesReadModel,
  LocalChangesService,
  TakeUpService,
  PublicationProcessService,
  RetirementService,
  SignOffService,
  RegistryReadModel,
  RegistryService,
  SourcesService,
  SourceNewsService,
  AttestationReadModel,
  SubscriptionsService,
]

@Module({})
export class BlueprintsModule {
  /** `dataDirectory`: where the signing keys lie, see `keyDirectory`; `publicUrl`: where others read the changelog, and readers of letters end them; `signing`: the token that keeps their private parts. */
  static forRoot({
    dataDirectory,
    publicUrl,
    blueprintSources: sources = blueprintSources(undefined),
    signing = null,
    mail = null,
  }: Pick<Config, 'dataDirectory' | 'publicUrl' | 'blueprintSources' | 'mail'> & { signing?: TokenSettings | null }): DynamicModule {
    const own = [
      { provide: Mail, useFactory: () => createMail({ mail }) },
      {
        provide: PublicationLettersService,
        useFactory: (source: DataSource, clock: Clock, post: Mail) => new PublicationLettersService(source, clock, post, publicUrl),
        inject: [DataSource, Clock, Mail],
      },
      { provide: PUBLIC_URL, useValue: publicUrl },
      { provide: SourceReader, useFactory: () => new SourceReader(sources) },
    ]
    return {
      module: BlueprintsModule,
      global: true,
      providers: [...own, { provide: BlueprintKeys, useFactory: () => new BlueprintKeys(dataDirectory, signing && signingToken(signing)) }, ...services],
      exports: [BlueprintKeys, ...services],
    }
  }
}
