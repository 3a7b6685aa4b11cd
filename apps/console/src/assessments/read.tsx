import type { ReactNode } from 'react'
import type { AssessmentView } from '@blaupause/contract/assessments'
import { Dimensions } from '../criteria/dimensions.js'
import { Said } from './said.js'

/** The assessment as a record. */
export function Read({ assessment }: { assessment: AssessmentView }): ReactNode {
  return <Dimensions criteria={assessment.criteria} entry={(criterion) => <Said key={criterion.id} assessment={assessment} criterion={criterion} />} />
}
