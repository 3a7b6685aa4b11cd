import type { ImportView } from '@blaupause/contract/blueprints'
import type { DisplayState } from '@blaupause/domain/rollouts'

/** Which mark an import bears: a dry run waits for people, what runs runs. */
export const MARKS: Readonly<Record<ImportView['state'], DisplayState>> = {
  'dry-run': 'wartet',
  approved: 'gemeldet',
  running: 'laeuft',
  planned: 'gemeldet',
  waves: 'laeuft',
  done: 'belegt',
  cancelled: 'ausnahme',
}
