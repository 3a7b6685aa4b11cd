import { Module } from '@nestjs/common'
import { ComputedFindings } from './computed-findings.js'
import { FindingDetailReadModel } from './finding-detail.read-model.js'
import { FindingFilesService } from './finding-files.service.js'
import { FindingNotesService } from './finding-notes.service.js'
import { FindingsReadModel } from './findings.read-model.js'

@Module({ providers: [ComputedFindings, FindingsReadModel, FindingDetailReadModel, FindingFilesService, FindingNotesService], exports: [FindingsReadModel, FindingDetailReadModel, FindingFilesService, FindingNotesService] })
export class FindingsModule {}
