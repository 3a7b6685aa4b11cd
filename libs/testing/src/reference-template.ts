import { SYSTEM } from '@blaupause/domain/identity'
import { transact, withDatabase } from '@blaupause/backend/platform'
import { seedReference } from '@blaupause/backend/programme'
import { fixedClock } from './fixed-clock.js'
import type { Template } from './postgres.js'

/** The shipped register, catalogue, Land profiles and programmes: `freshDatabase(reference)`. Loaded once per run. */
export const reference: Template = {
  name: 'reference',
  fill: ({ url }) => withDatabase(url, (source) => transact(source, SYSTEM, 'write', (tx) => seedReference(tx, fixedClock().now()))),
}
