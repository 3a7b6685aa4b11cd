import { Module, type OnModuleInit } from '@nestjs/common'
import { readAssessmentPolicies } from './assessment-policies.js'
import { AssessmentProcessService } from './assessment-process.service.js'
import { AssessmentsReadModel } from './assessments.read-model.js'
import { AssessmentsService } from './assessments.service.js'

const parts = [AssessmentsService, AssessmentsReadModel, AssessmentProcessService]

@Module({ providers: parts, exports: parts })
export class AssessmentsModule implements OnModuleInit {
  /** A wrong rule ends the start, with its place. */
  onModuleInit(): void {
    readAssessmentPolicies()
  }
}
