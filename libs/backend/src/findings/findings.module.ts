import { Module } from '@nestjs/common'
import { ComputedFindings } from './computed-findings.js'
import { FindingDetailReadModel } from './finding-detail.read-model.js'
import { FindingFilesService } from './finding-files.service.js'
import { FindingReportService } from './finding-report.service.js'
import { FindingNotesService } from './finding-notes.service.js'
import { FindingsReadModel } from './findings.read-model.js'

@Module({
  providers: [ComputedFindings, FindingsReadModel, FindingDetailReadModel, FindingFilesService, FindingNotesService, FindingReportService],
  exports: [FindingsReadModel, FindingDetailReadModel, FindingFilesService, FindingNotesService, FindingReportService],
})
export class FindingsModule {}
