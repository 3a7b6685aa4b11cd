import { Module } from '@nestjs/common'
import { ComputedFindings } from './computed-findings.js'
import { FindingDetailReadModel } from './finding-detail.read-model.js'
import { FindingFilesService } from './finding-files.service.js'
import { FindingsReadModel } from './findings.read-model.js'

@Module({ providers: [ComputedFindings, FindingsReadModel, FindingDetailReadModel, FindingFilesService], exports: [FindingsReadModel, FindingDetailReadModel, FindingFilesService] })
export class FindingsModule {}
