import type { ChangelogEntry } from '@blaupause/contract/blueprints'
import { compareVersions } from '@blaupause/domain/blueprints'

/** The versions of one blueprint, highest first; `recommended`: the highest of which nobody discourages. */
export type Listed<E> = { readonly name: string; readonly entries: readonly E[]; readonly recommended: E | undefined }

/** Published versions by blueprint, in the order in which each was last published. */
export function byBlueprint<E extends ChangelogEntry>(entries: readonly E[]): Listed<E>[] {
  return [...new Set(entries.map(({ name }) => name))].map((name) => {
    const own = entries.filter((entry) => entry.name === name).sort((a, b) => compareVersions(b.version, a.version))
    return { name, entries: own, recommended: own.find(({ state }) => state === 'published') }
  })
}
