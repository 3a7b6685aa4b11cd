import { useGetList, useGetOne } from 'react-admin'
import type { BlueprintRow, BlueprintView } from '@blaupause/contract/blueprints'

export type NamedStep = { readonly id: string; readonly position: number; readonly name: { readonly de: string; readonly en: string } }

/** Steps by the blueprint that rests on most rollouts: workshops and criteria name them by their frozen ids. */
export function useSteps(): { steps: readonly NamedStep[]; nameOf: (id: string) => NamedStep } {
  const { data: rows = [] } = useGetList<BlueprintRow & { id: string }>('blueprints', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const [best] = [...rows].sort((a, b) => b.rollouts - a.rollouts || (a.version < b.version ? 1 : -1))
  const { data: view } = useGetOne<BlueprintView & { id: string }>('blueprints', { id: `${best?.name}/${best?.version}` }, { enabled: best !== undefined, retry: false })
  const steps = (view?.blueprint.steps ?? []).map(({ id, name }, index) => ({ id, position: index + 1, name }))
  return { steps, nameOf: (id) => steps.find((step) => step.id === id) ?? { id, position: 0, name: { de: id, en: id } } }
}
