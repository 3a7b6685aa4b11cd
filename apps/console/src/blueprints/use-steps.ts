import { useGetList, useGetOne } from 'react-admin'
import type { BlueprintRow, BlueprintView } from '@blaupause/contract/blueprints'
import type { RolloutRow, RolloutView } from '@blaupause/contract/rollouts'

export type NamedStep = { readonly id: string; readonly position: number; readonly name: { readonly de: string; readonly en: string } }

/**
 * The steps that workshops and criteria name by their frozen ids: those of the blueprint that rests on most rollouts, or,
 * as long as there is none, those of a rollout the reader sees.
 */
export function useSteps(): { steps: readonly NamedStep[]; nameOf: (id: string) => NamedStep } {
  const { data: rows, isPending } = useGetList<BlueprintRow & { id: string }>('blueprints', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const [best] = [...(rows ?? [])].sort((a, b) => b.rollouts - a.rollouts || (a.version < b.version ? 1 : -1))
  const { data: view } = useGetOne<BlueprintView & { id: string }>(
    'blueprints',
    { id: `${best?.name}/${best?.version}` },
    { enabled: best !== undefined, retry: false },
  )
  const { data: rollouts } = useGetList<RolloutRow>(
    'rollouts',
    { pagination: { page: 1, perPage: 1 }, sort: { field: 'behoerde', order: 'ASC' } },
    { enabled: !isPending && best === undefined, retry: false },
  )
  const example = rollouts?.[0]?.id
  const { data: rollout } = useGetOne<RolloutView>(
    'rollouts',
    { id: example ?? '', meta: { view: 'full' } },
    { enabled: best === undefined && example !== undefined, retry: false },
  )
  const steps: NamedStep[] = view
    ? view.blueprint.steps.map(({ id, name }, index) => ({ id, position: index + 1, name }))
    : (rollout?.milestones ?? []).map(({ stepId, position, name }) => ({ id: stepId, position, name }))
  return { steps, nameOf: (id) => steps.find((step) => step.id === id) ?? { id, position: 0, name: { de: id, en: id } } }
}
