import { wakingSuite } from '@blaupause/testing/workflows'
import { ASSESSMENT_CHANGED, ASSESSMENT_WORKFLOW, assessmentWorkflowId } from '../src/contract.js'

await wakingSuite(
  'an assessment',
  { workflow: ASSESSMENT_WORKFLOW, changed: ASSESSMENT_CHANGED, idOf: assessmentWorkflowId, subject: 'assessmentId' },
  import.meta.url,
)
