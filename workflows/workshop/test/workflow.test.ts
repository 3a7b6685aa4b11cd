import { wakingSuite } from '@blaupause/testing/workflows'
import { WORKSHOP_CHANGED, WORKSHOP_WORKFLOW, workshopWorkflowId } from '../src/contract.js'

await wakingSuite('a workshop', { workflow: WORKSHOP_WORKFLOW, changed: WORKSHOP_CHANGED, idOf: workshopWorkflowId, subject: 'workshopId' }, import.meta.url)
