import type { Arming, Consumer } from '@blaupause/backend/process'
import { ASSESSMENT_CHANGED, ASSESSMENT_TASK_QUEUE, ASSESSMENT_WORKFLOW, assessmentWorkflowId } from '@blaupause/workflow-assessment/contract'
import { AWARD_CHANGED, AWARD_TASK_QUEUE, AWARD_WORKFLOW, awardWorkflowId } from '@blaupause/workflow-award/contract'
import { WAVE_CHANGED, WAVE_TASK_QUEUE, WAVE_WORKFLOW, waveWorkflowId } from '@blaupause/workflow-wave/contract'
import { PUBLICATION_CHANGED, PUBLICATION_TASK_QUEUE, PUBLICATION_WORKFLOW, publicationWorkflowId } from '@blaupause/workflow-publication/contract'
import { WORKSHOP_CHANGED, WORKSHOP_TASK_QUEUE, WORKSHOP_WORKFLOW, workshopWorkflowId } from '@blaupause/workflow-workshop/contract'
import { ROLLOUT_CHANGED, ROLLOUT_TASK_QUEUE, ROLLOUT_WORKFLOW, rolloutWorkflowId } from '@blaupause/workflow-rollout/contract'

/** How Temporal knows the processes of one kind: all wait for an instant and are told when it moves. */
export type ProcessKind = {
  readonly workflow: string
  readonly taskQueue: string
  readonly changed: string
  readonly idOf: (subject: string) => string
  readonly argsOf: (process: Arming) => Readonly<Record<string, unknown>>
}

/** One entry for each consumer of the outbox that is a process. */
export const processKinds: Readonly<Record<Consumer, ProcessKind>> = {
  rollout: {
    workflow: ROLLOUT_WORKFLOW,
    taskQueue: ROLLOUT_TASK_QUEUE,
    changed: ROLLOUT_CHANGED,
    idOf: rolloutWorkflowId,
    argsOf: ({ subject, wakeAt, revision }) => ({ rolloutId: subject, wakeAt, revision }),
  },
  assessment: {
    workflow: ASSESSMENT_WORKFLOW,
    taskQueue: ASSESSMENT_TASK_QUEUE,
    changed: ASSESSMENT_CHANGED,
    idOf: assessmentWorkflowId,
    argsOf: ({ subject, wakeAt, revision }) => ({ assessmentId: subject, wakeAt, revision }),
  },
  workshop: {
    workflow: WORKSHOP_WORKFLOW,
    taskQueue: WORKSHOP_TASK_QUEUE,
    changed: WORKSHOP_CHANGED,
    idOf: workshopWorkflowId,
    argsOf: ({ subject, wakeAt, revision }) => ({ workshopId: subject, wakeAt, revision }),
  },
  wave: {
    workflow: WAVE_WORKFLOW,
    taskQueue: WAVE_TASK_QUEUE,
    changed: WAVE_CHANGED,
    idOf: waveWorkflowId,
    argsOf: ({ subject, wakeAt, revision }) => ({ waveId: subject, wakeAt, revision }),
  },
  blueprint: {
    workflow: PUBLICATION_WORKFLOW,
    taskQueue: PUBLICATION_TASK_QUEUE,
    changed: PUBLICATION_CHANGED,
    idOf: publicationWorkflowId,
    argsOf: ({ subject, wakeAt, revision }) => ({ blueprintId: subject, wakeAt, revision }),
  },
  award_application: {
    workflow: AWARD_WORKFLOW,
    taskQueue: AWARD_TASK_QUEUE,
    changed: AWARD_CHANGED,
    idOf: awardWorkflowId,
    argsOf: ({ subject, wakeAt, revision }) => ({ applicationId: subject, wakeAt, revision }),
  },
}
