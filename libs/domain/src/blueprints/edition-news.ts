import { compareVersions } from './compare-blueprints.js'
import type { EditionName } from './retire-blueprint.js'

/** An edition as its publisher lists it: what became of it, if anything. */
export type OfferedState = EditionName & { readonly state: 'published' | 'deprecated' | 'withdrawn'; readonly retired: { readonly on: string } | null }

/** What a publisher says about an edition that was taken over: a higher version that it recommends (null: none), and that this one is discouraged or withdrawn. */
export type EditionNews = { readonly newer: string | null; readonly retired: { readonly state: 'deprecated' | 'withdrawn'; readonly on: string } | null }

/** What is new at the publisher about a version that was taken over; versions in `taken` are known already. */
export function editionNews(own: EditionName, offered: readonly OfferedState[], taken: readonly string[]): EditionNews {
  const same = offered.filter(({ name }) => name === own.name)
  const [newest] = same
    .filter(({ state, version }) => state === 'published' && compareVersions(version, own.version) > 0)
    .sort((a, b) => compareVersions(b.version, a.version))
  const self = same.find(({ version }) => version === own.version)
  return {
    newer: newest && !taken.some((version) => compareVersions(version, newest.version) >= 0) ? newest.version : null,
    retired: self && self.state !== 'published' && self.retired ? { state: self.state, on: self.retired.on } : null,
  }
}
