import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { BlockerRow, BlockerView } from '@blaupause/contract/blockers'
import type { Holding } from '@blaupause/contract/insights'
import { ChaseForm } from '../blockers/chase-form.js'

/** The follow-up to whoever holds most authorities up: recipients, deadline and text are those its page proposes. */
export function Chase({ held, blocker }: { held: Holding; blocker: BlockerRow }): ReactNode {
  const { data } = useGetOne<BlockerView>('blocker', { id: blocker.id }, { retry: false })
  if (!data) return null
  return <ChaseForm key={blocker.id} blocker={data} to={data.proposal.to} answerBy={data.proposal.answerBy} names={held.authorities.map(({ name }) => name)} />
}
