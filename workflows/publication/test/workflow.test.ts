import { wakingSuite } from '@blaupause/testing/workflows'
import { PUBLICATION_CHANGED, PUBLICATION_WORKFLOW, publicationWorkflowId } from '../src/contract.js'

await wakingSuite(
  'a publication',
  { workflow: PUBLICATION_WORKFLOW, changed: PUBLICATION_CHANGED, idOf: publicationWorkflowId, subject: 'blueprintId' },
  import.meta.url,
)
