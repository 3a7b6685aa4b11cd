import type { maturity as german } from '../de/maturity.js'

export const maturity: typeof german = {
  title: 'Maturity',
  headline: '%{about}: maturity level %{level} (%{model}).',
  none: '%{about}: no maturity level yet.',
  lead: 'The lowest criterion decides. Each rating keeps the version of the model it was made by.',
  progress: 'Rated',
  decides: 'decides',
  so_far: 'So far level %{level} (%{name}): %{criteria} decides. |||| So far level %{level} (%{name}): %{criteria} decide.',
  open: 'see or rate',
  rate: 'Rate the maturity',
  rated: 'Maturity saved.',
  model: 'Model',
  on: 'As of',
  source: 'How do you know?',
  not_needed: 'not needed',
  level: 'level %{level} of %{highest}',
  conform: 'Conform to the OZG (from level %{from}).',
  not_conform: 'Not yet conform to the OZG (from level %{from}).',
  models: 'The models',
  today: 'holds today',
  invalid: 'Say as of when, and how you know.',
}
