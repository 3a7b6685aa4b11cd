import { awardBodyKinds, type AwardBodyKind } from '@blaupause/domain/awards'
import { say, type View } from './view.js'

const KINDS: Readonly<Record<AwardBodyKind, readonly [de: string, en: string]>> = {
  gemeinde: ['Gemeinden und Städte', 'Municipalities and towns'],
  landkreis: ['Landkreise', 'Districts'],
  bezirk: ['Bezirke', 'Bezirke'],
  verband: ['Zusammenschlüsse', 'Associations'],
}
const ORIGINS = { kommunal: ['eigene der Kommune', 'the municipality’s own'], zentral: ['zentral angebotene', 'those offered centrally'] } as const

/** Kinds of bodies that may apply, with what they are called and from how many procedures. */
export function bodyKindsOf(view: View): { readonly kind: AwardBodyKind; readonly name: string; readonly least: number }[] {
  const { thresholds } = view.state.rule
  return awardBodyKinds.flatMap((kind) => {
    const least = thresholds[kind]
    return least === undefined ? [] : [{ kind, name: kindName(view, kind), least }]
  })
}

/** Kinds of bodies that there are in the Land and that may not apply. */
export function kindsWithout(view: View): string[] {
  const {
    rule: { thresholds },
    snapshot: { bodies },
  } = view.state
  return awardBodyKinds.filter((kind) => thresholds[kind] === undefined && (kind === 'verband' || bodies[kind] > 0)).map((kind) => kindName(view, kind))
}

function kindName(view: View, kind: AwardBodyKind): string {
  const [de, en] = KINDS[kind]
  return say(view, de, en)
}

/** Which procedures count, as a list in words. */
export function originsOf(view: View): string {
  return view.state.rule.origins
    .map((origin) => ORIGINS[origin])
    .map(([de, en]) => say(view, de, en))
    .join(', ')
}
