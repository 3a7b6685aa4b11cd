import { wakingSuite } from '@blaupause/testing/workflows'
import { AWARD_CHANGED, AWARD_WORKFLOW, awardWorkflowId } from '../src/contract.js'

await wakingSuite('an award', { workflow: AWARD_WORKFLOW, changed: AWARD_CHANGED, idOf: awardWorkflowId, subject: 'applicationId' }, import.meta.url)
