import { awardRefusals } from './award-refusals.js'
import { blueprintRefusals } from './blueprint-refusals.js'
import { learningRefusals } from './learning-refusals.js'
import { localRefusals } from './local-refusals.js'
import { requestRefusals } from './request-refusals.js'
import { rolloutRefusals } from './rollout-refusals.js'
import { waveRefusals } from './wave-refusals.js'

/** What a refusal says and how it travels: HTTP status, German and English sentence with `{placeholders}`. */
export type Refusal = { readonly status: number; readonly de: string; readonly en: string }

/** Every refusal of the product, one table of seven. A code is never renamed: scripts depend on it. */
export const refusals = {
  ...requestRefusals,
  ...rolloutRefusals,
  ...blueprintRefusals,
  ...learningRefusals,
  ...awardRefusals,
  ...localRefusals,
  ...waveRefusals,
} as const satisfies Record<string, Refusal>

export type RefusalCode = keyof typeof refusals
