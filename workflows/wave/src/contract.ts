import type { NextWake } from '@blaupause/domain/kernel'

export type { NextWake }

/** The process of one wave: the name of its workflow, and where its workers listen. */
export const WAVE_WORKFLOW = 'wave'
export const WAVE_TASK_QUEUE = 'wave'
/** The signal that says: the wave changed, its next wake is another one. */
export const WAVE_CHANGED = 'changed'

/** The same id for the same wave, so that starting twice is starting once. */
export function waveWorkflowId(waveId: string): string {
  return `wave-${waveId}`
}

/** What the workflow starts from, and all it carries into its next run. */
export type WaveProcess = NextWake & { readonly waveId: string }
