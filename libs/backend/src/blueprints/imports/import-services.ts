import { ImportAnswersService } from './import-answers.service.js'
import { ImportListService } from './import-list.service.js'
import { ImportRemediesService } from './import-remedies.service.js'
import { ImportReportService } from './import-report.service.js'

/** What stands beside the import itself: remedies, remembered answers, the Land's own list, its report. */
export const importServices = [ImportListService, ImportRemediesService, ImportAnswersService, ImportReportService]
