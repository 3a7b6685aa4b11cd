import type { StepFields } from './blueprint.js'

/** The fields that are given: one that is `undefined` is none, and lays nothing over what stands below. */
export function givenFields(fields: { readonly [F in keyof StepFields]?: StepFields[F] | undefined }): Partial<StepFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<StepFields>
}
