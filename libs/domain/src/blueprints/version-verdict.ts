import type { Blueprint, Text } from './blueprint.js'
import { compareVersions, type BlueprintDifference, heaviestWeight, neededVersion, type Weight } from './compare-blueprints.js'

/** What the differences mean for the number: the heaviest, the least version that may follow, and whether the chosen one does. `needed` null: two names, or nothing differs. */
export type VersionVerdict = { readonly weight: Weight | null; readonly needed: string | null; readonly holds: boolean; readonly message: Text }

const reasons: Readonly<Record<Weight, Text>> = {
  major: { de: 'Etwas fällt weg oder bedeutet etwas anderes', en: 'Something is gone or means something else' },
  minor: { de: 'Etwas kommt dazu oder ist anders geplant, nichts fällt weg', en: 'Something was added or is planned differently, nothing is gone' },
  patch: { de: 'Nur Worte und Belege sind anders', en: 'Only words and evidence differ' },
}

/** Judges the version of `after` as the successor of `before`; the rule is the one by which `requireVersion` refuses. */
export function versionVerdict(before: Blueprint, after: Blueprint, differences: readonly BlueprintDifference[]): VersionVerdict {
  const weight = heaviestWeight(differences)
  if (weight === null) return { weight, needed: null, holds: true, message: { de: 'Der Inhalt ist derselbe.', en: 'The content is the same.' } }
  const why = reasons[weight]
  if (before.name !== after.name || compareVersions(after.version, before.version) <= 0)
    return { weight, needed: null, holds: true, message: { de: `${why.de}.`, en: `${why.en}.` } }
  const needed = neededVersion(before, after)
  const holds = compareVersions(after.version, needed) >= 0
  const verdict = holds
    ? { de: `${after.version} passt dazu`, en: `${after.version} fits` }
    : { de: `${after.version} verspricht zu wenig Änderung`, en: `${after.version} promises too little change` }
  return {
    weight,
    needed,
    holds,
    message: { de: `${why.de}: Das verlangt mindestens ${needed}. ${verdict.de}.`, en: `${why.en}: that needs at least ${needed}. ${verdict.en}.` },
  }
}
