import type { BlueprintView } from '@blaupause/contract/blueprints'

type Translate = (key: string, values?: Record<string, string | number>) => string

/** "13 Schritte in 5 Phasen, abgeleitet aus 62 Anschlüssen in 6 Pilotkommunen. 12 Schritte gelten bundesweit, einer nur in Bayern." */
export function madeOf({ blueprint, rollouts }: Pick<BlueprintView, 'blueprint' | 'rollouts'>, t: Translate): string {
  const phases = new Set(blueprint.steps.map(({ phase }) => phase)).size
  const steps = t('blueprints.made.steps', { steps: blueprint.steps.length, phases })
  const pilots = blueprint.attestation.pilots.length
  const rests =
    rollouts === 0
      ? t('blueprints.made.rests_statement', { steps })
      : t('blueprints.made.rests', {
          steps,
          rollouts: t('blueprints.made.from', { smart_count: rollouts }),
          pilots: t('blueprints.made.pilots', { smart_count: pilots }),
        })
  return `${rests} ${scopes(blueprint.steps, t)}`
}

function scopes(steps: BlueprintView['blueprint']['steps'], t: Translate): string {
  const lands = steps.flatMap(({ legalBasis }) => (legalBasis.scope === 'land' && legalBasis.land !== null ? [legalBasis.land] : []))
  if (lands.length === 0) return t('blueprints.made.everywhere')
  const only = [...new Set(lands)].map((land) =>
    t('blueprints.made.some_land', { smart_count: lands.filter((one) => one === land).length, land: t(`land.${land}`, { _: land }) }),
  )
  return t('blueprints.made.some', { everywhere: t('blueprints.made.some_everywhere', { smart_count: steps.length - lands.length }), land: only.join(', ') })
}
