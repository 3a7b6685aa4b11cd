import { ImportAnswersService } from './import-answers.service.js'
import { ImportRemediesService } from './import-remedies.service.js'
import { ImportReportService } from './import-report.service.js'

/** What stands beside the import itself: remedies, remembered answers, its report. */
export const importServices = [ImportRemediesService, ImportAnswersService, ImportReportService]
