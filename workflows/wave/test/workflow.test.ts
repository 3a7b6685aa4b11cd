import { wakingSuite } from '@blaupause/testing/workflows'
import { WAVE_CHANGED, WAVE_WORKFLOW, waveWorkflowId } from '../src/contract.js'

await wakingSuite('a wave', { workflow: WAVE_WORKFLOW, changed: WAVE_CHANGED, idOf: waveWorkflowId, subject: 'waveId' }, import.meta.url)
