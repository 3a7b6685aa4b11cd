import { createHash } from 'node:crypto'
import { canonicalBlueprint, type LocalBlueprint, type LocalChange } from '@blaupause/domain/blueprints'
import { digestOf } from '../platform/signing/index.js'

const digests = new WeakMap<LocalBlueprint, string>()

/** The digest of the content as published, whatever a Land lays over it. */
export function contentDigest(blueprint: LocalBlueprint): string {
  const known = digests.get(blueprint)
  if (known !== undefined) return known
  const { local: _, here: __, ...content } = blueprint
  const digest = digestOf(canonicalBlueprint(content))
  digests.set(blueprint, digest)
  return digest
}

/** Names a set of local changes, so that one can tell with which a rollout was planned; empty for none. */
export function localPlan(changes: readonly LocalChange[]): string {
  if (changes.length === 0) return ''
  return createHash('sha256')
    .update(
      changes
        .map(({ id }) => id)
        .sort()
        .join('\n'),
    )
    .digest('base64url')
}
