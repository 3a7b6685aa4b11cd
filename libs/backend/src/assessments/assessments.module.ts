import { Module } from '@nestjs/common'
import { AssessmentProcessService } from './assessment-process.service.js'
import { AssessmentsReadModel } from './assessments.read-model.js'
import { AssessmentsService } from './assessments.service.js'

const parts = [AssessmentsService, AssessmentsReadModel, AssessmentProcessService]

@Module({ providers: parts, exports: parts })
export class AssessmentsModule {}
