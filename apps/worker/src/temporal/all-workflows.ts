// One file for the bundler; only Temporal's sandbox loads it.
export * from '@blaupause/workflow-assessment/workflow'
export * from '@blaupause/workflow-award/workflow'
export * from '@blaupause/workflow-publication/workflow'
export * from '@blaupause/workflow-rollout/workflow'
export * from '@blaupause/workflow-upkeep/workflow'
export * from '@blaupause/workflow-wave/workflow'
export * from '@blaupause/workflow-workshop/workflow'
