import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common'
import type { Config } from '../platform/index.js'
import { createFileStore, FileStore } from '../platform/files/index.js'
import { AssessmentActionsService } from './assessment-actions.service.js'
import { AssessmentFilesService } from './assessment-files.service.js'
import { readAssessmentPolicies } from './assessment-policies.js'
import { AssessmentTermsService } from './assessment-terms.service.js'
import { AssessmentProcessService } from './assessment-process.service.js'
import { AssessmentsReadModel } from './assessments.read-model.js'
import { AssessmentsService } from './assessments.service.js'

const parts = [AssessmentsService, AssessmentsReadModel, AssessmentFilesService, AssessmentActionsService, AssessmentTermsService, AssessmentProcessService]

/** Ratings of bodies and rollouts, their review and their files, which lie where the configuration says. */
@Module({})
export class AssessmentsModule implements OnModuleInit {
  static forRoot(config: Pick<Config, 'files' | 'dataDirectory'>): DynamicModule {
    return { module: AssessmentsModule, providers: [{ provide: FileStore, useFactory: () => createFileStore(config) }, ...parts], exports: parts }
  }

  /** A wrong rule ends the start, with its place. */
  onModuleInit(): void {
    readAssessmentPolicies()
  }
}
