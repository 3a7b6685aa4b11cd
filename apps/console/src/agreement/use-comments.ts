import { useGetList } from 'react-admin'
import type { BlueprintComment, BlueprintView } from '@blaupause/contract/blueprints'
import { canCommentBlueprint, canLeadAgreement, isEditable } from '@blaupause/domain/blueprints'
import type { Me } from '@blaupause/contract/identity'
import { isHearing } from './moves-of.js'

/** What was said about a blueprint, or one place of it, the earliest first; and whether this reader may add or answer. */
export function useComments(
  view: Pick<BlueprintView, 'name' | 'version' | 'state' | 'land' | 'programme' | 'agreement'>,
  me: Me,
  filter: { node?: string; status?: string; page?: number } = {},
) {
  const { page = 1, ...wanted } = filter
  const {
    data = [],
    isPending,
    pageInfo,
  } = useGetList<BlueprintComment>(
    `blueprints/${view.name}/${view.version}/comments`,
    { pagination: { page, perPage: 50 }, filter: wanted },
    { retry: false, enabled: view.state !== 'starter' },
  )
  const says = isHearing(view, me.today) && canCommentBlueprint(me.actor)
  const answers = isEditable(view.state) && canLeadAgreement(me.actor, { land: view.land ?? '', programme: view.programme })
  return { comments: data, waiting: isPending, says, answers, more: pageInfo?.hasNextPage === true }
}
